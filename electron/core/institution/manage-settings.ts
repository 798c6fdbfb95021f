import { Failure } from '#shared/contract/failures.ts';
import {
  type DatedValue,
  type SettingChange,
  type SettingState,
  settingDefaults,
  settingKeySchema,
} from '#shared/contract/settings.ts';
import type { Reader, Writer } from '../database/reader-writer.ts';
import type { Call } from '../procedure.ts';
import { refuseUnusableFont } from './installed-fonts.ts';
import {
  deleteSetting,
  findSetting,
  listSettingRows,
  type SettingRow,
  settingValue,
  storeSetting,
} from './setting.table.ts';

/** Every setting with the value of today and all its dated values. */
export async function listSettings(
  reader: Reader,
  _input: unknown,
  call: Call,
): Promise<{ settings: SettingState[] }> {
  const rows = await listSettingRows(reader);
  const settings = settingKeySchema.options.map((key) => {
    const dated = (row: SettingRow): DatedValue => ({
      id: row.id,
      value: settingValue(key, row.value),
      validFrom: row.valid_from,
      sourceNote: row.source_note,
    });
    const { value, source } = settingDefaults[key];
    const values: DatedValue[] = [
      ...rows.filter((row) => row.key === key).map(dated),
      // The list is read-only where it is declared and the answer's is not.
      { id: null, value, validFrom: null, sourceNote: source },
    ];
    const current = values.find((each) => each.validFrom === null || each.validFrom <= call.today);
    if (!current) throw new Error(`setting ${key} has no value`);
    return { key, current, values };
  });
  return { settings };
}

/**
 * Sets a value from a day on; papers of earlier days keep following the earlier value.
 * @throws {Failure} WRONG_STATE for a font of certificates that is not here or may not be embedded.
 */
export async function changeSetting(
  writer: Writer,
  input: SettingChange,
  call: Call,
): Promise<{ id: number }> {
  if (input.key === 'certificate.font') await refuseUnusableFont(call.house, input.value);
  const id = await storeSetting(writer, input);
  call.note({ key: input.key, day: input.validFrom });
  return { id };
}

/** @throws {Failure} NOT_FOUND; WRONG_STATE for a value that papers may have followed already. */
export async function removeSetting(
  writer: Writer,
  input: { readonly id: number },
  call: Call,
): Promise<{ id: number }> {
  const row = await findSetting(writer, input.id);
  if (!row) throw new Failure('NOT_FOUND', { params: { what: 'setting' } });
  if (row.valid_from < call.today) {
    throw new Failure('WRONG_STATE', { params: { reason: 'setting-in-force', day: row.valid_from } });
  }
  await deleteSetting(writer, row.id);
  call.note({ key: row.key, day: row.valid_from });
  return { id: row.id };
}
