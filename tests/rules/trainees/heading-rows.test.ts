import { describe, expect, test } from 'vitest';
import { guessHeadingRow, guessSheet, repeatedFields } from '#shared/rules/trainees/guess-columns.ts';
import { headingsAt } from '#shared/rules/trainees/heading-rows.ts';

const down = (column: number) => ({ top: 1, left: column, bottom: 2, right: column });
const across = (row: number, left: number, right: number) => ({ top: row, left, bottom: row, right });

const official = {
  rows: [
    ['示例县培训花名册'],
    ['序号', '姓名', '证件信息', '', '监护人', '', '联系方式'],
    ['', '', '类型', '号码', '姓名', '电话', ''],
    ['1', '张示丽', '居民身份证', '149901199003070022', '', '', '13812345678'],
  ],
  merges: [across(0, 0, 6), down(0), down(1), across(1, 2, 3), across(1, 4, 5), down(6)],
};

const fieldsOf = (top: Parameters<typeof guessHeadingRow>[0]) => {
  const guess = guessHeadingRow(top);
  return [guess?.row, ...(guess?.columns ?? []).map(({ column, field }) => `${String(column)} ${field}`)];
};

describe('a heading of two rows', () => {
  test('is read as one: each column by its lower word together with the merged one above', () => {
    expect(headingsAt(official, 2)).toEqual([
      '序号',
      '姓名',
      '证件信息›类型',
      '证件信息›号码',
      '监护人›姓名',
      '监护人›电话',
      '联系方式',
    ]);
    expect(fieldsOf(official)).toEqual([2, '0 sequence', '1 name', '2 idKind', '3 idNumber', '6 phone']);
  });

  test('is found where nobody merged the plain headings downwards', () => {
    const { rows } = official;
    const merges = [across(0, 0, 6), across(1, 2, 3), across(1, 4, 5)];
    expect(fieldsOf({ rows, merges })).toEqual(fieldsOf(official));
  });

  test('a title merged over the sheet, and a line of office and day, are no upper row', () => {
    const rows = [
      ['示例乡学员花名册'],
      ['填报单位：示例乡', '', '填报日期', ''],
      ['姓名', '身份证号', '性别', '电话'],
    ];
    const merges = [across(0, 0, 3), across(1, 0, 1), across(1, 2, 3)];
    expect(headingsAt({ rows, merges }, 2)).toEqual(['姓名', '身份证号', '性别', '电话']);
    expect(fieldsOf({ rows, merges })[0]).toBe(2);
  });

  test('a heading merged over two columns does not swallow the first person', () => {
    const rows = [
      ['姓名', '身份证号', '联系电话', ''],
      ['张示丽', '149901199003070022', '13812345678', '13912345678'],
    ];
    expect(fieldsOf({ rows, merges: [across(0, 2, 3)] })[0]).toBe(0);
  });

  test('headings merged downwards over an empty row stay one heading', () => {
    const rows = [['学员'], ['姓名', '身份证号'], [], ['张示丽', '149901199003070022']];
    const merges = [down(0), down(1)];
    expect(headingsAt({ rows, merges }, 2)).toEqual(['姓名', '身份证号']);
    expect(fieldsOf({ rows, merges })[0]).toBe(1);
  });
});

describe('which sheet is the roster', () => {
  const full = { rows: [['姓名', '身份证号', '性别', '联系电话', '民族']] };
  const short = { rows: [['姓名', '身份证号']] };

  test('a hidden one only where no other looks like one', () => {
    expect(guessSheet([{ ...full, isHidden: true }, short])?.sheet).toBe(1);
    expect(guessSheet([{ ...full, isHidden: true }, { rows: [['说明']] }])?.sheet).toBe(0);
    expect(guessSheet([short, full])?.sheet).toBe(1);
  });

  test('two blocks of people side by side are seen by the headings that stand twice', () => {
    expect(repeatedFields(['姓名', '身份证号', '', '姓名', '身份证号'])).toEqual(['name', 'idNumber']);
    expect(repeatedFields(['姓名', '身份证号', '户主姓名', '电话', '电话'])).toEqual([]);
    expect(repeatedFields(headingsAt(official, 2))).toEqual([]);
  });
});
