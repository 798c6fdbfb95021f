import { type FontFiles, openFontShelf } from '#core/drawing/fonts.ts';
import { type UnprintableCharacter, missingGlyphs } from '#core/drawing/glyphs.ts';
import { A4_LANDSCAPE } from '#core/drawing/millimetres.ts';
import { startPaper } from '#core/drawing/paper.ts';
import { type CellTooFull, type Column, type Table, drawTable, planTable } from '#core/drawing/table.ts';
import { drawWatermark } from '#core/drawing/watermark.ts';

/** One line of the 证书台账. */
export type RegisterLine = {
  readonly certificateNumber: string;
  readonly holderName: string;
  readonly sex: string;
  readonly idNumber: string;
  readonly occupation: string;
  readonly level: string;
  /** YYYY-MM-DD. */
  readonly issueDate: string;
  readonly printSerial: string;
  /** In words: issued, voided, reprinted. */
  readonly state: string;
  readonly remark: string;
};

export type CertificateRegister = {
  readonly institution: string;
  /** Names of the sessions that its lines come from. */
  readonly sessions: readonly string[];
  readonly certificateKind: string;
  readonly lines: readonly RegisterLine[];
  readonly madeBy: string;
  /** ISO 8601 with offset. */
  readonly createdAt: string;
  readonly fonts: FontFiles;
  /** States whether the ID numbers below are whole; absent says nothing. */
  readonly isMasked?: boolean;
  readonly demo?: boolean;
};

export type DrawnRegister =
  | { readonly kind: 'drawn'; readonly bytes: Uint8Array<ArrayBuffer>; readonly pages: number }
  | {
      readonly kind: 'refused';
      readonly tooFull: readonly CellTooFull[];
      readonly unprintable: readonly (UnprintableCharacter & { readonly row: number })[];
    };

const COLUMNS: readonly Column[] = [
  { head: '序号', width: 11, align: 'center' },
  { head: '证书编号', width: 43, align: 'left' },
  { head: '姓名', width: 28, align: 'left' },
  { head: '性别', width: 10, align: 'center' },
  { head: '证件号码', width: 36, align: 'left' },
  { head: '职业（培训项目）', width: 35, align: 'left' },
  { head: '等级', width: 21, align: 'left' },
  { head: '发证日期', width: 21, align: 'center' },
  { head: '印制流水码', width: 22, align: 'left' },
  { head: '状态', width: 14, align: 'center' },
  { head: '备注', width: 32, align: 'left' },
];

/** The list of a session's certificates for the files, in the order given. Empty sessions give one page that says so. */
export async function drawCertificateRegister(register: CertificateRegister): Promise<DrawnRegister> {
  const shelf = openFontShelf(register.fonts);
  const planned = planTable(tableOf(register), A4_LANDSCAPE, shelf);
  const unprintable = planned.table.rows.flatMap((cells, row) => {
    return missingGlyphs(cells.join(''), 'list', shelf).map((fault) => ({ ...fault, row }));
  });
  if (planned.tooFull.length > 0 || unprintable.length > 0) {
    return { kind: 'refused', tooFull: planned.tooFull, unprintable };
  }
  const title = [register.institution, '证书台账', ...onlyOne(register.sessions)].join(' ');
  const { createdAt } = register;
  const paper = startPaper({ shelf, size: A4_LANDSCAPE, title, language: 'zh-CN', createdAt });
  drawTable(planned, paper);
  return { kind: 'drawn', bytes: await paper.finish(), pages: planned.pages.length };
}

function numbersNote({ isMasked }: CertificateRegister): string {
  if (isMasked === undefined) return '';
  return isMasked ? '证件号码已遮号　　' : '证件号码为全号，请妥善保管　　';
}

function onlyOne(sessions: readonly string[]): readonly string[] {
  return sessions.length === 1 ? sessions : [];
}

/** From which session, or from how many, and which certificates. */
function sourceNote({ sessions, certificateKind }: CertificateRegister): string {
  const from =
    sessions.length > 1 ? [`班次：共 ${sessions.length} 个`] : sessions.map((name) => `班次：${name}`);
  return [...from, ...(certificateKind === '' ? [] : [`证书种类：${certificateKind}`])].join('　　');
}

function tableOf(register: CertificateRegister): Table {
  const { institution, lines, createdAt } = register;
  return {
    title: `${institution}　证书台账`,
    note: sourceNote(register),
    noteRight: `${numbersNote(register)}${lines.length === 0 ? '尚未核发证书' : `共 ${lines.length} 张`}`,
    columns: COLUMNS,
    rows: lines.map(rowOf),
    closing:
      '经办人：　　　　　　　　　　复核人：　　　　　　　　　　负责人：　　　　　　　　　　日期：　　　　年　　月　　日',
    footer: `制表：${register.madeBy}　${createdAt.slice(0, 10)} ${createdAt.slice(11, 16)}`,
    pageWords: (page, pages) => `第 ${page} 页　共 ${pages} 页`,
    ...(register.demo
      ? { watermark: (ink) => drawWatermark({ words: '演示 DEMO' }, A4_LANDSCAPE, ink) }
      : {}),
  };
}

function rowOf(line: RegisterLine, at: number): readonly string[] {
  return [
    String(at + 1),
    line.certificateNumber,
    line.holderName,
    line.sex,
    line.idNumber,
    line.occupation,
    line.level,
    line.issueDate,
    line.printSerial,
    line.state,
    line.remark,
  ];
}
