import { categories } from '#shared/lists/categories.ts';
import type { CodedItem } from '#shared/lists/coded-item.ts';
import { education } from '#shared/lists/education.ts';
import { ethnicGroups } from '#shared/lists/ethnic-groups.ts';
import { idKinds } from '#shared/lists/id-kinds.ts';
import { sexes } from '#shared/lists/sexes.ts';
import { bareWord, charactersOf } from './clerk-text.ts';

export const yesNo = [
  { code: 'yes', zh: '是', en: 'Yes' },
  { code: 'no', zh: '否', en: 'No' },
] as const satisfies readonly CodedItem[];

/** Columns that hold words of a list. */
export const codedFields = [
  'category',
  'sex',
  'ethnicGroup',
  'education',
  'idKind',
  'hasOldCertificate',
] as const;
export type CodedField = (typeof codedFields)[number];

export const codedLists: Readonly<Record<CodedField, readonly CodedItem[]>> = {
  category: categories,
  sex: sexes,
  ethnicGroup: ethnicGroups,
  education,
  idKind: idKinds,
  hasOldCertificate: yesNo,
};

/** What an office's words meant before: by field, then by `valueKey`. An empty code means "leave it empty". */
export type RememberedValues = Readonly<Partial<Record<CodedField, Readonly<Record<string, string>>>>>;

export type MappedValue =
  | { readonly kind: 'known'; readonly code: string }
  | { readonly kind: 'unknown'; readonly raw: string; readonly suggestions: readonly string[] };

/**
 * Everyday words that mean one code without doubt. Words that could mean a legal status or not (失业人员,
 * 农村劳动力, 贫困) are left to the clerk, because a subsidy depends on them; they only lead the suggestions.
 */
const everyday: Readonly<Record<CodedField, Readonly<Record<string, string>>>> = {
  category: words({
    'poverty-relieved':
      '脱贫户 脱贫人员 脱贫劳动力 脱贫劳动者 建档立卡 建档立卡户 建档立卡贫困户 建档立卡贫困人口 贫困户 贫困人口 贫困劳动力 监测户 监测对象 防止返贫监测对象 脱贫人口含监测对象 脱贫家庭 原建档立卡',
    relocated:
      '搬迁户 易地搬迁 易地搬迁户 易地扶贫搬迁 易地扶贫搬迁户 易地扶贫搬迁劳动力 移民搬迁 移民户 搬迁劳动力 搬迁群众 易地搬迁人口',
    'rural-transfer':
      '农村转移劳动力 农村转移就业劳动力 转移就业劳动者 农村转移就业人员 农民工 农村富余劳动力',
    'registered-unemployed': '登记失业人员 城镇失业人员 登记失业 失业登记人员 城镇登记失业',
    'hard-to-employ': '就业困难 就困人员 困难人员',
    'zero-employment-family': '零就业家庭',
    veteran: '退伍军人 复员军人 转业军人 复转军人 退役士兵 退伍 退役',
    disabled: '残疾 残疾人员',
    'minimum-living': '低保 低保户 低保人员 低保家庭 最低生活保障家庭成员',
    'school-leaver': '两后生 未继续升学初高中毕业生 初高中毕业生 城乡未继续升学的应届初高中毕业生',
    'graduate-final-year': '毕业年度大学生 应届高校毕业生 应届毕业生 毕业学年高校毕业生',
    'graduate-unemployed': '离校未就业 未就业高校毕业生 离校未就业毕业生',
    'enterprise-staff': '企业在岗职工 在岗职工 在职职工 企业员工 在职员工 企业在职职工',
  }),
  sex: words({ male: '男性 m male 1 男士 先生', female: '女性 f female 2 女士' }),
  ethnicGroup: words({ '01': '汉人', '97': '其它 其他民族' }),
  education: words({
    doctor: '博士研究生 博士生',
    postgraduate: '硕士 硕士研究生 研究生及以上',
    bachelor: '本科 全日制本科 大学 本科及以上',
    college: '大专 专科 大学专科 高职 高等职业 大专及以上',
    'secondary-specialised': '中专 中等专科 中等职业 中职',
    'skilled-worker-school': '技工学校 技工',
    'senior-skilled-school': '高级技工学校 高级技工',
    'senior-high': '高中及以上 普通高中',
    'vocational-high': '职业高中 职中',
    'junior-high': '初中及以下 初级中学',
    primary: '小学及以下',
  }),
  idKind: words({
    citizen: '身份证 二代身份证 第二代身份证 中华人民共和国居民身份证 居民身份证身份证',
    'taiwan-residence': '台湾居住证',
    'foreign-permanent': '外国人永久居留证 外国人永久居留身份证2023版 外国人永居证 永久居留身份证',
    'hongkong-macao-pass': '港澳通行证 回乡证 港澳居民通行证',
    'taiwan-pass': '台胞证 台湾通行证',
    passport: '外国护照 中国护照',
    military: '军人证 士兵证 军官证件',
    other: '其他 其它',
  }),
  hasOldCertificate: words({ yes: '有 y yes 1 true √', no: '无 没有 n no 0 false ×' }),
};

/** Leading suggestions for words that are common but not clear. */
const unclear: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    失业人员: ['registered-unemployed', 'hard-to-employ'],
    失业: ['registered-unemployed', 'hard-to-employ'],
    农村劳动力: ['rural-transfer'],
    农民: ['rural-transfer'],
    贫困: ['poverty-relieved', 'minimum-living'],
    毕业生: ['graduate-unemployed', 'graduate-final-year', 'school-leaver'],
    高校毕业生: ['graduate-unemployed', 'graduate-final-year'],
    港澳居民居住证: ['hongkong-residence', 'macao-residence'],
    职工: ['enterprise-staff'],
  }),
);

function words(byCode: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(byCode).flatMap(([code, list]) => list.split(' ').map((word) => [word, code] as const)),
  );
}

/** A value as it is compared and remembered: without spaces and brackets, letters in lower case. */
export function valueKey(raw: string): string {
  return bareWord(raw)
    .replace(/[()（）[\]【】/、，,。.：:'’"]/gu, '')
    .toLowerCase();
}

const byWord: Readonly<Record<CodedField, ReadonlyMap<string, string>>> = {
  category: wordsOf('category'),
  sex: wordsOf('sex'),
  ethnicGroup: wordsOf('ethnicGroup'),
  education: wordsOf('education'),
  idKind: wordsOf('idKind'),
  hasOldCertificate: wordsOf('hasOldCertificate'),
};

function wordsOf(field: CodedField): ReadonlyMap<string, string> {
  const map = new Map(Object.entries(everyday[field]));
  for (const item of codedLists[field]) {
    map.set(valueKey(item.zh), item.code);
    map.set(valueKey(item.en), item.code);
    if (field === 'ethnicGroup') map.set(item.zh.replace(/族$/u, ''), item.code);
  }
  return map;
}

const empty: MappedValue = { kind: 'known', code: '' };

/**
 * The code behind a cell of a coded column. An empty cell is the empty code. The office's own meanings win over
 * the list; what nobody knows comes back with up to three suggestions, best first, and is never guessed.
 */
export function mapValue(field: CodedField, raw: string, remembered: RememberedValues = {}): MappedValue {
  const key = valueKey(raw);
  if (key === '') return empty;
  const own = remembered[field];
  const before = own !== undefined && Object.hasOwn(own, key) ? own[key] : undefined;
  if (before !== undefined) return { kind: 'known', code: before };
  const code = byWord[field].get(key) ?? (field === 'education' ? educationOf(key) : undefined);
  if (code !== undefined) return { kind: 'known', code };
  return { kind: 'unknown', raw, suggestions: suggest(field, key) };
}

/** Whether somebody said what a word means, be it "leave it empty". */
export function hasMeaning(meanings: RememberedValues, field: CodedField, seen: string): boolean {
  return Object.hasOwn(meanings[field] ?? {}, valueKey(seen));
}

/** 初中毕业, 高中文化, 大专学历, 小学肄业 … */
function educationOf(key: string): string | undefined {
  return byWord.education.get(key.replace(/(?:毕业|肄业|学历|文化|文化程度|程度|在读|生)+$/u, ''));
}

function suggest(field: CodedField, key: string): readonly string[] {
  const leading = (unclear.get(key) ?? []).filter((code) =>
    codedLists[field].some((item) => item.code === code),
  );
  const ranked = codedLists[field]
    .map((item) => ({ code: item.code, shared: sharedCharacters(key, item.zh) }))
    .filter((item) => item.shared > 0)
    .toSorted((first, second) => second.shared - first.shared)
    .map((item) => item.code);
  return [...new Set([...leading, ...ranked])].slice(0, 3);
}

/** How many characters two words share, in relation to their length. */
function sharedCharacters(first: string, second: string): number {
  const characters = new Set(charactersOf(first));
  const shared = charactersOf(second).filter((character) => characters.has(character)).length;
  return shared / (first.length + second.length);
}
