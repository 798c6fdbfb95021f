import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { SignedInPerson } from '#shared/contract/accounts.ts';
import { api, hasTicket, setTicket } from '../../api.ts';
import { coreDrafts } from '../core-keepers.ts';
import { drafts } from '../draft-store.ts';
import { failureOf } from '../failure-of.ts';

/** Who works at this page. While it is locked, everything stays where it was, out of sight. */
export type Session =
  | { readonly kind: 'asking' }
  | { readonly kind: 'out' }
  | { readonly kind: 'in'; readonly person: SignedInPerson }
  | { readonly kind: 'locked'; readonly person: SignedInPerson };

export interface SessionDeeds {
  readonly session: Session;
  /** Begins to work with this ticket; somebody else than before begins on a fresh page. */
  readonly enter: (ticket: string) => Promise<void>;
  readonly lock: () => void;
  readonly signOut: () => void;
}

function isSignedOut(error: unknown): boolean {
  const failure = failureOf(error);
  return failure.kind === 'refused' && failure.code === 'SIGNED_OUT';
}

/** Tells when any call of this page was refused because its sign-in has ended. */
function onSignedOut(client: QueryClient, tell: () => void): () => void {
  const stops = [
    client.getQueryCache().subscribe((event) => {
      if (event.type === 'updated' && event.action.type === 'error' && isSignedOut(event.action.error))
        tell();
    }),
    client.getMutationCache().subscribe((event) => {
      if (event.type === 'updated' && event.action.type === 'error' && isSignedOut(event.action.error))
        tell();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Ends the sign-in in the core; that it may have ended already is no news. */
function endSignIn(): void {
  // While calls still carry the ticket.
  void drafts.flush();
  api.accounts.signOut().catch((error: unknown) => {
    // oxlint-disable-next-line no-console -- the page goes on signed out; only a developer can use this
    console.warn('the sign-in could not be ended', error);
  });
  setTicket(undefined);
}

function lockedFrom(session: Session): Session {
  return session.kind === 'in' ? { kind: 'locked', person: session.person } : session;
}

/** The page's session: who is in, locking, signing out. */
export function useSession(): SessionDeeds {
  const client = useQueryClient();
  const [session, setSession] = useState<Session>(hasTicket() ? { kind: 'asking' } : { kind: 'out' });
  const isAsking = session.kind === 'asking';
  useEffect(() => {
    if (!isAsking) return;
    const come = async (): Promise<void> => {
      const person = await api.accounts.whoAmI();
      await drafts.open(coreDrafts);
      setSession({ kind: 'in', person });
    };
    come().catch(() => {
      setTicket(undefined);
      setSession({ kind: 'out' });
    });
  }, [isAsking]);
  useEffect(
    () =>
      onSignedOut(client, () => {
        drafts.rest();
        setSession(lockedFrom);
      }),
    [client],
  );

  const enter = useCallback(
    async (ticket: string) => {
      setTicket(ticket);
      const person = await api.accounts.whoAmI();
      await client.invalidateQueries();
      if (session.kind === 'locked' && session.person.id !== person.id) {
        drafts.close();
        location.hash = '#/';
        location.reload();
        return;
      }
      if (session.kind !== 'locked') drafts.close();
      await drafts.open(coreDrafts);
      setSession({ kind: 'in', person });
    },
    [client, session],
  );
  const lock = useCallback(() => {
    endSignIn();
    drafts.rest();
    setSession(lockedFrom);
  }, []);
  const signOut = useCallback(() => {
    endSignIn();
    drafts.close();
    setSession({ kind: 'out' });
    client.clear();
    location.hash = '#/';
  }, [client]);
  return { session, enter, lock, signOut };
}
