import assert from 'node:assert/strict';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { type Checked, checkChanged, checkPublication } from '../../src/checks/check.ts';

const place = mkdtempSync(join(tmpdir(), 'hearth-kept-stories-'));
after(() => rmSync(place, { recursive: true }));
/** What publications start from: a sound one with a file of each kind, and no font in `fonts/` that is one. */
const sound = join(place, 'sound');
for (const folder of ['base', 'unknown-entry/ok', 'redirect/ok', 'translations/not-ok'])
  cpSync(join('tests/checks', folder), sound, { recursive: true });
cpSync('src/i18n/catalogues/pt-BR', join(sound, 'interface/pt-BR'), { recursive: true });
cpSync(join(sound, 'stories/bridge'), join(sound, 'stories/bridge-2'), { recursive: true });
mkdirSync(join(sound, 'fonts'));
writeFileSync(join(sound, 'fonts/a.ttf'), 'no font');

/** Everything of what was checked that JSON can hold, texts included. */
function shownOf({ draft, findings }: Checked): unknown {
  const stories = draft?.stories.map(({ noted: _, ...story }) => story);
  return JSON.parse(
    JSON.stringify({ findings, draft: draft && { ...draft, stories, entries: [...draft.entries] } }),
  );
}

/** A publication that is checked anew and with what is kept, as if what changes had changed a while ago. */
function publication(name: string) {
  const folder = join(place, name);
  cpSync(sound, folder, { recursive: true });
  const keptIn = join(place, `${name}-kept`);
  const options = { keptIn, now: () => Date.now() + 60_000 };
  return { folder, keptIn, changed: () => checkChanged(folder, options) };
}

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

/** A number below a limit, the same ones in each run with a seed. */
function randomFrom(seed: number) {
  let state = seed;
  return (limit: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** Does one thing to a publication that an editor might do, by intention or not. */
function change(folder: string, random: (limit: number) => number): string {
  const anyOf = <Item>(items: readonly Item[]) => items[random(items.length)] as Item;
  const path = anyOf(filesIn(folder));
  const lines = readFileSync(path, 'utf8').split('\n');
  const other = readFileSync(anyOf(filesIn(sound)), 'utf8').split('\n');
  const stories = readdirSync(join(folder, 'stories'));
  const story = join(folder, 'stories', anyOf(stories));
  const write = (how: string, text: readonly string[]) => {
    writeFileSync(path, text.join('\n'));
    return `${how} in ${path}`;
  };
  const at = random(lines.length);
  switch (random(12)) {
    case 0:
      return write('a line less', lines.toSpliced(at, 1));
    case 1:
      return write('a line of another file', lines.toSpliced(at, 0, anyOf(other)));
    case 2:
      return write('a word more', lines.with(at, `${lines[at]} [x](/${anyOf(stories)}/#a${random(9)}) “y”`));
    case 3:
      return write(
        'digits turned',
        lines.with(
          at,
          (lines[at] ?? '').replaceAll(/\d/g, (digit) => String(9 - Number(digit))),
        ),
      );
    case 4:
      rmSync(path);
      return `${path} is gone`;
    case 5: {
      const copy = anyOf([`copy-of-${basename(path)}`, 'article.en.mdx', 'notes.txt']);
      if (basename(path) !== copy) cpSync(path, join(dirname(path), copy));
      return `${path} is ${copy} too`;
    }
    case 6: {
      const moved = join(folder, 'stories', `moved-${random(1000)}`);
      if (stories.length > 1) renameSync(story, moved);
      return `${story} is ${moved}`;
    }
    case 7:
      if (stories.length < 8) cpSync(story, `${story}-${random(1000)}`, { recursive: true });
      return `${story} is there twice`;
    case 8: {
      const own = join(folder, anyOf(['site.yaml', 'redirects.yaml']));
      writeFileSync(own, `${readFileSync(own, 'utf8')}\n# ${random(1000)}\n`);
      return `${own} has a comment`;
    }
    default: {
      const back = anyOf(filesIn(sound));
      cpSync(back, join(folder, back.slice(sound.length)));
      return `${back} is as it was`;
    }
  }
}

test('After any change, what is read of kept stories is what is read anew: findings, their order, texts', () => {
  const { folder, changed } = publication('changing');
  const seed = Number(process.env['SEED'] ?? 7);
  const random = randomFrom(seed);
  changed();
  const told: string[] = [];
  for (let step = 0; step < Number(process.env['STEPS'] ?? 30); step++) {
    told.push(change(folder, random));
    if (random(4) === 0) told.push(change(folder, random));
    const said = `${told.slice(-3).join('\n')} (seed ${seed}, step ${step})`;
    assert.deepEqual(shownOf(changed()), shownOf(checkPublication(folder)), said);
  }
});

test('What is kept is read in place of the files, and no longer once it is damaged or of another version', () => {
  const { keptIn, changed } = publication('kept');
  const anew = shownOf(changed());
  const files = () => filesIn(keptIn).filter((file) => /-\d+\.json$/.test(file));
  const findingsWhere = (edit: (text: string) => string) => {
    for (const file of files()) writeFileSync(file, edit(readFileSync(file, 'utf8')));
    return changed().findings.length;
  };
  assert.ok(files().length > 0);
  const { findings } = anew as Checked;
  assert.deepEqual(shownOf(changed()), anew);
  for (const damage of [
    (text: string) => text.slice(0, -2),
    (text: string) => text.replace('"isWhole":true', '"isWhole":false'),
    (text: string) => text.replace('hearth ', 'hearth 0'),
    () => '',
    () => '[]',
  ])
    assert.equal(findingsWhere(damage), findings.length);
  assert.deepEqual(shownOf(changed()), anew);
});
