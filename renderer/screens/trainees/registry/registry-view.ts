import { useSearchParams } from 'react-router';
import { categories, type Category } from '#shared/lists/categories.ts';
import { asCode } from '#shared/lists/coded-item.ts';

/** What the list shows, kept in its address: a link or Back leads to the same rows. */
export interface RegistryView {
  readonly text: string;
  /** '' stands for people without a category. */
  readonly category: Category | '' | undefined;
  readonly sex: 'male' | 'female' | undefined;
  readonly hasPhoto: boolean | undefined;
  readonly isIncomplete: boolean;
  readonly importId: number | undefined;
  readonly sessionId: number | undefined;
  readonly isRemoved: boolean;
  readonly sort: 'name' | 'created' | 'idNumber';
  readonly direction: 'up' | 'down';
}

const noCategory = 'none';

function positive(text: string | null): number | undefined {
  const value = Number(text ?? '');
  return Number.isInteger(value) && value > 0 ? value : undefined;
}

function oneOf<Choice extends string>(choices: readonly Choice[], text: string | null): Choice | undefined {
  return choices.find((choice) => choice === text);
}

/** Reads the view from an address; anything unknown in it counts as absent. */
export function readView(search: URLSearchParams): RegistryView {
  const category = search.get('category');
  const photo = search.get('photo');
  return {
    text: search.get('text') ?? '',
    category: category === noCategory ? '' : asCode(categories, category ?? ''),
    sex: oneOf(['male', 'female'], search.get('sex')),
    hasPhoto: photo === 'yes' ? true : photo === 'no' ? false : undefined,
    isIncomplete: search.get('missing') === 'yes',
    importId: positive(search.get('import')),
    sessionId: positive(search.get('session')),
    isRemoved: search.get('trash') === 'yes',
    sort: oneOf(['name', 'created', 'idNumber'], search.get('sort')) ?? 'created',
    direction: oneOf(['up', 'down'], search.get('direction')) ?? 'down',
  };
}

export function writeView(view: RegistryView): Record<string, string> {
  const entries: Readonly<Record<string, string | undefined>> = {
    text: view.text === '' ? undefined : view.text,
    category: view.category === '' ? noCategory : view.category,
    sex: view.sex,
    photo: view.hasPhoto === undefined ? undefined : view.hasPhoto ? 'yes' : 'no',
    missing: view.isIncomplete ? 'yes' : undefined,
    import: view.importId?.toString(),
    session: view.sessionId?.toString(),
    trash: view.isRemoved ? 'yes' : undefined,
    sort: view.sort === 'created' ? undefined : view.sort,
    direction: view.direction === 'down' ? undefined : view.direction,
  };
  return Object.fromEntries(
    Object.entries(entries).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

/** Whether anything but the order narrows the list. */
export function isNarrowed(view: RegistryView): boolean {
  const { sort: _sort, direction: _direction, trash: _trash, ...rest } = writeView(view);
  return Object.keys(rest).length > 0;
}

/** What the core is asked for. */
export function filtersOf(view: RegistryView) {
  return {
    text: view.text,
    isRemoved: view.isRemoved,
    ...(view.category === undefined ? {} : { categories: [view.category] }),
    ...(view.sex === undefined ? {} : { sex: view.sex }),
    ...(view.hasPhoto === undefined ? {} : { hasPhoto: view.hasPhoto }),
    ...(view.isIncomplete ? { isIncomplete: true } : {}),
    ...(view.importId === undefined ? {} : { importId: view.importId }),
    ...(view.sessionId === undefined ? {} : { sessionId: view.sessionId }),
  };
}

export function useRegistryView(): {
  readonly view: RegistryView;
  readonly change: (part: Partial<RegistryView>) => void;
} {
  const [search, setSearch] = useSearchParams();
  const view = readView(search);
  return { view, change: (part) => setSearch(writeView({ ...view, ...part }), { replace: true }) };
}
