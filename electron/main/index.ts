import { app } from 'electron';
import { openDesktop, prepare } from './start-desktop.ts';

if (prepare()) {
  await app.whenReady();
  await openDesktop().catch((error: unknown) => {
    // The launcher keeps what is said here in its log and goes on in the browser.
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    app.exit(1);
  });
} else {
  app.exit(0);
}
