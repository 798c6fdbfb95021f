import { idCheckDigit } from '../../shared/rules/trainees/id-number.ts';

/** One made-up person as the cells of a township's roster. */
export interface Person {
  readonly name: string;
  readonly idNumber: string;
  readonly phone: string;
  readonly cells: readonly string[];
}

export const headings = [
  '序号',
  '姓名',
  '性别',
  '身份证号',
  '手机号码',
  '民族',
  '文化程度',
  '人员类别',
  '家庭住址',
  '工作单位',
  '备注',
] as const;

/** Numbers between 0 and 1, the same for the same seed (mulberry32). */
export function seededNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Counties that no list of divisions has. */
const divisions = ['149901', '149902', '149921', '149922', '149923'];
/** The frequent ones first: they are drawn more often, as in life. */
const surnames = Array.from(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蔡蒋余于杜叶程苏魏吕丁任沈姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严武覃孔向汤',
);
const givenNames = Array.from(
  '英华玉秀明文芳兰国春丽红金建志梅海云平军小桂德林晓永杰凤荣霞清艳玲新龙东福生敏伟元强江美宝燕学永光青良爱成荣祥娟俊洪庆琴忠慧辉洁淑翠莲珍波峰宏静婷雪怡欣宇浩轩子涵',
);
const educations = ['初中', '高中', '中专', '大专', '小学'];
const categories = ['农村转移劳动力', '脱贫劳动力', '城镇登记失业人员'];

function drawn(list: readonly string[], number: number): string {
  return list[Math.floor(number * number * list.length)] ?? '';
}

/** Unique for every index below 1.1 million: the day of birth runs fastest, then the county, then the serial. */
function idNumberOf(index: number): string {
  const day = new Date(Date.UTC(1968, 0, 1) + (index % 13_000) * 86_400_000).toISOString().slice(0, 10);
  const round = Math.floor(index / 13_000);
  const serial = String(101 + Math.floor(round / divisions.length)).padStart(3, '0');
  const first17 = `${divisions[round % divisions.length]}${day.replaceAll('-', '')}${serial}`;
  return first17 + idCheckDigit(first17);
}

/** The same people for the same seed; a larger number begins with the people of a smaller one. */
export function makePeople(count: number, seed: number): readonly Person[] {
  const next = seededNumbers(seed);
  return Array.from({ length: count }, (_, index) => {
    const isTwoPart = next() < 0.8;
    const name =
      drawn(surnames, next()) + drawn(givenNames, next()) + (isTwoPart ? drawn(givenNames, next()) : '');
    const idNumber = idNumberOf(index);
    const phone = `138${String(10_000_000 + index)}`;
    const sex = Number(idNumber[16]) % 2 === 1 ? '男' : '女';
    const address = `示例县示例乡${Math.floor(next() * 40) + 1}村${Math.floor(next() * 300) + 1}号`;
    const facts = ['汉', drawn(educations, next()), drawn(categories, next()), address];
    const cells = [String(index + 1), name, sex, idNumber, phone, ...facts, '示例劳务公司', ''];
    return { name, idNumber, phone, cells };
  });
}
