import { Button, Modal } from 'antd';
import { createContext, type ReactNode, use } from 'react';
import { useTranslation } from 'react-i18next';
import './confirm-dialog.css';

interface ConfirmDialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  /** What will happen, and what cannot be taken back. */
  readonly children: ReactNode;
  /** The button says the deed: "Void the certificate". */
  readonly deed: string;
  readonly cancel?: string;
  readonly isDangerous?: boolean;
  readonly isWorking?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

const InDialogContext = createContext(false);

/** Marks its children as standing in a dialog, so that their questions appear in place. */
export function InDialog({ children }: { readonly children: ReactNode }) {
  return <InDialogContext value>{children}</InDialogContext>;
}

/** A decision. Inside another dialog the question stands in place: never a modal over a modal. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const isInside = use(InDialogContext);
  const { isOpen, title, children, isWorking = false, onCancel } = props;
  if (isInside) {
    if (!isOpen) return null;
    return (
      <section className="confirm-in-place" role="group" aria-label={title}>
        <h2>{title}</h2>
        <div>{children}</div>
        <div className="confirm-buttons">
          <ConfirmButtons {...props} />
        </div>
      </section>
    );
  }
  return (
    <Modal
      open={isOpen}
      title={title}
      width={440}
      closable={!isWorking}
      mask={{ closable: false }}
      onCancel={isWorking ? () => undefined : onCancel}
      footer={<ConfirmButtons {...props} />}
    >
      <InDialog>
        <div className="confirm-question">{children}</div>
      </InDialog>
    </Modal>
  );
}

function ConfirmButtons(props: ConfirmDialogProps) {
  const { t } = useTranslation('ui');
  const { deed, cancel, isDangerous = false, isWorking = false, onConfirm, onCancel } = props;
  return (
    <>
      <Button onClick={onCancel} disabled={isWorking}>
        {cancel ?? t('cancel')}
      </Button>
      <Button type="primary" danger={isDangerous} loading={isWorking} onClick={onConfirm}>
        {deed}
      </Button>
    </>
  );
}
