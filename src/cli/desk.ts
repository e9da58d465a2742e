/* Serves the translators’ desk on this machine: `desk [--port 4322] [--language pt]`. */
import { serveDesk } from '../desk/server/desk-server.ts';
import { contentFolder } from '../i18n/languages.ts';
import { progressLines } from '../reports/progress.ts';
import { publicationLine, terminalReport } from '../reports/terminal.ts';
import { readSite } from '../schema/site-file.ts';
import { wordsSaid, wrongUse } from './installed/words-said.ts';
import { sayErrors } from './say-errors.ts';

sayErrors('Nothing is served, and nothing was changed.');
const { options } = wordsSaid('desk');

/** Ends the command with what the person can do about it. */
function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

const port = Number(options.port ?? 4322);
if (!Number.isInteger(port) || port < 0 || port > 65_535)
  wrongUse(`Unexpected --port ${options.port ?? ''}, expected a number up to 65535`, 'Say another.');
const { value: site, findings } = readSite(contentFolder);
if (site === undefined) stop(terminalReport(findings));
const paths = site.languages.map(({ path }) => path);
const into = site.languages.find(({ path, tag }) => [path, tag].includes(options.language ?? ''));
if (options.language !== undefined && into === undefined)
  wrongUse(
    `Unexpected language “${options.language}”, expected one of ${paths.join(', ')}`,
    'Say one of these.',
  );
console.log(publicationLine(contentFolder, site));
const lines = progressLines(
  { write: (text) => process.stdout.write(text), isTerminal: process.stdout.isTTY },
  () => performance.now(),
);
const desk = await serveDesk(contentFolder, port, {
  into: into?.path,
  read: (done, total) => lines.counted('read', done, total),
}).catch((error: NodeJS.ErrnoException) => {
  if (error.code !== 'EADDRINUSE') throw error;
  stop(
    `Unexpected program at port ${port}, expected a port that is free\n  → Another desk may be open. End it with Ctrl+C, or say --port=${port + 1}. Nothing is served.`,
  );
});
lines.failed('read');
console.log(`Open this address in a browser on this machine:\n\n  ${desk.address}\n\nEnd with Ctrl+C.`);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => {
    // A second one ends it at once.
    process.once(signal, () => process.exit(1));
    desk.stop().then(() => process.exit(0));
  });
