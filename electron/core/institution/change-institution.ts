import { Failure, type Problem } from '#shared/contract/failures.ts';
import type { InstitutionFacts } from '#shared/contract/institution.ts';
import { checkCreditCode, normaliseCreditCode } from '#shared/rules/institution/credit-code.ts';
import { checkPhone, normalisePhone } from '#shared/rules/trainees/phone.ts';
import type { Writer } from '../database/reader-writer.ts';
import type { Call } from '../procedure.ts';
import { theInstitution, updateInstitution } from './institution.table.ts';

/** The credit code and the phone as they are kept, or what is wrong with them; both may be empty. */
function checked(facts: InstitutionFacts): InstitutionFacts {
  const problems: Problem[] = [];
  const creditCode = normaliseCreditCode(facts.creditCode).value;
  const code = checkCreditCode(creditCode);
  if (creditCode !== '' && code.kind === 'problem') {
    problems.push({
      code: `credit-code-${code.code}`,
      params: { ...code.params },
      place: { field: 'creditCode' },
    });
  }
  const typedPhone = normalisePhone(facts.phone).value;
  const phone = checkPhone(typedPhone);
  if (typedPhone !== '' && phone.kind === 'problem') {
    problems.push({
      code: `institution-phone-${phone.code}`,
      params: { ...phone.params },
      place: { field: 'phone' },
    });
  }
  if (problems.length > 0) throw new Failure('INVALID_INPUT', { problems });
  return { ...facts, creditCode, phone: phone.kind === 'problem' ? '' : phone.value };
}

/** @throws {Failure} INVALID_INPUT naming the credit code or phone that cannot be right. */
export async function changeInstitution(
  writer: Writer,
  input: InstitutionFacts,
  call: Call,
): Promise<{ id: number }> {
  const { id } = await theInstitution(writer);
  const facts = checked(input);
  await updateInstitution(writer, id, facts);
  call.note({ name: facts.nameZh });
  return { id };
}
