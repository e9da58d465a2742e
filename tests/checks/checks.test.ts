import assert from 'node:assert/strict';
import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { test } from 'node:test';
import { checkPublication, checkRead } from '../../src/checks/check.ts';
import { spellingOf } from '../../src/checks/meaning/spelling/spelling.ts';
import { terminalReport } from '../../src/reports/terminal.ts';
import { inReadingOrder, placeIn } from '../../src/schema/finding.ts';
import { readPublication } from '../../src/story/publication.ts';
import { documentedIn, holdPage } from '../documentation/made-page.ts';
import { rulesPage } from '../documentation/rules-page.ts';

/*
 * `base/` is a small sound publication. A mistake's folder has only the files that differ from it, in `not-ok/` with
 * the mistake and in `ok/` without, and the whole report on `not-ok/`. `<name>.delete` takes `<name>` away;
 * `<name>.words` is Hearth's own catalogue with other words, first in the file, or without those that are `null`; the
 * English one for a language that Hearth does not bring.
 * `UPDATE=1` writes the reports anew: read each one before you keep it.
 */
const base = join(import.meta.dirname, 'base');
const nothing = '0 errors, 0 warnings';
/** The examples whose languages are held against each other by what they mean: in all others one of them may be a stub. */
const onMeaning = ['answer', 'spelling', 'unsourced-claim', 'value-differs'];

const entries = await readdir(import.meta.dirname, { withFileTypes: true });
const mistakes = entries
  .filter((entry) => entry.isDirectory() && entry.name !== 'base')
  .map(({ name }) => name);

test('The publication that all examples start from gives no finding', async () => {
  assert.equal(await reportOn(), nothing);
});

for (const mistake of mistakes) {
  const folder = join(import.meta.dirname, mistake);

  test(`The report on ${mistake} says what an editor has to know, word for word`, async () => {
    const report = await reportOn(join(folder, 'not-ok'));
    const path = join(folder, 'expected.txt');
    if (process.env['UPDATE']) await writeFile(path, `${report}\n`);
    assert.notEqual(report, nothing);
    assert.equal(`${report}\n`, await readFile(path, 'utf8'));
  });

  if (await exists(join(folder, 'ok'))) {
    test(`The sound form of ${mistake} gives no finding`, async () => {
      assert.equal(await reportOn(join(folder, 'ok')), nothing);
    });
  }
}

// Behind the reports, of which it is made.
for (const language of documentedIn)
  test(`The page on rules says in ${language} what every rule holds an editor to`, () =>
    holdPage(rulesPage, language));

/** The report on the publication in `base/` with other files laid over it; paths count from the publication. */
async function reportOn(overlay?: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hearth-check-'));
  try {
    await cp(base, folder, { recursive: true });
    if (overlay) await lay(overlay, folder);
    const isOnMeaning = overlay !== undefined && onMeaning.includes(basename(dirname(overlay)));
    const { draft, findings } = isOnMeaning ? checkPublication(folder) : checkRead(readPublication(folder));
    const spelling = isOnMeaning && draft ? (await spellingOf(draft)).findings : [];
    return terminalReport(inReadingOrder([...findings, ...spelling])).replaceAll(
      `${placeIn(folder).file}/`,
      '',
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function lay(overlay: string, folder: string): Promise<void> {
  await cp(overlay, folder, { recursive: true });
  for (const entry of await readdir(overlay, { recursive: true, withFileTypes: true })) {
    const path = join(folder, relative(overlay, entry.parentPath), entry.name);
    if (path.endsWith('.delete')) {
      await rm(path);
      await rm(path.slice(0, -'.delete'.length), { recursive: true });
    }
    if (path.endsWith('.words')) await layWords(path);
  }
}

async function layWords(path: string): Promise<void> {
  const own = dirname(path);
  const catalogues = 'src/i18n/catalogues';
  const shipped = join(catalogues, (await exists(join(catalogues, basename(own)))) ? basename(own) : 'en');
  const target = path.slice(0, -'.words'.length);
  await cp(shipped, own, { recursive: true, filter: async (_, to) => to === own || !(await exists(to)) });
  const changed = JSON.parse(await readFile(path, 'utf8'));
  const words = {
    ...changed,
    ...JSON.parse(await readFile(join(shipped, basename(target)), 'utf8')),
    ...changed,
  };
  await writeFile(
    target,
    JSON.stringify(words, (_, text) => text ?? undefined, 2),
  );
  await rm(path);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
