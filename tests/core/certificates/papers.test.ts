import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetched } from '../../support/fetched.ts';
import { refusalOf, startTestHouse, type TestHouse } from '../../support/house.ts';
import { readPdf, withoutBlanks } from '../../support/read-pdf.ts';
import {
  evaluate,
  fileBody,
  idNumberOf,
  issue,
  nameShort,
  people,
  photograph,
  type Planned,
  readySession,
} from './certified-session.ts';

let desk: TestHouse;
beforeAll(async () => {
  desk = await startTestHouse();
  await nameShort(desk);
  await fileBody(desk);
});
afterAll(() => desk.stop());

async function pageOf(fileId: string): Promise<string> {
  const { bytes } = await fetched(desk.house, fileId, desk.as().context.ticket);
  return (await readPdf(bytes)).pages[0]?.text ?? '';
}

/** The text of the first certificate's sheet. */
async function printed(planned: Planned): Promise<string> {
  const { certificateIds } = await issue(desk, planned);
  const print = await desk.api.certificates.print({ certificateIds: certificateIds.slice(0, 1) }, desk.as());
  return pageOf(print.fileId);
}

async function nameInEnglish(id: number, nameEn: string): Promise<void> {
  const { updatedAt } = await desk.api.trainees.get({ id }, desk.as());
  await desk.api.trainees.change({ id, updatedAt, facts: { details: { nameEn } } }, desk.as());
}

async function changeInstitution(changes: { readonly nameEn: string }): Promise<void> {
  const { institution } = await desk.api.institution.get({}, desk.as());
  const { id: _id, isDemo: _demo, sealFileId: _seal, signatureFileId: _signature, ...rest } = institution;
  const { hasImagesOnCertificates: _images, hasSeal: _has, hasSignature: _signed, ...facts } = rest;
  await desk.api.institution.change({ ...facts, ...changes }, desk.as());
}

describe('the English name of the holder', () => {
  it('is printed as it was confirmed, and frozen; the search reading never is', async () => {
    const planned = await readySession(desk, 'training', [{ name: '单示琼', idNumber: idNumberOf(200) }]);
    await nameInEnglish(planned.traineeIds[0]!, 'Shan Shiqiong');
    const { candidates } = await desk.api.certificates.desk({ sessionId: planned.sessionId }, desk.as());
    expect(candidates[0]).toMatchObject({ nameEn: 'Shan Shiqiong', pinyin: 'Shan Shi Qiong' });
    const page = await printed(planned);
    expect(page).toContain(withoutBlanks('单示琼 Shan Shiqiong'));
    expect(page).not.toContain('ShiQiong');
  });

  it('is left out for whom nobody confirmed one, and keeps nobody from being certified', async () => {
    const planned = await readySession(desk, 'training', [{ name: '欧阳示律', idNumber: idNumberOf(201) }]);
    const { candidates } = await desk.api.certificates.desk({ sessionId: planned.sessionId }, desk.as());
    expect(candidates[0]).toMatchObject({ nameEn: '', reasons: [] });
    const page = await printed(planned);
    expect(page).toContain('欧阳示律');
    expect(page).not.toMatch(/Ou ?Yang|Ouyang/u);
    const { certificates } = await desk.api.certificates.register({ text: '欧阳示律' }, desk.as());
    expect(certificates[0]?.pinyin).toBe('Ou Yang Shi Lv');
  });
});

describe('the code', () => {
  /** A session of a course whose name is another than that of the occupation it trains for. */
  async function courseOfOccupation(): Promise<Planned> {
    const { occupations } = await desk.api.courses.listOccupations({ text: '养老护理员' }, desk.as());
    const { id: courseId } = await desk.api.courses.add(
      {
        nameZh: '失能老人照护入门',
        nameEn: 'Care of disabled elderly people',
        occupationId: occupations[0]!.id,
        variantZh: '',
        level: null,
        theoryHours: 40,
        practiceHours: 80,
        certificateKind: 'training',
      },
      desk.as(),
    );
    const { id: sessionId } = await desk.api.sessions.plan(
      {
        courseId,
        name: '2026-10 照护入门',
        startsOn: '2026-10-12',
        endsOn: '2026-11-06',
        venue: '一号教室',
        trainer: '李示安',
        targetCount: 20,
        note: '',
      },
      desk.as(),
    );
    const facts = { name: '王示照', idKind: 'citizen', idNumber: idNumberOf(202), sex: null } as const;
    const rest = { birthDate: null, phone: '', ethnicGroup: '', education: '', category: '' } as const;
    const { id } = await desk.api.trainees.register(
      { ...facts, ...rest, address: '', employer: '', note: '', details: {} },
      desk.as(),
    );
    await photograph(desk, [id]);
    await desk.api.sessions.enrol({ sessionId, traineeIds: [id] }, desk.as());
    const enrolled = (await desk.api.sessions.people({ sessionId }, desk.as())).people;
    const planned = { sessionId, traineeIds: [id], enrolmentIds: enrolled.map((each) => each.enrolmentId) };
    await evaluate(desk, planned);
    return planned;
  }

  it('of a training certificate names the course that stands on the paper', async () => {
    const planned = await courseOfOccupation();
    const { certificateIds } = await issue(desk, planned);
    const { qrText, number } = await desk.api.certificates.get({ id: certificateIds[0]! }, desk.as());
    expect(qrText.split('\n').slice(0, -1)).toEqual([
      '发证机构：示例职业培训学校',
      `证书编号：${number ?? ''}`,
      `姓名：王示照（${idNumberOf(202).slice(-4)}）`,
      '培训项目：失能老人照护入门',
      '发证日期：2026-11-20',
    ]);
    const verdict = await desk.api.certificates.verify({ text: qrText }, desk.as());
    expect(verdict.verdict).toBe('genuine');
  });
});

describe('the office’s own words', () => {
  it('on training certificates are frozen at issue, with the name in its place', async () => {
    const change = (zh: string, validFrom: string) =>
      desk.api.institution.changeSetting(
        { key: 'certificate.trainingBodyText', value: { zh, en: '' }, validFrom, sourceNote: '省级样式' },
        desk.as(),
      );
    await change('{institution}证明：下列学员培训合格。', '2026-01-01');
    const planned = await readySession(desk, 'training', people(1, 203));
    const { certificateIds } = await issue(desk, planned);
    await change('', '2026-01-01');
    const print = await desk.api.certificates.print({ certificateIds }, desk.as());
    const page = await pageOf(print.fileId);
    expect(page).toContain('示例职业培训学校证明：下列学员培训合格。');
    expect(page).not.toContain('兹证明');
    const next = await printed(await readySession(desk, 'training', people(1, 204)));
    expect(next).toContain('兹证明下列学员');
  });
});

describe('an issuer without an English name', () => {
  it('certifies in Chinese, but not in two languages, and uses up no number', async () => {
    const planned = await readySession(desk, 'training', people(1, 205));
    await changeInstitution({ nameEn: '' });
    const { englishObstacles, obstacles } = await desk.api.certificates.desk(
      { sessionId: planned.sessionId },
      desk.as(),
    );
    expect(obstacles).toEqual([]);
    expect(englishObstacles).toEqual([{ code: 'institution-without-english', params: {} }]);
    const refusal = await refusalOf(issue(desk, planned));
    expect(refusal).toMatchObject({
      code: 'WRONG_STATE',
      data: { params: { reason: 'institution-without-english' } },
    });
    await changeInstitution({ nameEn: 'Sample Vocational Training School' });
    const { numbers } = await desk.api.certificates.desk({ sessionId: planned.sessionId }, desk.as());
    const issued = await issue(desk, planned);
    expect(numbers).toMatchObject({ upcoming: [issued.firstNumber] });
    expect(desk.faults).toEqual([]);
  });
});

describe('the register on paper', () => {
  it('names whom it cannot print', async () => {
    const planned = await readySession(desk, 'training', people(2, 206));
    const { certificateIds } = await issue(desk, planned);
    const reason = '因'.repeat(199);
    await desk.api.certificates.voidCertificate({ id: certificateIds[0]!, reason: `${reason}误` }, desk.as());
    const input = { format: 'pdf', isMasked: true, language: 'zh-CN', sessionId: planned.sessionId } as const;
    const made = await desk.api.certificates.exportRegister(input, desk.as());
    expect(await pageOf(made.fileId)).toContain('因因因因');
    await desk.api.certificates.voidCertificate({ id: certificateIds[1]!, reason: '误写𡝗字' }, desk.as());
    const refusal = await refusalOf(desk.api.certificates.exportRegister(input, desk.as()));
    expect(refusal.data.problems).toMatchObject([
      { code: 'print-missing-glyph', params: { character: '𡝗' }, place: { name: people(1, 207)[0]!.name } },
    ]);
  });
});
