import { describe, expect, it } from 'vitest';
import { guessOffice } from '#shared/rules/trainees/guess-office.ts';

describe('the office a roster comes from', () => {
  it('is read from the filling-in line above the headings', () => {
    const lines = [
      '2026年第三期养老护理员培训班学员花名册',
      '填报单位：示例乡人民政府',
      '填报时间：2026.10.8',
    ];
    expect(guessOffice(lines, '花名册.xlsx')).toEqual({ office: '示例乡人民政府', from: 'filling-line' });
    expect(guessOffice(['报送单位（盖章）: 示例镇人民政府'], '')).toMatchObject({ office: '示例镇人民政府' });
  });

  it('else from the office or place the title begins with', () => {
    expect(guessOffice(['示例县人力资源和社会保障局2026年培训名单'], '')).toEqual({
      office: '示例县人力资源和社会保障局',
      from: 'title',
    });
    expect(guessOffice(['2026年示例县示例镇劳动力培训花名册'], '')).toMatchObject({ office: '示例县示例镇' });
  });

  it('else from the file name, and is left open when nothing tells it', () => {
    expect(guessOffice([], '示例街道名单(3).xlsx')).toEqual({ office: '示例街道', from: 'file-name' });
    expect(guessOffice(['学员花名册'], 'roster.xlsx')).toEqual({ office: '', from: 'none' });
  });
});
