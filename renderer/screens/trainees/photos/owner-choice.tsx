import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../api.ts';
import { useReasonWords } from '../reason-words.ts';
import type { PhotoOwner, QueuedPhoto } from './photo-queue.ts';

interface OwnerChoiceProps {
  readonly photo: QueuedPhoto;
  readonly isTaken: boolean;
  readonly onOwner: (owner: PhotoOwner) => void;
}

/** Whose photo it is: found by the file name, one of several, or searched. */
export function OwnerChoice({ photo, isTaken, onOwner }: OwnerChoiceProps) {
  const { t } = useTranslation('photos');
  const reason = useReasonWords();
  const { match, owner } = photo;
  const [text, setText] = useState('');
  const found = useQuery(
    queries.trainees.list.queryOptions({
      input: { text, limit: 20, sort: 'name', direction: 'up' },
      enabled: text.trim() !== '',
      placeholderData: keepPreviousData,
    }),
  );
  const offered: readonly PhotoOwner[] =
    text.trim() !== ''
      ? (found.data?.trainees ?? []).map(ownerOf)
      : match.kind === 'ambiguous'
        ? match.candidates
        : owner === undefined
          ? []
          : [owner];
  return (
    <div className="owner-choice">
      <div className="small-text second cut" title={photo.name}>
        {photo.name}
      </div>
      <Select<number>
        aria-label={t('whose')}
        style={{ width: '100%' }}
        placeholder={t('whose.search')}
        value={owner?.id ?? null}
        showSearch={{ filterOption: false, onSearch: setText }}
        notFoundContent={text === '' ? t('whose.search') : t('whose.none')}
        options={offered.map((each) => ({ value: each.id, label: `${each.name} ${each.idNumberMasked}` }))}
        onChange={(id) => {
          const chosen = offered.find((each) => each.id === id);
          if (chosen !== undefined) onOwner(chosen);
          setText('');
        }}
      />
      <div className="small-text second">
        {match.kind === 'matched' ? t(`by.${match.by}`) : reason('photoName', match.reason)}
      </div>
      {owner?.hasPhoto === true ? <div className="small-text tone-warning">{t('replaces')}</div> : null}
      {isTaken ? <div className="small-text tone-error">{t('whose.taken')}</div> : null}
    </div>
  );
}

function ownerOf(row: {
  readonly id: number;
  readonly name: string;
  readonly idNumberMasked: string;
  readonly photoFileId: string | null;
}): PhotoOwner {
  return {
    id: row.id,
    name: row.name,
    idNumberMasked: row.idNumberMasked,
    hasPhoto: row.photoFileId !== null,
  };
}
