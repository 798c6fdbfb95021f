import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cellText } from '#core/workbook/cell.ts';
import { readWorkbook } from '#core/workbook/read-workbook.ts';
import { fetched } from '../../support/fetched.ts';
import { refusalOf, startTestHouse, type TestHouse } from '../../support/house.ts';
import { readPdf } from '../../support/read-pdf.ts';
import { fileBody, idNumberOf, issue, nameShort, type Planned, readySession } from './certified-session.ts';

let desk: TestHouse;
let training: Planned;
let level: Planned;
const roster = [
  { name: '单示琼', idNumber: idNumberOf(1) },
  { name: '阿依古丽·示买提', idNumber: idNumberOf(2) },
  { name: '欧阳示兰', idNumber: idNumberOf(3) },
];
beforeAll(async () => {
  desk = await startTestHouse();
  await nameShort(desk);
  await fileBody(desk);
  training = await readySession(desk, 'training', roster);
  await issue(desk, training);
  level = await readySession(desk, 'level', [{ name: '赵示明', idNumber: idNumberOf(4) }]);
  await issue(desk, level);
});
afterAll(() => desk.stop());

type Query = Parameters<TestHouse['api']['certificates']['register']>[0];
async function namesFor(input: Query): Promise<readonly string[]> {
  const { certificates } = await desk.api.certificates.register(input, desk.as());
  return certificates.map((row) => row.name);
}

function exported(input: {
  readonly format: 'xlsx' | 'pdf';
  readonly isMasked: boolean;
  readonly text?: string;
}) {
  return desk.api.certificates.exportRegister({ ...input, language: 'zh-CN' }, desk.as());
}

async function bytesOf(fileId: string): Promise<Uint8Array> {
  return (await fetched(desk.house, fileId, desk.as().context.ticket)).bytes;
}

async function sheetOf(fileId: string): Promise<readonly (readonly string[])[]> {
  const read = await readWorkbook(await bytesOf(fileId), { fileName: 'register.xlsx', maximumRows: 1000 });
  if (read.kind === 'unreadable') throw new Error(read.reason);
  return (read.sheets[0]?.rows ?? []).map((row) => row.map(cellText));
}

describe('finding certificates', () => {
  it('by part of a number, part of a name, pinyin, initials and the tail of the ID', async () => {
    const all = await desk.api.certificates.register({ sort: 'number', direction: 'up' }, desk.as());
    const number = all.certificates.find((row) => row.name === '单示琼')?.number ?? '';
    for (const text of [number, number.slice(-4), '示琼', 'shanshiqiong', 'ssq', idNumberOf(1).slice(-4)]) {
      expect(await namesFor({ text }), text).toContain('单示琼');
    }
    expect(await namesFor({ text: '%' })).toEqual([]);
    expect(await namesFor({ text: '查无此人' })).toEqual([]);
  });

  it('filters by kind, state, session and day', async () => {
    expect(await namesFor({ kind: 'level' })).toEqual(['赵示明']);
    expect(await namesFor({ state: 'waiting' })).toEqual(['赵示明']);
    expect(await namesFor({ sessionId: training.sessionId })).toHaveLength(3);
    expect(await namesFor({ issuedFrom: '2026-11-21' })).toEqual([]);
    expect(await namesFor({ issuedFrom: '2026-11-20', issuedTo: '2026-11-20' })).toHaveLength(4);
  });

  it('goes on page by page in each order without losing or repeating anybody', async () => {
    for (const sort of ['number', 'issued-on', 'name'] as const) {
      const seen: number[] = [];
      let after: string | undefined;
      do {
        const page = await desk.api.certificates.register(
          { sort, limit: 2, ...(after && { after }) },
          desk.as(),
        );
        seen.push(...page.certificates.map((row) => row.id));
        after = page.next ?? undefined;
      } while (after !== undefined);
      expect(new Set(seen).size).toBe(4);
      expect(seen).toHaveLength(4);
    }
  });

  it('masks every number on the screen', async () => {
    const { certificates } = await desk.api.certificates.register({}, desk.as());
    expect(JSON.stringify(certificates)).not.toMatch(/\d{17}[\dX]"/u);
  });
});

describe('taking the register out', () => {
  it('as a workbook whose numbers are text, with the whole ID only when asked and stated', async () => {
    const full = await sheetOf((await exported({ format: 'xlsx', isMasked: false })).fileId);
    const text = full.map((row) => row.join('|')).join('\n');
    expect(text).toContain('证件号码为全号，请妥善保管');
    expect(full.find((row) => row.includes('单示琼'))).toContain(idNumberOf(1));
    const masked = await sheetOf((await exported({ format: 'xlsx', isMasked: true })).fileId);
    expect(masked.map((row) => row.join('|')).join('\n')).toContain('证件号码已遮号');
    expect(JSON.stringify(masked)).not.toContain(idNumberOf(1));
  });

  it('only what the filter leaves, named by its day', async () => {
    const made = await exported({ format: 'xlsx', isMasked: true, text: '欧阳' });
    expect(made).toMatchObject({ count: 1, fileName: '证书台账-2026-11-24.xlsx' });
  });

  it('as a list on paper, which states how numbers stand', async () => {
    const made = await exported({ format: 'pdf', isMasked: true });
    const pdf = await readPdf(await bytesOf(made.fileId));
    expect(pdf.pages[0]?.text).toContain('阿依古丽·示买提');
    expect(pdf.pages[0]?.text).toContain('待编号');
    expect(pdf.pages[0]?.text).toContain('证件号码已遮号');
    expect(pdf.pages[0]?.text).not.toContain(idNumberOf(1));
  });

  it('is on record with who took it, how many and whether masked', async () => {
    await exported({ format: 'pdf', isMasked: false });
    const { entries } = await desk.api.history.list({ limit: 1 }, desk.as());
    expect(entries[0]).toMatchObject({
      procedure: 'certificates.exportRegister',
      actorName: '王示宁',
      summary: { count: 4, format: 'pdf', isMasked: false },
    });
    const ticket = desk.house.signIns.open({ id: 98, name: '程示文', role: 'trainer' });
    const asTrainer = { context: { ticket, requestId: crypto.randomUUID() } };
    const refusal = await refusalOf(
      desk.api.certificates.exportRegister({ format: 'pdf', isMasked: true, language: 'zh-CN' }, asTrainer),
    );
    expect(refusal.code).toBe('NOT_ALLOWED');
    expect(desk.faults).toEqual([]);
  });
});
