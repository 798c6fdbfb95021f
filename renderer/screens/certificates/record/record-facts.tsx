import { App, Button } from 'antd';
import { Copy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CertificateRecord } from '#shared/contract/certificate-records.ts';
import { Facts } from '../../../ui/facts.tsx';
import { SectionTitle } from '../../../ui/section-title.tsx';
import { useLevelWord, useName } from '../../courses/level-words.ts';
import { PersonName } from '../../trainees/person-name.tsx';

/** What the certificate says, and where it belongs. */
export function RecordFacts({ record }: { readonly record: CertificateRecord }) {
  const { t } = useTranslation(['certificates', 'certificatePapers']);
  const levelWord = useLevelWord();
  const nameOf = useName();
  const taken = record.handedOverTo === '' ? t('certificatePapers:record.holder') : record.handedOverTo;
  return (
    <Facts
      title={t('certificatePapers:record.facts')}
      note={record.number === null ? undefined : t('certificatePapers:record.frozen')}
      items={[
        {
          key: 'name',
          label: t('register.name'),
          value: (
            <a href={`#/trainees/${record.traineeId}`}>
              <PersonName name={record.name} pinyin={record.pinyin} />
            </a>
          ),
        },
        {
          key: 'number',
          label: t('register.number'),
          value: record.number === null ? t('state.waiting') : <span className="mono">{record.number}</span>,
        },
        { key: 'id', label: t('register.id'), value: <span className="mono">{record.idNumberMasked}</span> },
        { key: 'kind', label: t('register.kind'), value: t(`kind.${record.kind}`) },
        {
          key: 'occupation',
          label: t('register.occupation'),
          value: nameOf(record.occupationZh, record.occupationEn),
        },
        {
          key: 'level',
          label: t('register.level'),
          value: record.level === null ? '' : levelWord(record.level, true),
        },
        { key: 'issuedOn', label: t('register.issuedOn'), value: record.issuedOn },
        { key: 'issuedBy', label: t('certificatePapers:record.issuedBy'), value: record.issuedBy },
        {
          key: 'session',
          label: t('register.session'),
          value: <a href={`#/sessions/${record.sessionId}`}>{record.sessionName}</a>,
        },
        {
          key: 'handed',
          label: t('register.handedOverOn'),
          value: record.handedOverOn === null ? '' : `${record.handedOverOn}  ${taken}`,
        },
      ]}
    />
  );
}

/** The signed text of the code, as any phone shows it. */
export function CodeText({ text }: { readonly text: string }) {
  const { t } = useTranslation(['certificates', 'certificatePapers']);
  const { message } = App.useApp();
  if (text === '') {
    return (
      <section>
        <SectionTitle>{t('certificatePapers:record.code')}</SectionTitle>
        <p className="second">{t('certificatePapers:record.code.none')}</p>
      </section>
    );
  }
  const copy = () =>
    void navigator.clipboard
      .writeText(text)
      .then(() => message.success(t('certificatePapers:record.code.copied')));
  return (
    <section>
      <SectionTitle
        end={
          <Button size="small" icon={<Copy className="small" aria-hidden="true" />} onClick={copy}>
            {t('certificatePapers:record.code.copy')}
          </Button>
        }
      >
        {t('certificatePapers:record.code')}
      </SectionTitle>
      <pre className="code-text">{text}</pre>
    </section>
  );
}
