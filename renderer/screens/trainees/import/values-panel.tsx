import { Button } from 'antd';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RosterRecipe } from '#shared/contract/roster-recipe.ts';
import { isolate } from '../../../ui/isolate.ts';
import { SectionTitle } from '../../../ui/section-title.tsx';
import { withValue } from './recipe.ts';
import { ValueChoice } from './value-choice.tsx';
import { isOfficialWord, type KnownWord, wordsToShow } from './words-to-show.ts';

interface ValuesPanelProps {
  readonly recipe: RosterRecipe;
  /** Of the last check. */
  readonly words: Parameters<typeof wordsToShow>[0];
  readonly isSettled: boolean;
  readonly isReading: boolean;
  readonly onChange: (recipe: RosterRecipe) => void;
}

/**
 * The words of coded columns, each once, with what they mean: first those nobody knows, then those that are read as
 * something else than they say. A decision holds for every row and is remembered for the office.
 */
export function ValuesPanel({ recipe, words, isSettled, isReading, onChange }: ValuesPanelProps) {
  const { t } = useTranslation('rosterWizard');
  const { known, unknown } = wordsToShow(words, recipe.values);
  const official = known.filter(isOfficialWord);
  const others = known.filter((word) => !isOfficialWord(word));
  const choose = (word: Pick<KnownWord, 'field' | 'seen'>, code: string | undefined) =>
    onChange(withValue(recipe, word, code));
  return (
    <>
      <SectionTitle note={unknown.length === 0 ? undefined : t('values.note', { count: unknown.length })}>
        {t('values')}
      </SectionTitle>
      {isSettled ? null : <p className="second small-text">{t('values.wait')}</p>}
      {isSettled && isReading && unknown.length + known.length === 0 ? (
        <p className="second small-text">{t('values.reading')}</p>
      ) : null}
      {isSettled && !isReading && unknown.length + others.length === 0 ? (
        <p className="second small-text">{t('values.none')}</p>
      ) : null}
      <ul className="value-list">
        {unknown.map((word) => (
          <li key={`${word.field} ${word.seen}`}>
            <WordSeen word={word} />
            <ValueChoice word={word} onChoose={(code) => choose(word, code)} />
          </li>
        ))}
        {others.map((word) => (
          <KnownWordLine key={`${word.field} ${word.seen}`} word={word} onChoose={choose} />
        ))}
      </ul>
      {official.length === 0 ? null : (
        <details className="official-words">
          <summary className="second small-text">{t('values.same', { count: official.length })}</summary>
          <ul className="value-list">
            {official.map((word) => (
              <KnownWordLine key={`${word.field} ${word.seen}`} word={word} onChoose={choose} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function WordSeen({ word }: { readonly word: Pick<KnownWord, 'field' | 'seen' | 'count'> }) {
  const { t } = useTranslation('rosterWizard');
  const { t: fields } = useTranslation('rosterFields');
  return (
    <span className="cut" title={isolate(word.seen)}>
      <span className="second">{fields(word.field)}</span>{' '}
      {t('values.seen', { seen: isolate(word.seen), count: word.count })}
    </span>
  );
}

interface KnownWordLineProps {
  readonly word: KnownWord;
  readonly onChoose: (word: KnownWord, code: string | undefined) => void;
}

/** What a word is read as, by whose word, and the list to read it as something else. */
function KnownWordLine({ word, onChoose }: KnownWordLineProps) {
  const { t } = useTranslation('rosterWizard');
  return (
    <li>
      <WordSeen word={word} />
      <span className="word-meaning">
        <span aria-hidden="true">→</span>
        <ValueChoice word={word} code={word.code} onChoose={(code) => onChoose(word, code)} />
        {word.from === 'decided' ? (
          <Button
            size="small"
            type="text"
            icon={<X className="small" aria-hidden="true" />}
            aria-label={t('values.take', { seen: word.seen })}
            onClick={() => onChoose(word, undefined)}
          />
        ) : null}
      </span>
      {word.from === 'built-in' ? null : (
        <small className="second">
          {t(word.from === 'decided' ? 'values.decided' : 'values.remembered')}
        </small>
      )}
    </li>
  );
}
