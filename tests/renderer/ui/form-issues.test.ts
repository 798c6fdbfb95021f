import { expect, test } from 'vitest';
import { z } from 'zod';
import { startText } from '../../../renderer/text/index.ts';
import { issueSentence } from '../../../renderer/ui/form-issues.ts';

const words = startText('zh-CN').getFixedT('zh-CN', 'ui');

function sentence(schema: z.ZodType, value: unknown): string | undefined {
  const checked = schema.safeParse(value);
  const issue = checked.error?.issues[0];
  return issue === undefined ? undefined : issueSentence(issue, '姓名', words);
}

test.each([
  [z.string().min(1), '', '请填写姓名'],
  [z.string(), undefined, '请填写姓名'],
  [z.string(), null, '请填写姓名'],
  [z.string(), 3, '姓名的类型不对，请重新填写'],
  [z.string().min(11), '138', '姓名至少 11 个字符'],
  [z.string().max(2), '诸葛亮', '姓名最多 2 个字符'],
  [z.number().max(400), 500, '姓名不能大于 400'],
  [z.number().min(1), 0, '姓名不能小于 1'],
  [z.array(z.string()).min(2), [], '姓名至少选 2 项'],
  [z.enum(['5', '4']), '3', '请从列表中选择姓名'],
  [z.string().regex(/^\d+$/), 'x', '姓名的格式不对，请对照示例改正'],
  [z.string().refine(() => false), 'x', '姓名不正确，请检查后重填'],
  [z.string(), '王示宁', undefined],
])('case %#: %s becomes a sentence', (schema, value, expected) => {
  expect(sentence(schema, value)).toBe(expected);
});
