import { useTranslation } from 'react-i18next';
import type { SignedInPerson } from '#shared/contract/accounts.ts';
import { StartFrame } from '../start/start-frame.tsx';
import { SignInForm } from './sign-in-form.tsx';

interface SignInScreenProps {
  readonly institution: string;
  /** Whose name the form begins with. */
  readonly lastSignInName: string;
  /** Whoever locked the page; their work stays behind it. */
  readonly lockedBy?: SignedInPerson | undefined;
  readonly onEnter: (ticket: string) => void;
}

/** Signing in, at the start or to go on behind a lock. */
export function SignInScreen({ institution, lastSignInName, lockedBy, onEnter }: SignInScreenProps) {
  const { t } = useTranslation('accounts');
  const name = lockedBy?.displayName ?? '';
  const note = lockedBy === undefined ? institution : t('lock.note', { name });
  return (
    <StartFrame
      title={lockedBy === undefined ? t('signIn.title') : t('lock.title')}
      note={note}
      hasEntrances
      foot={lockedBy === undefined ? t('signIn.forgot') : t('lock.other', { name })}
    >
      <SignInForm known={lastSignInName} onEnter={onEnter} />
    </StartFrame>
  );
}
