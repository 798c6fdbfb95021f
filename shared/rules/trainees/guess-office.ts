import { stripInvisible, toHalfWidth } from './clerk-text.ts';

export interface OfficeGuess {
  readonly office: string;
  readonly from: 'filling-line' | 'title' | 'file-name' | 'none';
}

const fillingLine =
  /(?:填报单位|报送单位|上报单位|填表单位|推荐单位|组织单位|单位名称|乡镇|村委会|单位)(?:（[^）]*）|\([^)]*\))?[:：]\s*([^\s:：]{2,40})/u;
/** What an office that sends rosters is called by its last word; the longest name in a title is taken. */
const officeName =
  /^(.{1,30}?(?:人力资源和社会保障局|人社局|就业服务中心|就业局|乡村振兴局|人民政府|街道办事处|街道办|办事处|村民委员会|村委会|居委会|社区|有限责任公司|有限公司|合作社|学校|学院|中心))/u;
const place = /^((?:.{1,12}?(?:省|市|县|区|旗))?.{1,12}?(?:乡|镇|街道|村))/u;
const datePart = /^[\s\d年月日第届期（()）.-]+/u;

function officeIn(text: string): string | undefined {
  const bare = stripInvisible(toHalfWidth(text)).replace(/\s+/gu, '').replace(datePart, '');
  const found =
    officeName.exec(bare)?.[1] ?? place.exec(bare)?.[1] ?? /^(.{2,12}?(?:县|区|市))/u.exec(bare)?.[1];
  return found === undefined || found.length < 2 ? undefined : found;
}

/**
 * Who sent a roster: the line "填报单位：…" above the headings, else the office or place the title begins with,
 * else the file name's. Only a proposal; the clerk may type another.
 */
export function guessOffice(linesAbove: readonly string[], fileName: string): OfficeGuess {
  for (const line of linesAbove) {
    const filled = fillingLine.exec(toHalfWidth(stripInvisible(line)).replace(/：/gu, ':'))?.[1];
    if (filled !== undefined) return { office: filled, from: 'filling-line' };
  }
  for (const line of linesAbove) {
    const office = officeIn(line);
    if (office !== undefined) return { office, from: 'title' };
  }
  const named = officeIn(fileName.replace(/\.[^.]*$/u, ''));
  return named === undefined ? { office: '', from: 'none' } : { office: named, from: 'file-name' };
}
