import { spawnSync } from 'node:child_process';

/** What the W3C’s checker has against a document; nothing where it is valid. */
export function checkHtml(html: string): string[] {
  const { stdout, stderr, error } = spawnSync(
    process.env['HEARTH_JAVA'] ?? 'java',
    ['-jar', 'node_modules/vnu-jar/build/dist/vnu.jar', '--errors-only', '--format', 'json', '--stdout', '-'],
    { encoding: 'utf8', input: html, maxBuffer: 2 ** 26 },
  );
  if (error) throw error;
  if (stderr) throw new Error(stderr);
  const { messages } = JSON.parse(stdout) as { messages: { message: string; extract?: string }[] };
  return messages.map(({ message, extract = '' }) => `${message} ${extract}`);
}
