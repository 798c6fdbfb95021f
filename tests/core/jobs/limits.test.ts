import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Jobs } from '#core/jobs/jobs.ts';
import { refusalOf } from '../../support/house.ts';
import { sentencesOf } from '../../../renderer/app/failure-sentence.ts';
import { startText } from '../../../renderer/text/index.ts';

const tiny = { bytes: Buffer.from('姓名\n张示兰'), fileName: 'tiny.csv', encoding: undefined };
const heavy = {
  bytes: Buffer.from(
    Array.from({ length: 50_000 }, (_, row) =>
      Array.from({ length: 12 }, (__, column) => `值${row}-${column}`).join(','),
    ).join('\n'),
  ),
  fileName: 'heavy.csv',
  encoding: undefined,
};

describe.each([
  ['takes longer than a clerk waits', { patience: 400 }, 'too-slow'],
  ['fills the memory of its thread', { heapMegabytes: 48 }, 'too-heavy'],
] as const)('a file whose reading %s', (_, limits, reason) => {
  let jobs: Jobs;
  beforeAll(() => {
    jobs = new Jobs(limits);
  });
  afterAll(() => jobs.close());

  it('is refused by name, and the next file is read by a new thread', async () => {
    const refusal = await refusalOf(jobs.run('openRoster', heavy));
    expect(refusal).toMatchObject({ code: 'FILE_UNREADABLE', data: { params: { reason } } });
    expect(await jobs.run('openRoster', tiny)).toMatchObject({ kind: 'roster' });
  });

  it('says what happened and what to do in both languages', () => {
    const failure = { kind: 'refused', code: 'FILE_UNREADABLE', params: { reason } } as const;
    for (const language of ['zh-CN', 'en'] as const) {
      const said = sentencesOf(startText(language), failure);
      const plain = sentencesOf(startText(language), { ...failure, params: {} });
      expect(said.what.length).toBeGreaterThan(plain.what.length);
      expect(said.next).not.toBe(plain.next);
    }
  });
});
