/**
 * Table of contents: every paper and the pure function that draws it, loaded in a worker thread on first use.
 * Each takes stored facts and gives bytes, so that a paper can be drawn again at any time.
 */
export const papers = {
  drawCertificates: async () => (await import('./jobs/draw-certificates.ts')).drawCertificatesJob,
  checkCertificates: async () => (await import('./jobs/draw-certificates.ts')).checkCertificatesJob,
  drawRegister: async () => (await import('./jobs/draw-register.ts')).drawRegisterJob,
  drawTestPage: async () => (await import('./jobs/draw-test-page.ts')).drawTestPageJob,
  drawRecoveryKey: async () => (await import('./jobs/draw-recovery-key.ts')).drawRecoveryKeyJob,
  writeRegister: async () => (await import('./jobs/write-register.ts')).writeRegisterJob,
  writeTraineeList: async () => (await import('./jobs/write-trainee-list.ts')).writeTraineeListJob,
  writeRosterProblems: async () => (await import('./jobs/check-roster.ts')).writeRosterProblemsJob,
} as const;
