import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import type { TestInfo } from '@playwright/test';
import { java } from '../support/programs/find-java.ts';
import { pathOf } from '../support/programs/find-program.ts';
import { skipWithout } from './skip-without.ts';

/** One thing that the W3C's checker says; `url` is the file. */
export interface Message {
  type: string;
  url: string;
  lastLine: number;
  lastColumn: number;
  message: string;
}

/** What the checker says where it is older than the standard. */
interface Outdated {
  message: string;
  /** What it does not know yet, and what browsers do that do not know it either. */
  since: string;
}

export const outdated: readonly Outdated[] = [
  {
    message: "CSS: “paint-order”: Property “paint-order” doesn't exist.",
    since:
      'SVG 2, where the outline of a letter goes behind it; elsewhere the number of an axis is a little thinner',
  },
  {
    message: "CSS: “scroll-target-group”: Property “scroll-target-group” doesn't exist.",
    since: 'CSS Overflow 5, scroll-target-group: a browser without it shows the contents as they are',
  },
  {
    message: 'CSS: Unknown pseudo-element or pseudo-class “:target-current”',
    since: 'CSS Overflow 5, :target-current: as above',
  },
  {
    message: "CSS: “container-type”: Property “container-type” doesn't exist.",
    since: 'CSS Containment 3 (Conditional 5), container-type: in every browser since 2023',
  },
  {
    message: 'CSS: Unrecognized at-rule “@container”',
    since: 'CSS Conditional 5, @container: as above',
  },
];

/** Whether the checker says this of something that it does not know yet. */
export function isOf({ message }: Outdated, said: Message): boolean {
  return said.message === message;
}

/** Whether the checker says something only because it does not know it yet. */
export function isOutdated(said: Message): boolean {
  return outdated.some((each) => isOf(each, said));
}

/** The W3C’s checker of HTML as a file, and what runs it; without that, the test that asks for it is skipped. */
export function htmlChecker(): { program: string; options: string[] } {
  skipWithout(java);
  // What runs for some seconds only is done sooner if it is compiled once, which takes more of the stack.
  const quick = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xss8m'];
  const options = ['-jar', 'node_modules/vnu-jar/build/dist/vnu.jar', '--errors-only', '--format', 'json'];
  return { program: pathOf(java) ?? '', options: [...quick, ...options, '--stdout'] };
}

/** What the W3C’s checker has against each of some documents; nothing where it is valid. */
export function checkHtml(documents: readonly string[], info: TestInfo): string[][] {
  const { program, options } = htmlChecker();
  const names = documents.map((_, index) => `document-${index}.html`);
  const files = names.map((name) => info.outputPath(name));
  for (const [index, html] of documents.entries()) writeFileSync(files[index] ?? '', html);
  const { stdout, stderr, error } = spawnSync(program, [...options, ...files], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (error) throw error;
  if (stderr) throw new Error(stderr);
  const { messages } = JSON.parse(stdout) as { messages: (Message & { extract?: string })[] };
  return names.map((name) =>
    messages
      .filter(({ url }) => url.endsWith(`/${name}`))
      .map(({ message, extract = '' }) => `${message} ${extract}`),
  );
}
