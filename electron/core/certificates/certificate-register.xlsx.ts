import { writeWorkbook } from '../workbook/write-workbook.ts';

/** One line of the exported register, in the words of its language. */
export type RegisterSheetLine = {
  readonly number: string;
  readonly name: string;
  readonly sex: string;
  readonly idNumber: string;
  readonly kind: string;
  readonly occupation: string;
  readonly level: string;
  readonly issuedOn: string;
  readonly session: string;
  readonly state: string;
  readonly printCount: number;
  /** Of the latest sheet that is not spoilt. */
  readonly printSerial: string;
  readonly handedOverOn: string;
  readonly handedOverTo: string;
  readonly remark: string;
};

export type RegisterSheet = {
  readonly language: 'zh-CN' | 'en';
  readonly institution: string;
  readonly madeBy: string;
  /** ISO 8601 with offset. */
  readonly createdAt: string;
  readonly isMasked: boolean;
  readonly isDemo: boolean;
  readonly lines: readonly RegisterSheetLine[];
};

const words = {
  'zh-CN': {
    title: '证书台账',
    headings: [
      '证书编号',
      '姓名',
      '性别',
      '证件号码',
      '证书种类',
      '职业（培训项目）',
      '等级',
      '发证日期',
      '班次',
      '状态',
      '打印次数',
      '印制流水码',
      '领取日期',
      '领取人',
      '备注',
    ],
    masked: '证件号码已遮号',
    full: '证件号码为全号，请妥善保管',
    count: (count: number) => `共 ${count} 张`,
    demo: '演示数据，不得用作凭证',
  },
  en: {
    title: 'Certificate register',
    headings: [
      'Certificate No.',
      'Name',
      'Sex',
      'ID No.',
      'Kind',
      'Occupation (course)',
      'Level',
      'Issued on',
      'Session',
      'State',
      'Prints',
      'Print serial',
      'Handed over on',
      'Handed over to',
      'Remark',
    ],
    masked: 'ID numbers are masked',
    full: 'ID numbers are complete: keep this file safe',
    count: (count: number) => `${count} certificates`,
    demo: 'Demo data, no proof of anything',
  },
} as const;

const kinds = [
  'text',
  'text',
  'text',
  'text',
  'text',
  'text',
  'text',
  'date',
  'text',
  'text',
  'integer',
  'text',
  'date',
  'text',
  'text',
] as const;

/** The register as a workbook: IDs and numbers as text, days as days, whether IDs are masked stated above. */
export function writeCertificateRegister(sheet: RegisterSheet): Promise<Uint8Array> {
  const { title, headings, masked, full, count, demo } = words[sheet.language];
  const notes = [
    `${sheet.institution} ${title}`,
    `${count(sheet.lines.length)}　${sheet.isMasked ? masked : full}　${sheet.madeBy} ${sheet.createdAt.slice(0, 16).replace('T', ' ')}`,
    ...(sheet.isDemo ? [demo] : []),
  ];
  const rows = sheet.lines.map((line) => [
    line.number,
    line.name,
    line.sex,
    line.idNumber,
    line.kind,
    line.occupation,
    line.level,
    line.issuedOn,
    line.session,
    line.state,
    line.printCount,
    line.printSerial,
    line.handedOverOn === '' ? null : line.handedOverOn,
    line.handedOverTo,
    line.remark,
  ]);
  const columns = headings.map((heading, index) => ({ heading, kind: kinds[index] ?? 'text' }));
  return writeWorkbook({
    sheets: [{ name: title, columns, rows, notes }],
    properties: { title, creator: sheet.institution, created: new Date(sheet.createdAt) },
  });
}
