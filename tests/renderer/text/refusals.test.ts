import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contract } from '#shared/contract/index.ts';
import { sentencesOf } from '../../../renderer/app/failure-sentence.ts';
import { startText, tables } from '../../../renderer/text/index.ts';

const source = (pattern: string) =>
  globSync(pattern).map((file) => ({ file, text: readFileSync(file, 'utf8') }));
const core = source('electron/core/**/*.ts');
const words = new Set(Object.values(tables).flatMap((table) => Object.keys(table)));
const isSaid = (code: string, reason: string) =>
  words.has(`reason.${code}.${reason}`) || words.has(`reason.${reason}`);

/** Every `new Failure('CODE', … reason: 'x' …)` that stands in the core. */
const thrown = core.flatMap(({ file, text }) =>
  [...text.matchAll(/new Failure\(\s*'([A-Z_]+)'((?:[^;]|;(?!\n))*?);\n/gu)].flatMap(
    ([, code = '', rest = '']) =>
      [...rest.matchAll(/reason: '([\w-]+)'/gu)].map(([, reason = '']) => ({ file, code, reason })),
  ),
);

/** The members of a union of words declared in a file. */
function union(file: string, type: string): readonly string[] {
  const text = readFileSync(file, 'utf8');
  const body = new RegExp(`${type} =([^;]*);`, 'u').exec(text)?.[1] ?? '';
  return [...body.matchAll(/'([\w-]+)'/gu)].map(([, word = '']) => word);
}

describe('every reason of a refusal has a sentence', () => {
  test('refusals of the core are found', () => {
    expect(thrown.length).toBeGreaterThan(25);
  });

  test.each(thrown)('$code because of $reason ($file)', ({ code, reason }) => {
    expect(isSaid(code, reason)).toBe(true);
  });

  test.each([
    ...union('electron/core/workbook/refusal.ts', 'UnreadableReason'),
    ...union('electron/core/pictures/open-picture.ts', 'PictureReason'),
    'not-an-archive',
    'too-many-entries',
  ])('a file that is %s', (reason) => {
    expect(isSaid('FILE_UNREADABLE', reason)).toBe(true);
  });

  test.each([
    ...union('electron/core/workbook/refusal.ts', 'UnreadableReason'),
    ...union('electron/core/pictures/open-picture.ts', 'PictureReason'),
    ...['too-many-rows', 'too-slow', 'too-heavy', 'not-an-archive', 'too-many-entries'],
  ])('a file that is refused as %s says what to do, with every number known', (reason) => {
    expect(words.has(`next.FILE_UNREADABLE.${reason}`)).toBe(true);
    const params = { reason, format: 'pdf', maximum: 256, megabytes: 20, megapixels: 40, entries: 501 };
    const failure = { kind: 'refused', code: 'FILE_UNREADABLE', params } as const;
    for (const language of ['zh-CN', 'en'] as const) {
      const said = sentencesOf(startText(language), failure);
      expect(`${said.what}${said.next}`).not.toMatch(/\{\{|undefined/u);
    }
  });

  test('a refused table names sheet and cell, and the format of a file that is no table', () => {
    const wide = {
      kind: 'refused',
      code: 'FILE_UNREADABLE',
      params: { reason: 'too-many-columns', maximum: 256 },
      place: { sheet: '名册', cell: 'IW3' },
    } as const;
    expect(sentencesOf(startText('zh-CN'), wide)).toMatchObject({
      what: expect.stringMatching(/列数超过 256。.*名册.*IW3/u),
      next: '删去名册右边用不到的列，保存后再选。',
    });
    const params = { reason: 'other-format', format: 'docx' };
    const document = { kind: 'refused', code: 'FILE_UNREADABLE', params } as const;
    expect(sentencesOf(startText('zh-CN'), document).what).toContain('Word 文档');
    expect(sentencesOf(startText('en'), document).what).toContain('a Word document');
  });

  test.each(union('electron/core/evaluations/plan-evaluation.ts', 'Refused'))(
    'an evaluation: %s',
    (reason) => {
      expect(isSaid('WRONG_STATE', reason)).toBe(true);
    },
  );
});

describe('what is never undone says what to do instead', () => {
  const undos = Object.values(contract).flatMap((procedures) =>
    Object.values(procedures).flatMap((procedure) => {
      const { undo } = procedure['~orpc'].meta as { undo?: string | { never: string; instead: string } };
      return typeof undo === 'object' ? [undo] : [];
    }),
  );
  test.each(undos)('$never: $instead', ({ never, instead }) => {
    expect(words.has(`reason.UNDO_NEVER.${never}`)).toBe(true);
    expect(words.has(`next.${instead}`)).toBe(true);
  });

  test('in whole sentences of both languages', () => {
    const failure = {
      kind: 'refused',
      code: 'UNDO_NEVER',
      params: { reason: 'issued', instead: 'void-certificate' },
    } as const;
    expect(sentencesOf(startText('zh-CN'), failure)).toMatchObject({
      what: '这一类操作不能撤销。证书已核发，编号不收回。',
      next: '如有错误，在证书台账中作废后重新核发。',
    });
    expect(sentencesOf(startText('en'), failure).next).toBe(
      'If something is wrong, void the certificate in the register and issue it again.',
    );
  });

  test('and what stands in the way of an undo is named', () => {
    const failure = {
      kind: 'refused',
      code: 'UNDO_BLOCKED',
      params: { table: 'certificate', key: '3', reason: 'referred', count: 4 },
    } as const;
    expect(sentencesOf(startText('zh-CN'), failure).what).toBe('不能撤销这一步。已有证书以此为依据。');
    expect(sentencesOf(startText('en'), failure).what).toBe(
      'This step cannot be undone. Something stands on it by now: certificates.',
    );
  });

  test('and marks that were confirmed since say who unlocks them', () => {
    const params = { table: 'mark', reason: 'confirmed', instead: 'reopen-evaluation' };
    const failure = { kind: 'refused', code: 'UNDO_BLOCKED', params } as const;
    expect(sentencesOf(startText('zh-CN'), failure)).toMatchObject({
      what: '不能撤销这一步。成绩此后已确认，由此锁定。',
      next: '如需更正，请负责人在评价页重开成绩。',
    });
    expect(sentencesOf(startText('en'), failure).what).toBe(
      'This step cannot be undone. The marks were confirmed since, which locks them.',
    );
  });
});
