import { idCheckDigit } from '#shared/rules/trainees/id-number.ts';

/** One fictional person. */
export interface DemoPerson {
  readonly name: string;
  readonly idNumber: string;
  readonly sex: 'male' | 'female';
  readonly age: number;
  readonly phone: string;
  readonly category: string;
  readonly education: string;
  readonly address: string;
}

/** 示 ("sample") in every name says that nobody is meant. */
const surnames = Array.from(
  '王李张刘陈杨赵黄周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤',
);
const womensNames = Array.from(
  '兰芳梅秀霞英红琴丽华珍翠娟莲凤桂玲慧娜琼洁春香雯菊彩燕静玉婷敏艳云芬萍蓉瑶佳颖',
);
const mensNames = Array.from('军强平明刚伟峰勇磊涛超波辉鹏杰浩亮斌飞林国庆文建海');
const villages = [
  '示例县城关镇东街村',
  '示例县河口乡上庄村',
  '示例县石门镇安置区',
  '示例区示范街道',
  '示例县山前乡下洼村',
];

/** Area codes that do not exist, so that no number can belong to anybody. */
const areas = ['149901', '149921', '149922', '149923'];
const categories = [
  'rural-transfer',
  'poverty-relieved',
  'registered-unemployed',
  'relocated',
  'hard-to-employ',
  'disabled',
];
const educations = ['junior-high', 'senior-high', 'vocational-high', 'primary', 'secondary-specialised'];

/** A small seeded generator, so that the demo is the same on every computer (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function pick<T>(random: () => number, list: readonly T[]): T {
  const item = list[Math.floor(random() * list.length)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}

function idNumber(
  random: () => number,
  born: { readonly year: number; readonly sex: DemoPerson['sex'] },
): string {
  const month = String(1 + Math.floor(random() * 12)).padStart(2, '0');
  const day = String(1 + Math.floor(random() * 28)).padStart(2, '0');
  const serial = Math.floor(random() * 499) * 2 + (born.sex === 'male' ? 1 : 2);
  const first17 = `${pick(random, areas)}${born.year}${month}${day}${String(serial).padStart(3, '0')}`;
  return first17 + idCheckDigit(first17);
}

/** The first `count` fictional people, always the same; `year` is the present one, so that ages stay plausible. */
export function demoPeople(count: number, year: number): readonly DemoPerson[] {
  const random = seeded(20261123);
  const people: DemoPerson[] = [];
  const known = new Set<string>();
  while (people.length < count) {
    const sex = random() < 0.8 ? 'female' : 'male';
    const age = 22 + Math.floor(random() * 30);
    const given = pick(random, sex === 'female' ? womensNames : mensNames);
    const person = {
      name: `${pick(random, surnames)}示${given}`,
      idNumber: idNumber(random, { year: year - age, sex }),
      sex,
      age,
      phone: `1${pick(random, ['38', '39', '50', '87', '35'])}${String(Math.floor(random() * 1e8)).padStart(8, '0')}`,
      category: pick(random, categories),
      education: pick(random, educations),
      address: pick(random, villages),
    } as const;
    if (known.has(person.name) || known.has(person.idNumber)) continue;
    known.add(person.name).add(person.idNumber);
    people.push(person);
  }
  return people;
}
