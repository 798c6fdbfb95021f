import { useTranslation } from 'react-i18next';

/** A person's name; in English with its pinyin beside it. */
export function PersonName({ name, pinyin }: { readonly name: string; readonly pinyin: string }) {
  const { i18n } = useTranslation('app');
  if (i18n.language !== 'en' || pinyin === '' || pinyin === name) return <bdi>{name}</bdi>;
  return (
    <>
      <bdi lang="zh-CN">{name}</bdi> <span className="second small-text">{pinyin}</span>
    </>
  );
}
