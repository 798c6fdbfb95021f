import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form } from 'antd';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TraineeRecord } from '#shared/contract/trainees.ts';
import { api, newRequestId } from '../../../api.ts';
import { failureOf } from '../../../app/failure-of.ts';
import { FailureAlert } from '../../../app/failure-display.tsx';
import { type Fact, Facts } from '../../../ui/facts.tsx';
import { useCodedWords } from '../coded-words.ts';
import { useProblemWords } from '../problem-words.ts';
import { ExistingPerson } from './existing-person.tsx';
import {
  type FactField,
  type FactGroup,
  factGroups,
  factsOfTexts,
  type FactTexts,
  textOfFact,
} from './fact-fields.ts';
import { FactInputs } from './fact-inputs.tsx';
import { ShownNumber } from './shown-number.tsx';
import { showFactProblems } from './show-fact-problems.ts';

interface FactSectionProps {
  readonly record: TraineeRecord;
  readonly group: FactGroup;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

/** One group of a person's facts, edited in place. */
export function FactSection({ record, group, isOpen, onOpen }: FactSectionProps) {
  const { t } = useTranslation('person');
  const edit = useGroupEdit(record, group, () => onOpen(false));
  const begin = useEffectEvent(edit.begin);
  // Opened from the list of what is missing as well as by its own button.
  useEffect(() => {
    if (isOpen) begin();
  }, [isOpen]);
  const fields: readonly FactField[] = factGroups[group];
  const isRemoved = record.removedAt !== null;
  return (
    <>
      <Facts
        title={t(`group.${group}`)}
        items={useFacts(record, fields)}
        edit={
          isRemoved
            ? undefined
            : {
                isOpen: isOpen && edit.isReady,
                isSaving: edit.isSaving,
                onOpen: () => onOpen(true),
                onSave: edit.save,
                onCancel: () => onOpen(false),
                fields: (
                  <Form form={edit.form} layout="vertical" initialValues={edit.initial} component={false}>
                    <FactInputs
                      fields={fields}
                      isFocused
                      logged={edit.logged}
                      proposals={{ nameEn: record.nameEnProposed }}
                    />
                    <ExistingPerson error={edit.error} />
                  </Form>
                ),
              }
        }
      />
      <FailureAlert error={edit.otherError} />
    </>
  );
}

function useFacts(record: TraineeRecord, fields: readonly FactField[]): readonly Fact[] {
  const { t } = useTranslation('rosterFields');
  const { word } = useCodedWords();
  return fields.map((field) => {
    const text = textOfFact(record, field.name);
    const value =
      field.number !== undefined && text !== '' ? (
        <ShownNumber traineeId={record.id} number={field.number} masked={text} />
      ) : field.list === undefined ? (
        <bdi>{text}</bdi>
      ) : (
        word(field.list, text)
      );
    return {
      key: field.name,
      label: t(field.name),
      value: text === '' ? '' : value,
      isWide: field.isWide ?? false,
    };
  });
}

/** The edit of one group: numbers are fetched in full first, only what changed is sent. */
function useGroupEdit(record: TraineeRecord, group: FactGroup, onDone: () => void) {
  const [form] = Form.useForm<FactTexts>();
  const client = useQueryClient();
  const words = useProblemWords();
  const [initial, setInitial] = useState<FactTexts>();
  const fields: readonly FactField[] = factGroups[group];
  const numbers = fields.flatMap(({ number }) =>
    number === undefined || textOfFact(record, number) === '' ? [] : [number],
  );
  const begin = useMutation({
    mutationFn: async () => {
      const full: Partial<Record<string, string>> = {};
      for (const number of numbers) {
        const options = { context: { requestId: newRequestId() } };
        full[number] = (await api.trainees.showNumber({ id: record.id, number }, options)).value;
      }
      return Object.fromEntries(fields.map(({ name }) => [name, full[name] ?? textOfFact(record, name)]));
    },
    onSuccess: (texts) => {
      setInitial(texts);
      form.setFieldsValue(texts);
    },
  });
  const save = useMutation({
    mutationFn: async () => {
      const typed: FactTexts = form.getFieldsValue();
      const before: Readonly<Record<string, string | undefined>> = initial ?? {};
      const changed = Object.fromEntries(
        Object.entries(typed).filter(([name, value]) => value !== before[name]),
      );
      if (Object.keys(changed).length === 0) return;
      await api.trainees.change(
        { id: record.id, updatedAt: record.updatedAt, facts: factsOfTexts(changed) },
        { context: { requestId: newRequestId() } },
      );
    },
    onSuccess: async () => {
      await client.invalidateQueries();
      onDone();
    },
    onError: (error) => showFactProblems(form, error, words),
  });
  const isPlaced = save.error !== null && isShownElsewhere(save.error);
  return {
    form,
    initial: initial ?? {},
    isReady: initial !== undefined && !begin.isPending,
    logged: numbers,
    begin: () => {
      setInitial(undefined);
      save.reset();
      begin.mutate();
    },
    save: () => save.mutate(),
    isSaving: save.isPending,
    error: save.error,
    otherError: begin.error ?? (isPlaced ? undefined : save.error),
  };
}

/** Problems stand at their fields, an existing person has a line of its own. */
function isShownElsewhere(error: unknown): boolean {
  const failure = failureOf(error);
  if (failure.kind !== 'refused') return false;
  if (failure.code === 'ALREADY_EXISTS') return true;
  return (
    failure.code === 'ROWS_REFUSED' && (failure.problems ?? []).some((each) => each.place.field !== undefined)
  );
}
