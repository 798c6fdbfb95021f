import { Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { UnsavedGuard } from './unsaved-guard.tsx';
import type { OpenGroup } from './use-open-group.ts';

interface OpenGroupsProps {
  readonly asking: OpenGroup<string>['asking'];
  /** The groups; other forms stand outside, or a change in them would count as one here. */
  readonly children: ReactNode;
}

/** Sees every change in the forms of the groups, and asks before one is left for another group or screen. */
export function OpenGroups({ asking: { state, tell }, children }: OpenGroupsProps) {
  const { t } = useTranslation('app');
  return (
    <>
      <Form.Provider
        onFormChange={(_form, { changedFields }) => {
          // What the screen itself fills in touches no field.
          if (changedFields.some((field) => field.touched === true)) tell({ kind: 'change' });
        }}
      >
        {children}
      </Form.Provider>
      <UnsavedGuard isUnsaved={state.isChanged} isDrafted={false} />
      <ConfirmDialog
        isOpen={state.wanted !== undefined}
        title={t('unsaved.title')}
        deed={t('unsaved.drop')}
        cancel={t('unsaved.stay')}
        onConfirm={() => tell({ kind: 'discard' })}
        onCancel={() => tell({ kind: 'stay' })}
      >
        {t('unsaved.group')}
      </ConfirmDialog>
    </>
  );
}
