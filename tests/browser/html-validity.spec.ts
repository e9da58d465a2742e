import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { folderOf, siteNames } from './sites.ts';

/** One thing that the W3C's checker says; `url` is the file. */
interface Message {
  type: string;
  url: string;
  lastLine: number;
  lastColumn: number;
  message: string;
  extract: string;
}

/** Whole messages in which the checker is older than the standard, with what it does not know yet. */
const outdated = {
  "CSS: “scroll-target-group”: Property “scroll-target-group” doesn't exist.":
    'CSS Overflow 5, scroll-target-group: a browser without it shows the contents as they are',
  'CSS: Unknown pseudo-element or pseudo-class “:target-current”':
    'CSS Overflow 5, :target-current: as above',
  "CSS: “container-type”: Property “container-type” doesn't exist.":
    'CSS Containment 3 (Conditional 5), container-type: in every browser since 2023',
  'CSS: Unrecognized at-rule “@container”': 'CSS Conditional 5, @container: as above',
  'CSS: Unrecognized at-rule “@view-transition”':
    'CSS View Transitions 2, @view-transition: a browser without it changes pages at once',
} as const;

test('the W3C’s checker finds no error in any page of any site', () => {
  test.setTimeout(120_000);
  const broken = test.info().outputPath('broken.html');
  writeFileSync(broken, '<!doctype html><html lang="en"><title>Broken</title><p><div></p></html>');
  const { stdout, stderr } = spawnSync(
    process.env['HEARTH_JAVA'] ?? 'java',
    [
      ...['-jar', 'node_modules/vnu-jar/build/dist/vnu.jar', '--errors-only', '--skip-non-html'],
      ...['--format', 'json', '--stdout', broken, ...siteNames.map(folderOf)],
    ],
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
    found.filter(({ message }) => !(message in outdated)),
    ({ message }) => message,
  );
  expect(
    [...errors].map(
      ([message, all]) =>
        `${all.length} × ${message} ${all[0]?.url}:${all[0]?.lastLine}:${all[0]?.lastColumn}`,
    ),
  ).toEqual([]);
  // What the checker has learnt since, or no page does any more, leaves the list.
  for (const message of Object.keys(outdated)) expect(found.map((each) => each.message)).toContain(message);
});
