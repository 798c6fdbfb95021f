import { useState } from 'react';
import type { OpenedRoster, RosterLayout } from '#shared/contract/roster-layout.ts';
import type { RosterRecipe } from '#shared/contract/roster-recipe.ts';
import { recipeOf, withLayout, withOffice } from './recipe.ts';

export const wizardSteps = ['file', 'columns', 'check', 'result'] as const;
export type WizardStep = (typeof wizardSteps)[number];

/** What `rosters.importRows` answered. */
export interface ImportOutcome {
  readonly importId: number;
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly skipped: number;
  readonly enrolled: number;
}

interface State {
  readonly step: WizardStep;
  readonly opened?: OpenedRoster;
  readonly recipe?: RosterRecipe;
  /** Recipes before each correction, the latest last. */
  readonly past: readonly RosterRecipe[];
  readonly draftId?: string;
  readonly outcome?: ImportOutcome;
}

const start: State = { step: 'file', past: [] };

function withNamedOffice(state: State, layout: RosterLayout): State {
  if (state.opened === undefined || state.recipe === undefined) return state;
  const { opened, recipe, past } = state;
  const follow = (each: RosterRecipe) => withOffice(each, opened.layout, layout);
  const { headingFrom } = opened.layout;
  return {
    ...state,
    opened: { ...opened, layout: { ...layout, headingFrom } },
    recipe: follow(recipe),
    past: past.map(follow),
  };
}

/** The state of one import from file to result. */
export function useWizard() {
  const [state, setState] = useState<State>(start);
  const change = (part: Partial<State>) => setState((before) => ({ ...before, ...part }));
  return {
    ...state,
    open: (opened: OpenedRoster) => setState({ step: 'columns', opened, recipe: recipeOf(opened), past: [] }),
    resume: (draft: {
      readonly draftId: string;
      readonly opened: OpenedRoster;
      readonly recipe: RosterRecipe;
      readonly step: string;
    }) =>
      setState({
        step: draft.step === 'check' ? 'check' : 'columns',
        opened: draft.opened,
        recipe: draft.recipe,
        draftId: draft.draftId,
        past: [],
      }),
    layOut: (layout: RosterLayout) =>
      setState((before) =>
        before.opened === undefined || before.recipe === undefined
          ? before
          : {
              ...before,
              opened: { ...before.opened, layout },
              recipe: withLayout(before.recipe, layout),
              past: [],
            },
      ),
    /** The office was named: what was mapped and corrected by hand stays, and can still be taken back. */
    nameOffice: (layout: RosterLayout) => setState((before) => withNamedOffice(before, layout)),
    /** A change that Ctrl Z takes back. */
    correct: (recipe: RosterRecipe) =>
      setState((before) => ({
        ...before,
        recipe,
        past: before.recipe === undefined ? before.past : [...before.past, before.recipe],
      })),
    undo: () =>
      setState((before) => {
        const recipe = before.past.at(-1);
        return recipe === undefined ? before : { ...before, recipe, past: before.past.slice(0, -1) };
      }),
    go: (step: WizardStep) => change({ step }),
    keepDraft: (draftId: string) => change({ draftId }),
    finish: (outcome: ImportOutcome) => change({ step: 'result', outcome }),
    restart: () => setState(start),
  };
}

export type Wizard = ReturnType<typeof useWizard>;
