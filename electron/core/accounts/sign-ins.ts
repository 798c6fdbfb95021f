import { randomBytes } from 'node:crypto';
import type { Role } from '#shared/contract/procedure.ts';
import type { Clock } from '../clock.ts';

/** The person a call is made by. */
export interface Actor {
  /** Null before anybody is signed in. */
  readonly id: number | null;
  readonly name: string;
  readonly role: Role;
}

/** Whoever calls before signing in; admitted to public procedures only. */
export const visitor: Actor = { id: null, name: '', role: 'auditor' };

interface SignIn {
  readonly actor: Actor;
  lastSeen: number;
}

/** Who is signed in, in memory only: a restart signs everybody out. */
export class SignIns {
  readonly #clock: Clock;
  /** Minutes without a call after which a sign-in ends; the institution's own rule. */
  idleMinutes = 30;
  readonly #signIns = new Map<string, SignIn>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Opens a sign-in and returns its ticket. */
  open(actor: Actor): string {
    const ticket = randomBytes(24).toString('base64url');
    this.#signIns.set(ticket, { actor, lastSeen: this.#clock().getTime() });
    return ticket;
  }

  /** The person behind a ticket, or undefined when it is unknown, closed or idle too long. */
  actorOf(ticket: string | undefined): Actor | undefined {
    if (ticket === undefined) return undefined;
    const signIn = this.#signIns.get(ticket);
    if (!signIn) return undefined;
    const now = this.#clock().getTime();
    if (now - signIn.lastSeen > this.idleMinutes * 60_000) {
      this.#signIns.delete(ticket);
      return undefined;
    }
    signIn.lastSeen = now;
    return signIn.actor;
  }

  close(ticket: string | undefined): void {
    if (ticket !== undefined) this.#signIns.delete(ticket);
  }

  /** Ends every sign-in of one account, or all of them. */
  closeAll(accountId?: number): void {
    for (const [ticket, signIn] of this.#signIns) {
      if (accountId === undefined || signIn.actor.id === accountId) this.#signIns.delete(ticket);
    }
  }
}
