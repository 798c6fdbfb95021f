import {
  type CertificateRegister,
  drawCertificateRegister,
  type DrawnRegister,
} from '../certificates/certificate-register.pdf.ts';

/** Draws the register of certificates as a PDF list. */
export function drawRegisterJob(register: CertificateRegister): Promise<DrawnRegister> {
  return drawCertificateRegister(register);
}
