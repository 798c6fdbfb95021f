import {
  type SettingKey,
  type SettingValue,
  settingDefaults,
  settingSchemas,
} from '#shared/contract/settings.ts';
import type { Reader, Writer } from '../database/reader-writer.ts';

export interface SettingRow {
  readonly id: number;
  readonly key: string;
  /** JSON in the shape that `settingSchemas` states for the key. */
  readonly value: string;
  readonly valid_from: string;
  readonly source_note: string;
}

/** A stored value in its shape; a value the schema refuses is a fault, not a default. */
export function settingValue<Key extends SettingKey>(key: Key, json: string): SettingValue<Key> {
  // The schema of a key parses to the value type of that key; TypeScript does not follow the index.
  return settingSchemas[key].parse(JSON.parse(json)) as SettingValue<Key>;
}

/** What a setting was, is or will be on a day (`YYYY-MM-DD`): the latest value from then or before, or the default. */
export async function readSetting<Key extends SettingKey>(
  reader: Reader,
  key: Key,
  onDate: string,
): Promise<SettingValue<Key>> {
  const row: SettingRow | undefined = await reader('setting')
    .where({ key })
    .where('valid_from', '<=', onDate)
    .orderBy('valid_from', 'desc')
    .first();
  return row ? settingValue(key, row.value) : settingDefaults[key].value;
}

/** All stored values, the latest day first. */
export async function listSettingRows(reader: Reader): Promise<readonly SettingRow[]> {
  return reader('setting').orderBy('valid_from', 'desc');
}

export async function findSetting(reader: Reader, id: number): Promise<SettingRow | undefined> {
  return reader('setting').where({ id }).first();
}

/** Stores a value from a day on, in the place of one with the same day; returns its row. */
export async function storeSetting(
  writer: Writer,
  setting: {
    readonly key: SettingKey;
    readonly value: unknown;
    readonly validFrom: string;
    readonly sourceNote: string;
  },
): Promise<number> {
  const { key, validFrom } = setting;
  const columns = { value: JSON.stringify(setting.value), source_note: setting.sourceNote };
  const present: SettingRow | undefined = await writer('setting')
    .where({ key, valid_from: validFrom })
    .first();
  if (present) {
    await writer('setting').where({ id: present.id }).update(columns);
    return present.id;
  }
  const [id] = await writer('setting').insert({ key, valid_from: validFrom, ...columns });
  return Number(id);
}

export async function deleteSetting(writer: Writer, id: number): Promise<void> {
  await writer('setting').where({ id }).delete();
}
