import type { TFunction } from 'i18next';
import type { LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import type { Area as AreaOfWords } from '../text/index.ts';

/** Picks a word of any area: `(t) => t('sessions:new')`. */
export type Label = (t: TFunction<readonly AreaOfWords[]>) => string;

/** What one area brings to the frame; exported as `area` by screens/<area>/routes.tsx. */
export interface Area {
  readonly name: string;
  readonly navigation?: NavigationEntry;
  readonly routes: readonly RouteObject[];
  /** What the palette can start from anywhere. */
  readonly actions?: readonly AreaAction[];
  /** What can be done before anybody signs in; every start screen offers it. */
  readonly entrances?: readonly Entrance[];
}

export interface NavigationEntry {
  readonly path: string;
  readonly label: Label;
  readonly icon: LucideIcon;
  /** Set apart from the ones above. */
  readonly isApart?: boolean;
}

export interface AreaAction {
  readonly key: string;
  readonly label: Label;
  /** The screen that does it. */
  readonly path: string;
}

export interface Entrance {
  readonly key: string;
  readonly label: Label;
  readonly Screen: ComponentType<{ readonly onBack: () => void }>;
}
