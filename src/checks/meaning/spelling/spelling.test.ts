import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { packageNear } from '../../../files/packages-near.ts';
import { contentFolder } from '../../../i18n/languages.ts';
import { readPublication } from '../../../story/publication.ts';
import { engine } from './dictionaries.ts';
import { openDictionaries } from './hunspell.ts';
import { spellingOf } from './spelling.ts';

mkdirSync('.cache', { recursive: true });
const place = mkdtempSync(resolve('.cache/spelling-'));
after(() => rmSync(place, { recursive: true, maxRetries: 5 }));
const paper = join(place, 'paper');
cpSync('tests/checks/base', paper, { recursive: true });

async function said(): Promise<string[]> {
  const { draft } = readPublication(paper);
  assert.ok(draft);
  const { findings } = await spellingOf(draft);
  return findings.map(
    ({ place: { file, line, column }, message }) =>
      `${file.replace(/^.*paper\//, '')}:${line}:${column} ${message}`,
  );
}

/** Changes a file while something is asked. */
async function withText(
  name: string,
  change: (text: string) => string,
  ask: () => Promise<void>,
): Promise<void> {
  const path = join(paper, name);
  const before = readFileSync(path, 'utf8');
  const text = change(before);
  assert.notEqual(text, before);
  writeFileSync(path, text);
  await ask();
  writeFileSync(path, before);
}

test('Words of our time are right as each language uses them, and what is far from any word is like none', async () => {
  const own = packageNear(engine.name, contentFolder);
  const words = ['lockdown', 'podcasters', 'streaming', 'hashtag', 'chatbots', 'deepfake', 'paywall'];
  const more = {
    en: ['livestreamed', 'Doomscrolling'],
    pt: ['viralizou', 'tuíte'],
    es: ['tuiteó', 'videollamadas'],
  };
  for (const [language, others] of Object.entries(more)) {
    const dictionary = packageNear(`dictionary-${language}`, contentFolder);
    assert.ok(own && dictionary);
    const open = await openDictionaries({ dictionaries: [dictionary], engine: own, language });
    for (const word of [...words, ...others]) assert.ok(open.isRight(word), `${word} in ${language}`);
    for (const word of ['lockdwon', 'podcastter']) assert.ok(!open.isRight(word), word);
    assert.deepEqual(open.like('bridgewright'), []);
    open.close();
  }
});

test('Pages, entries, descriptions and site.yaml are read too, each at its place', async () => {
  assert.deepEqual(await said(), []);
  await withText(
    'site.yaml',
    (text) => text.replace(/^tagline:\n {2}en: .*$/m, 'tagline:\n  en: A paper on brdges.'),
    async () => {
      assert.match(
        (await said()).join('\n'),
        /^site\.yaml:\d+:\d+ Unexpected word “brdges” in a text, expected one of the dictionary, like “bridges”/,
      );
    },
  );
  await withText(
    'stories/bridge/article.en.mdx',
    (text) => text.replace(/^description: .*$/m, 'description: A brige is open.'),
    async () => {
      assert.match(
        (await said()).join('\n'),
        /^stories\/bridge\/article\.en\.mdx:\d+:16 Unexpected word “brige” in the description/,
      );
    },
  );
  mkdirSync(join(paper, 'glossary'), { recursive: true });
  writeFileSync(
    join(paper, 'glossary/toll.yaml'),
    readFileSync('tests/checks/value-differs/ok/glossary/toll.yaml', 'utf8')
      .replace('the use of', 'the usse of')
      .replace('caminho', 'caminnho'),
  );
  assert.deepEqual(
    (await said()).map((line) => line.replace(/, like.*/, '')),
    [
      'glossary/toll.yaml:13:34 Unexpected word “usse” in the definition, expected one of the dictionary',
      'glossary/toll.yaml:14:41 Unexpected word “caminnho” in the definition, expected one of the dictionary',
    ],
  );
  rmSync(join(paper, 'glossary/toll.yaml'));
  mkdirSync(join(paper, 'pages'), { recursive: true });
  writeFileSync(
    join(paper, 'pages/team.en.mdx'),
    '---\nslug: team\ntitle: The team\n---\nimport Teh from "./teh.astro";\n\nWe are `teh` {teh} <Teh teh="teh" /> [wroten](teh) here, “teh”.\n',
  );
  assert.deepEqual(
    (await said()).map((line) => line.replace(/, like.*/, '')),
    ['pages/team.en.mdx:7:39 Unexpected word “wroten” in the page, expected one of the dictionary'],
  );
  rmSync(join(paper, 'pages/team.en.mdx'));
});

test('A dictionary that was not installed whole is one finding that says what to do, and the check goes on', async () => {
  const own = packageNear('dictionary-en', contentFolder);
  assert.ok(own);
  const copy = join(paper, 'node_modules/dictionary-en');
  const damaged = async (damage: () => void) => {
    cpSync(own.folder, copy, { recursive: true });
    const { version: _, ...rest } = JSON.parse(readFileSync(join(copy, 'package.json'), 'utf8'));
    writeFileSync(join(copy, 'package.json'), JSON.stringify({ ...rest, version: `0.0.${Date.now()}` }));
    damage();
    const found = await said();
    rmSync(copy, { recursive: true });
    return found;
  };
  const expected =
    /^site\.yaml:1:1 Unexpected dictionary-en that cannot be read \(index\.(?:dic|aff) (?:is cut off|cannot be opened)\), expected it whole to read the spelling of “en”$/;
  for (const damage of [
    () => rmSync(join(copy, 'index.dic')),
    () => rmSync(join(copy, 'index.aff')),
    () =>
      writeFileSync(join(copy, 'index.dic'), readFileSync(join(copy, 'index.dic'), 'utf8').slice(0, 9999)),
    () => writeFileSync(join(copy, 'index.aff'), ''),
    () => writeFileSync(join(copy, 'index.dic'), Buffer.from([0, 255, 254])),
  ]) {
    const found = await damaged(damage);
    assert.equal(found.length, 1, found.join('\n'));
    assert.match(found[0] ?? '', expected);
  }
});
