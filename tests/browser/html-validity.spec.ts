import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { folderOf, siteNames } from '../support/built-sites.ts';
import { htmlChecker } from './check-html.ts';

/** One thing that the W3C's checker says; `url` is the file. */
interface Message {
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

const outdated: readonly Outdated[] = [
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
function isOf({ message }: Outdated, said: Message): boolean {
  return said.message === message;
}

test('the W3C’s checker finds no error in any page of any site', () => {
  test.setTimeout(120_000);
  const { program, options } = htmlChecker();
  const broken = test.info().outputPath('broken.html');
  writeFileSync(broken, '<!doctype html><html lang="en"><title>Broken</title><p><div></p></html>');
  const { stdout, stderr } = spawnSync(
    program,
    [...options, '--skip-non-html', broken, ...siteNames.map(folderOf)],
    { encoding: 'utf8', maxBuffer: 2 ** 26 },
  );
  expect(stderr).toBe('');
  const { messages } = JSON.parse(stdout) as { messages: Message[] };
  const [known, found] = [true, false].map((isKnown) =>
    messages.filter(({ url }) => url.endsWith('/broken.html') === isKnown),
  ) as [Message[], Message[]];
  // The page with a mistake shows that the checker reads what it is given.
  expect(known.length).toBeGreaterThan(0);
  // The same styles are in every page, so a mistake is said once, where it is first.
  const errors = Map.groupBy(
    found.filter((said) => !outdated.some((each) => isOf(each, said))),
    ({ message }) => message,
  );
  expect(
    [...errors].map(
      ([message, all]) =>
        `${all.length} × ${message} ${all[0]?.url}:${all[0]?.lastLine}:${all[0]?.lastColumn}`,
    ),
  ).toEqual([]);
  // What the checker has learnt since, or no page does any more, leaves the list.
  expect(outdated.filter((each) => !found.some((said) => isOf(each, said)))).toEqual([]);
});
