import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { folderOf, siteNames } from '../support/built-sites.ts';
import { documentationSite } from '../support/documentation-site.ts';
import { htmlChecker, isOf, isOutdated, type Message, outdated } from './check-html.ts';

test('the W3C’s checker finds no error in any page of any site', async () => {
  test.setTimeout(120_000);
  const { program, options } = htmlChecker();
  const broken = test.info().outputPath('broken.html');
  writeFileSync(broken, '<!doctype html><html lang="en"><title>Broken</title><p><div></p></html>');
  const { stdout, stderr } = spawnSync(
    program,
    [...options, '--skip-non-html', broken, ...siteNames.map(folderOf), await documentationSite()],
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
    found.filter((said) => !isOutdated(said)),
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
