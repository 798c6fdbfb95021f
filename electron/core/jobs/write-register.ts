import { type RegisterSheet, writeCertificateRegister } from '../certificates/certificate-register.xlsx.ts';

/** Writes the register of certificates as a workbook. */
export function writeRegisterJob(sheet: RegisterSheet): Promise<Uint8Array> {
  return writeCertificateRegister(sheet);
}
