import { Button, Checkbox, Popover } from 'antd';
import { ChevronDown, ChevronUp, Columns3 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import './column-chooser.css';

interface ColumnChooserProps {
  /** Every column in its usual order. */
  readonly all: readonly { readonly key: string; readonly title: string }[];
  /** Keys of those shown, in order. The first one always stays. */
  readonly shown: readonly string[];
  readonly onChange: (shown: readonly string[] | undefined) => void;
}

/** Which columns stand in the list and in which order; `undefined` returns to the usual ones. */
export function ColumnChooser({ all, shown, onChange }: ColumnChooserProps) {
  const { t } = useTranslation('ui');
  const [first] = shown;
  const hidden = all.filter((column) => !shown.includes(column.key));
  const known = shown.flatMap((key) => all.find((column) => column.key === key) ?? []);
  function move(key: string, by: number): void {
    const at = shown.indexOf(key);
    const others = shown.filter((each) => each !== key);
    onChange(others.toSpliced(at + by, 0, key));
  }
  const content = (
    <div className="column-chooser">
      {[...known, ...hidden].map(({ key, title }) => {
        const at = shown.indexOf(key);
        return (
          <div key={key} className="column-entry">
            <Checkbox
              checked={at !== -1}
              disabled={key === first}
              onChange={() => onChange(at === -1 ? [...shown, key] : shown.filter((each) => each !== key))}
            >
              {title}
            </Checkbox>
            {at < 1 ? null : (
              <span>
                <Button
                  type="text"
                  size="small"
                  icon={<ChevronUp className="small" aria-hidden="true" />}
                  aria-label={t('columns.up', { column: title })}
                  disabled={at === 1}
                  onClick={() => move(key, -1)}
                />
                <Button
                  type="text"
                  size="small"
                  icon={<ChevronDown className="small" aria-hidden="true" />}
                  aria-label={t('columns.down', { column: title })}
                  disabled={at === shown.length - 1}
                  onClick={() => move(key, 1)}
                />
              </span>
            )}
          </div>
        );
      })}
      <Button type="link" size="small" onClick={() => onChange(undefined)}>
        {t('columns.reset')}
      </Button>
    </div>
  );
  return (
    <Popover trigger="click" placement="bottomRight" arrow={false} content={content}>
      <Button type="text" icon={<Columns3 className="small" aria-hidden="true" />}>
        {t('columns.count', { shown: shown.length, all: all.length })}
      </Button>
    </Popover>
  );
}
