import {
  addAccount,
  changeAccount,
  changeOwnPassword,
  listAccounts,
  signOut,
  whoAmI,
} from './accounts/manage-accounts.ts';
import { signIn } from './accounts/sign-in.ts';
import { listHistory } from './history/list-history.ts';
import { nextSteps, redoCommand, undoCommand } from './history/undo-command.ts';
import { answers, carriesOut, command, operation, query, runs } from './procedure.ts';
import { startDemo } from './demo/start-demo.ts';
import { startInstitution } from './safekeeping/start-institution.ts';
import { startState } from './safekeeping/start-state.ts';

/** Table of contents: every procedure and the function behind it. */
export const router = {
  accounts: {
    signIn: command.accounts.signIn.handler(carriesOut(signIn)),
    signOut: operation.accounts.signOut.handler(
      runs((house, _input, caller) => signOut(house, caller.ticket)),
    ),
    whoAmI: query.accounts.whoAmI.handler(answers(whoAmI)),
    list: query.accounts.list.handler(answers(listAccounts)),
    add: command.accounts.add.handler(carriesOut(addAccount)),
    change: command.accounts.change.handler(carriesOut(changeAccount)),
    changeOwnPassword: command.accounts.changeOwnPassword.handler(carriesOut(changeOwnPassword)),
  },
  activity: {
    watch: operation.activity.watch.handler(
      runs((house, _input, caller) => house.activities.watch(caller.signal)),
    ),
    cancel: operation.activity.cancel.handler(
      runs((house, input) => ({ wasRunning: house.activities.cancel(input.id) })),
    ),
  },
  history: {
    list: query.history.list.handler(answers(listHistory)),
    next: query.history.next.handler(answers(nextSteps)),
    undo: command.history.undo.handler(carriesOut(undoCommand)),
    redo: command.history.redo.handler(carriesOut(redoCommand)),
  },
  safekeeping: {
    state: operation.safekeeping.state.handler(runs(startState)),
    startInstitution: operation.safekeeping.startInstitution.handler(runs(startInstitution)),
    startDemo: operation.safekeeping.startDemo.handler(runs(startDemo)),
  },
};
