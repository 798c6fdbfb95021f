import { readFileSync } from 'node:fs';
import { findBundledFonts } from '#core/drawing/fonts.ts';
import { drawCertificates } from '#core/certificates/certificate-batch.pdf.ts';
import type {
  CertificateFacts,
  CertificateItem,
  CertificateStyle,
  LevelCertificateFacts,
  TrainingCertificateFacts,
} from '#core/certificates/certificate-facts.ts';
import { type ReadPdf, readPdf, withoutBlanks } from '../../support/read-pdf.ts';

export const photo = new Uint8Array(
  readFileSync(`${import.meta.dirname}/../../fixtures/samples/photos/149901199206157034.jpg`),
);

export const style: CertificateStyle = {
  language: 'zh',
  templateVersion: 1,
  fonts: findBundledFonts(),
  createdAt: '2026-11-23T14:00:00+08:00',
  photo: 'printed',
};

const holder = {
  holderName: '韦示娜',
  holderNamePinyin: 'Wei Shina',
  idKind: { zh: '居民身份证', en: 'Resident identity card' },
  idNumber: '149921198703128861',
  issueDate: '2026-11-23',
  qrText:
    '示例技能评价中心\nS000014990001265000318\n韦示娜 8861\n家政服务员 五级/初级工\n2026-11-23\nPX1.k1.c2ln',
};

export const level: LevelCertificateFacts = {
  ...holder,
  kind: 'level',
  certificateNumber: 'S000014990001265000318',
  occupation: { zh: '家政服务员', en: 'Domestic service worker' },
  direction: { zh: '母婴护理员', en: 'Maternal and infant care' },
  level: 5,
  body: { zh: '示例技能评价中心', en: 'Example Skill Evaluation Centre' },
  addresses: { certificate: 'http://jndj.osta.org.cn', body: 'http://pjjg.osta.org.cn' },
  printSerial: 'SL2600218',
};

export const training: TrainingCertificateFacts = {
  ...holder,
  kind: 'training',
  certificateNumber: 'QM2026003012',
  sex: 'female',
  course: { zh: '养老护理员', en: 'Elderly care worker' },
  level: 5,
  startDate: '2026-10-12',
  endDate: '2026-11-06',
  hours: 120,
  result: { zh: '合格', en: 'Passed' },
  institution: { zh: '示例启明职业培训学校', en: 'Example Qiming Vocational Training School' },
};

/** The file of this batch; a refusal is a fault of the test. */
export async function draw(
  items: readonly CertificateItem[],
  chosen: CertificateStyle = style,
): Promise<Uint8Array> {
  const drawn = await drawCertificates(items, chosen);
  if (drawn.kind !== 'drawn') throw new Error(JSON.stringify(drawn));
  return drawn.bytes;
}

export async function print(facts: CertificateFacts, chosen: CertificateStyle = style): Promise<ReadPdf> {
  return readPdf(await draw([{ facts, photo }], chosen));
}

/** The texts that do not stand on the page. */
export function missingFrom(page: string | undefined, texts: readonly string[]): readonly string[] {
  return texts.filter((text) => !page?.includes(withoutBlanks(text)));
}
