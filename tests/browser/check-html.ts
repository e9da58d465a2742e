import { spawnSync } from 'node:child_process';
import { java } from '../support/programs/find-java.ts';
import { pathOf } from '../support/programs/find-program.ts';
import { skipWithout } from './skip-without.ts';

/** The W3C’s checker of HTML as a file, and what runs it; without that, the test that asks for it is skipped. */
export function htmlChecker(): { program: string; options: string[] } {
  skipWithout(java);
  const options = ['-jar', 'node_modules/vnu-jar/build/dist/vnu.jar', '--errors-only', '--format', 'json'];
  return { program: pathOf(java) ?? '', options: [...options, '--stdout'] };
}

/** What the W3C’s checker has against a document; nothing where it is valid. */
export function checkHtml(html: string): string[] {
  const { program, options } = htmlChecker();
  const { stdout, stderr, error } = spawnSync(program, [...options, '-'], {
    encoding: 'utf8',
    input: html,
    maxBuffer: 2 ** 26,
  });
  if (error) throw error;
  if (stderr) throw new Error(stderr);
  const { messages } = JSON.parse(stdout) as { messages: { message: string; extract?: string }[] };
  return messages.map(({ message, extract = '' }) => `${message} ${extract}`);
}
