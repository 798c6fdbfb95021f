import { isContractProcedure } from '@orpc/contract';
import { expect, test } from 'vitest';
import { contract } from '#shared/contract/index.ts';
import { datedSettings } from '../../../renderer/text/dated-settings.ts';
import { settingKeySchema } from '#shared/contract/settings.ts';
import { history } from '../../../renderer/text/history.ts';

/** Every command of the contract by its dotted name. */
function commands(): readonly string[] {
  return Object.entries(contract).flatMap(([area, procedures]) =>
    Object.entries(procedures).flatMap(([name, procedure]) =>
      isContractProcedure(procedure) && procedure['~orpc'].meta['kind'] === 'command'
        ? [`${area}.${name}`]
        : [],
    ),
  );
}

test('the contract has commands', () => {
  expect(commands().length).toBeGreaterThan(50);
});

test.each(commands())('the history has a sentence for %s', (name) => {
  expect(history).toHaveProperty([name]);
});

test.each(settingKeySchema.options)('the history can name the setting %s', (key) => {
  expect(datedSettings).toHaveProperty([`setting.${key}`]);
});
