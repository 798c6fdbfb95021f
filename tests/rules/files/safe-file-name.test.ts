import { describe, expect, test } from 'vitest';
import { nextFileName, safeFileName, safeFileNameIn } from '#shared/rules/files/safe-file-name.ts';

describe('a proposed name is one that Windows takes', () => {
  test.each([
    ['证书 2026.pdf', '证书 2026.pdf'],
    ['../../evil.exe', '.._.._evil.exe'],
    ['a:b<c>d"e|f?g*h.pdf', 'a_b_c_d_e_f_g_h.pdf'],
    ['C:\\Users\\x.pdf', 'C__Users_x.pdf'],
    ['name. ', 'name'],
    ['  名册.xlsx', '名册.xlsx'],
    ['名册 .xlsx', '名册.xlsx'],
    ['名册...xlsx', '名册.xlsx'],
    ['张\u202Egpj.exe', '张_gpj.exe'],
    ['a\tb\nc.pdf', 'a_b_c.pdf'],
    ['\uD800.pdf', '_.pdf'],
    ['.pdf', '.pdf'],
    ['', '_'],
    ['...', '_'],
    ['   ', '_'],
  ])('%j becomes %j', (name, expected) => {
    expect(safeFileName(name)).toBe(expected);
  });

  test.each(['CON', 'prn', 'Aux', 'NUL', 'COM1', 'com9', 'LPT1', 'COM¹', 'LPT³', 'CONIN$', 'conout$'])(
    'the device %s is no file, with an ending or without',
    (name) => {
      expect(safeFileName(name)).toBe(`_${name}`);
      expect(safeFileName(`${name}.xlsx`)).toBe(`_${name}.xlsx`);
      expect(safeFileName(`${name} .tar.gz`)).toBe(`_${name} .tar.gz`);
    },
  );

  test('a name that only begins like a device stays', () => {
    for (const name of ['CONTRACT.pdf', 'COM10.xlsx', 'nullable.txt', 'LPT.doc'])
      expect(safeFileName(name)).toBe(name);
  });

  test('a long name loses its end and keeps its ending, and no character is cut in two', () => {
    const long = safeFileName(`${'示'.repeat(400)}.xlsx`);
    expect(long).toHaveLength(150);
    expect(long.endsWith('示.xlsx')).toBe(true);
    const rare = safeFileName(`${'𬍍'.repeat(200)}.pdf`);
    expect(rare.isWellFormed()).toBe(true);
    expect(rare.endsWith('𬍍.pdf')).toBe(true);
  });

  test('what is safe stays as it is', () => {
    for (const name of ['..a.pdf', 'CON .x.pdf', `${'x'.repeat(300)}.pxbackup`, 'a. .pdf'])
      expect(safeFileName(safeFileName(name))).toBe(safeFileName(name));
  });
});

test('in a deep folder the name is shortened until the path can be opened', () => {
  const folder = `C:\\${'目录\\'.repeat(50)}`;
  const name = safeFileNameIn(folder, `${'证'.repeat(200)}.pdf`);
  expect(folder.length + 1 + name.length).toBeLessThanOrEqual(259);
  expect(name.endsWith('.pdf')).toBe(true);
  expect(safeFileNameIn('C:\\短', '证书.pdf')).toBe('证书.pdf');
});

test('another name is the same one with the next number', () => {
  expect(nextFileName('名册.xlsx')).toBe('名册 (2).xlsx');
  expect(nextFileName('名册 (2).xlsx')).toBe('名册 (3).xlsx');
  expect(nextFileName('名册')).toBe('名册 (2)');
});
