import { Button } from 'antd';
import { ListX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { VoidListRead } from '#shared/contract/certificate-keys.ts';
import { longestVoidList } from '#shared/rules/certificates/void-list.ts';
import { FailureAlert } from '../../../app/failure-display.tsx';
import { FileDrop } from '../../../ui/file-drop.tsx';
import { useName } from '../../courses/level-words.ts';

/** A list of void certificates as it was handed in, read and proven by the core. */
export interface GivenList {
  readonly text: string;
  readonly read: VoidListRead;
}

const endings = ['.pxvoid', '.txt'] as const;

interface GivenListsProps {
  readonly lists: readonly GivenList[];
  readonly isReading: boolean;
  /** Why the latest file was refused. */
  readonly error: unknown;
  readonly onFile: (file: File) => void;
  readonly onRemove: (list: GivenList) => void;
}

/** Lists of void certificates for this check, one of each institution. */
export function GivenLists({ lists, isReading, error, onFile, onRemove }: GivenListsProps) {
  const { t } = useTranslation('certificateKeys');
  const name = useName();
  return (
    <>
      <FileDrop
        label={t('void.file')}
        hint={t('void.hint')}
        endings={endings}
        limit={longestVoidList}
        isBusy={isReading}
        onFiles={([file]) => file && onFile(file)}
      />
      <FailureAlert error={error} />
      {lists.map((list) => (
        <div className="given-key" key={list.read.keyId}>
          <ListX className="small" aria-hidden="true" />
          <span className="given-key-name">
            {t('void.read', {
              name: name(list.read.nameZh, list.read.nameEn),
              on: list.read.asOf.slice(0, 10),
              count: list.read.count,
            })}
          </span>
          <Button size="small" onClick={() => onRemove(list)}>
            {t('void.remove')}
          </Button>
        </div>
      ))}
    </>
  );
}
