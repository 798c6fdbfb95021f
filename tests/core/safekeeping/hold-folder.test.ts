import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Failure } from '#shared/contract/failures.ts';
import { isInUse } from '#core/safekeeping/hold-folder.ts';
import { stopCore } from '#core/start-core.ts';
import { startIn } from '../../support/backups.ts';
import { startTestHouse, type TestHouse } from '../../support/house.ts';

let test: TestHouse;
beforeEach(async () => {
  test = await startTestHouse();
});
afterEach(() => test.stop());

describe('the data folder of a running core', () => {
  it('refuses a second core, whose start changes nothing of the first', async () => {
    const { id } = await test.house.passingFiles.add({
      name: 'roster.xlsx',
      mediaType: 'application/octet-stream',
      bytes: Buffer.from('rows'),
    });
    const second = await startIn(test.folder).catch((error: unknown) => error);
    expect(second).toMatchObject({ code: 'FOLDER_REFUSED', data: { params: { reason: 'in-use' } } });
    expect(isInUse(second)).toBe(true);
    expect(Buffer.from((await test.house.passingFiles.read(id)).bytes).toString()).toBe('rows');
    expect(await test.api.safekeeping.state()).toMatchObject({ kind: 'open' });
  });

  it('is free again after the end, and the old core leaves the new one alone', async () => {
    await stopCore(test.house);
    const next = await startIn(test.folder);
    const { id } = await next.house.passingFiles.add({ name: 'x', mediaType: 'x', bytes: Buffer.from('x') });
    await stopCore(test.house);
    expect((await next.house.passingFiles.read(id)).file.name).toBe('x');
    await next.stop();
  });

  it('takes other refusals for what they are', () => {
    expect(isInUse(new Failure('FOLDER_REFUSED', { params: { reason: 'network' } }))).toBe(false);
    expect(isInUse(new Error('in-use'))).toBe(false);
  });
});
