import { readFileSync } from 'node:fs';
import { test } from '../support/desk.ts';
import {
  describeInstitution,
  issueCertificates,
  printAndRead,
  runSession,
  takeRoster,
  verifyCode,
} from '../support/main-walk.ts';
import { startInstitution } from '../support/walk.ts';

test('from a township’s roster to printed certificates that verify', async ({ page, desk }) => {
  test.setTimeout(240_000);
  await page.goto(desk.url);
  await startInstitution(page);
  await describeInstitution(page);
  await takeRoster(page);
  await runSession(page);
  await issueCertificates(page);
  const code = await printAndRead(page, async (click) => {
    const [download] = await Promise.all([page.waitForEvent('download'), click()]);
    return readFileSync(await download.path());
  });
  await verifyCode(page, code);
});
