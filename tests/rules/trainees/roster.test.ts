import { describe, expect, test } from 'vitest';
import { checkRoster } from '#shared/rules/trainees/check-roster.ts';
import { guessColumns, guessHeadingRow } from '#shared/rules/trainees/guess-columns.ts';
import { isRosterField } from '#shared/rules/trainees/roster-fields.ts';
import { reasonToLeaveOut } from '#shared/rules/trainees/roster-lines.ts';
import { mapValue } from '#shared/rules/trainees/roster-values.ts';
import { idCheckDigit } from '#shared/rules/trainees/id-number.ts';
import { type Cells, person, row, today } from './written-row.ts';

describe('columns', () => {
  test('the 33 headings of the registration table are all known', () => {
    const headings =
      '序号、职业工种名称、认定等级、申报条件、证件类型、证件号码、姓名、性别、出生日期、手机号码、是否有职业资格证书、证书等级、证书编号、文化程度、所在省（市）区、考生来源、所在单位、报名单位、认定分类、专业、考试类型、民族、参加工作时间、电子邮箱、专业年限、户籍所在地、政治面貌、学历证书编号、简要经历、通讯地址、证书领取方式、邮政编码、邮寄地址'.split(
        '、',
      );
    const guesses = guessColumns(headings);
    expect(guesses.map((guess) => guess.heading)).toEqual(headings);
    expect(guesses.every((guess) => guess.confidence === 1)).toBe(true);
  });

  test.each([
    ['姓 名', 'name', 1],
    ['*身份证号：', 'idNumber', 1],
    ['公民身份号码', 'idNumber', 1],
    ['联系电话', 'phone', 1],
    ['身份证号码（18位）', 'idNumber', 0.9],
    ['学员手机号码', 'phone', 0.6],
    ['ＰＨＯＮＥ', 'phone', 1],
  ])('%s is %s', (heading, field, confidence) => {
    expect(guessColumns([heading])).toEqual([{ column: 0, heading, field, confidence }]);
  });

  test.each(['户主姓名', '紧急联系人电话', '与户主关系', '2026年第三期养老护理员培训班学员姓名花名册', ''])(
    '%s is nobody’s column',
    (heading) => {
      expect(guessColumns([heading])).toEqual([]);
    },
  );

  test('a field goes to the surest column, once; what the office mapped before wins', () => {
    expect(guessColumns(['电话2', '联系电话', '手机']).map((guess) => guess.column)).toEqual([1]);
    expect(guessColumns(['属性', '姓名'], { 属性: 'category', 姓名: 'ignore' })).toEqual([
      { column: 0, heading: '属性', field: 'category', confidence: 1 },
    ]);
    expect(guessColumns(['constructor'])).toEqual([]);
  });

  test('what an office mapped before wins over a heading that says the field outright', () => {
    const guesses = guessColumns(['姓名', '证件号码', '实际证件号'], { 实际证件号: 'idNumber' });
    expect(guesses.map(({ column, field }) => [column, field])).toEqual([
      [0, 'name'],
      [2, 'idNumber'],
    ]);
  });

  test('headings that only this office uses are found by what they meant before', () => {
    const rows = [
      ['示例乡花名册', '', '', ''],
      ['甲', '乙', '丙', '丁'],
      ['张示兰', '149901199206157034', '农民工', '1'],
    ];
    expect(guessHeadingRow({ rows })).toBeUndefined();
    const remembered = { 甲: 'name', 乙: 'idNumber', 丙: 'category', 丁: 'ignore' } as const;
    expect(guessHeadingRow({ rows }, remembered)?.row).toBe(1);
    const telling = [['姓名', '证件号码', '性别', ''], ...rows.slice(1)];
    expect(guessHeadingRow({ rows: telling }, remembered)?.row).toBe(1);
  });

  test('no heading row in a note', () => {
    const rows = [['本表由各乡镇汇总，请勿修改表头'], ['填表时间', '']];
    expect(guessHeadingRow({ rows })).toBeUndefined();
  });

  test('field names from outside are narrowed', () => {
    expect(isRosterField('bankCard')).toBe(true);
    expect(isRosterField('__proto__')).toBe(false);
  });
});

describe('values', () => {
  test.each([
    ['category', '建档立卡户', 'poverty-relieved'],
    ['category', '易地搬迁', 'relocated'],
    ['category', '脱贫人口（含监测对象）', 'poverty-relieved'],
    ['sex', 'M', 'male'],
    ['sex', ' 女 ', 'female'],
    ['education', '初中毕业', 'junior-high'],
    ['education', '大专学历', 'college'],
    ['education', '本科', 'bachelor'],
    ['ethnicGroup', '汉', '01'],
    ['ethnicGroup', '土家族', '15'],
    ['idKind', '身份证', 'citizen'],
    ['idKind', '台胞证', 'taiwan-pass'],
    ['hasOldCertificate', '无', 'no'],
    ['category', '', ''],
  ] as const)('%s %s means %s', (field, raw, code) => {
    expect(mapValue(field, raw)).toEqual({ kind: 'known', code });
  });

  test('what nobody knows is asked, with suggestions', () => {
    expect(mapValue('category', '失业人员')).toMatchObject({ kind: 'unknown', raw: '失业人员' });
    expect(mapValue('category', 'constructor')).toEqual({
      kind: 'unknown',
      raw: 'constructor',
      suggestions: [],
    });
    expect(mapValue('category', '失业人员', { category: { 失业人员: '' } })).toEqual({
      kind: 'known',
      code: '',
    });
  });
});

describe('the whole file', () => {
  test('the same person twice keeps the first row', () => {
    const roster = checkRoster([row(person, 4), row({ ...person, name: '测 试甲' }, 9)], { today });
    expect(roster.rows.map((item) => item.problems)).toEqual([
      [
        expect.objectContaining({
          severity: 'note',
          code: 'repeated-below',
          params: { otherRow: 9, count: 2 },
        }),
      ],
      [
        expect.objectContaining({
          severity: 'fix',
          code: 'duplicate-in-file',
          address: 'B9',
          params: { otherRow: 4, otherName: '测试甲' },
        }),
      ],
    ]);
  });

  test('one number under two names keeps neither', () => {
    const roster = checkRoster([row(person, 4), row({ ...person, name: '测试乙' }, 9)], { today });
    expect(roster.counts.sound).toBe(0);
    expect(roster.rows.flatMap((item) => item.problems.map((problem) => problem.code))).toEqual([
      'duplicate-other-name',
      'duplicate-other-name',
    ]);
  });

  test('rows numbered in advance and repeated headings are nobody', () => {
    const roster = checkRoster(
      [
        row({ sequence: '61' }),
        row({ sequence: '序号', name: '姓 名' }),
        { rowNumber: 9, cells: {}, others: ['负责人（签字）：'] },
      ],
      { today },
    );
    expect(roster.leftOut.map((item) => item.reason)).toEqual(['blank', 'heading-again', 'signature']);
  });

  test.each<readonly [string, Cells, readonly string[]]>([
    ['signature', { sequence: '填表人：王五    审核人：赵六', name: ['empty', ''] }, []],
    ['signature', { sequence: '注：本表须加盖公章，逾期不予受理，由乡镇统一汇总后报送县局。' }, []],
    ['signature', { sequence: '说明：1．身份证号须为18位' }, []],
    ['signature', { sequence: '（盖章）' }, []],
    ['signature', { name: '备注：名单由村委会提供' }, []],
    ['signature', { name: '以上人员均为本村村民' }, []],
    ['signature', {}, ['单位负责人（签字）：']],
    ['total', { sequence: '合计', age: ['formula', '60'] }, []],
    ['total', { name: '共计60人' }, []],
  ])('a line that is nobody is left out as %s: %j %j', (reason, cells, others) => {
    expect(reasonToLeaveOut({ ...row(cells), others })).toBe(reason);
  });

  test.each<readonly [Cells, readonly string[]]>([
    [{ sequence: '7', name: '李四', address: '联系村民委员会' }, []],
    [{ sequence: '7', name: '李四', note: '审核通过' }, []],
    [{ name: '李四', employer: '负责食堂' }, ['审核：']],
    [{ sequence: '合计', name: '李四' }, []],
    [{ name: '经纬' }, []],
    [{ sequence: '7', note: '审核通过' }, []],
  ])('somebody without an ID number stays, to be put right: %j %j', (cells, others) => {
    const { idNumber: _idNumber, ...found } = row(cells).cells;
    const roster = checkRoster([{ rowNumber: 4, cells: found, others }], { today });
    expect(roster.leftOut).toEqual([]);
    expect(roster.rows[0]?.problems.map((problem) => problem.code)).toContain('id-empty');
  });

  test('rows that hold nothing but formulas filled in advance are blank', () => {
    const prefilled: Cells = {
      sequence: ['formula', '61'],
      age: ['formula', '126'],
      sex: ['error', '#VALUE!'],
      birthDate: ['formula', '00'],
      category: ['formula', '0'],
      hasOldCertificate: ['boolean', 'FALSE'],
      name: ['formula', '0'],
    };
    expect(reasonToLeaveOut(row(prefilled))).toBe('blank');
    expect(reasonToLeaveOut(row({ ...prefilled, name: ['formula', '测试甲'] }))).toBeUndefined();
    expect(reasonToLeaveOut(row({ ...prefilled, phone: '13812345678' }))).toBeUndefined();
  });

  test('every one of 50,000 rows is judged', () => {
    const rows = Array.from({ length: 50_000 }, (_, index) => {
      const first17 = `1499011990${String((index % 12) + 1).padStart(2, '0')}${String((index % 28) + 1).padStart(2, '0')}${String(index % 1000).padStart(3, '0')}`;
      return row(
        {
          sequence: String(index),
          name: '测试 甲',
          idNumber: first17 + idCheckDigit(first17),
          phone: '138 1234 5678',
          sex: index % 2 === 1 ? '男' : '女',
          category: '脱贫户',
          education: '初中毕业',
          address: '示例村',
        },
        index + 2,
      );
    });
    const roster = checkRoster(rows, { today });
    expect(roster.rows).toHaveLength(50_000);
  });
});
