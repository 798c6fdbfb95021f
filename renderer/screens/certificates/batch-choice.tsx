import { Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Batches } from './use-batches.ts';

interface BatchChoiceProps {
  readonly batches: Batches;
  readonly isLocked: boolean;
  readonly onChosen: () => void;
}

/** Which of several files comes next; nothing where there is one. */
export function BatchChoice({ batches, isLocked, onChosen }: BatchChoiceProps) {
  const { t } = useTranslation(['certificates', 'certificatePapers']);
  const { all, left, current, choose } = batches;
  if (all.length < 2) return null;
  const words = t('certificatePapers:print.batches', { count: all.length });
  return (
    <div className="print-batches" role="group" aria-label={words}>
      <p>{words}</p>
      <Radio.Group
        value={current.key}
        disabled={isLocked}
        onChange={(event) => {
          choose(String(event.target.value));
          onChosen();
        }}
      >
        {all.map(({ key, kind, language, sheets }) => (
          <Radio key={key} value={key} disabled={!left.some((each) => each.key === key)}>
            {t(`kind.${kind}`)} · {t(`paper.${language}`)}
            <span className="second"> {t('certificatePapers:print.sheets', { count: sheets.length })}</span>
          </Radio>
        ))}
      </Radio.Group>
    </div>
  );
}
