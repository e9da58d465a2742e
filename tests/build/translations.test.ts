import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { after, test } from 'node:test';
import type { TranslationStatus } from '../../src/reports/status.ts';

const story = 'anthropic-export-controls';
/** A sentence of one English block, with another wording of it. */
const sentence = 'The ban started in early June.';
const reworded = 'The ban started five weeks earlier.';
const block = 'a16';

// Within the project, since pages of the staff import from its node_modules.
await mkdir('.cache', { recursive: true });
const folder = await mkdtemp(resolve('.cache/translations-'));
after(() => rm(folder, { recursive: true }));

/** A copy of the publication, with the commands run on it. */
async function copyOf(content: string, name: string) {
  const copy = join(folder, name);
  await cp(content, join(copy, 'content'), { recursive: true });
  const env = { ...process.env, CONTENT: join(copy, 'content'), OUT: join(copy, 'out') };
  const run = (command: string, ...options: string[]): Promise<{ code: number; output: string }> =>
    new Promise((done) => {
      const program = [resolve(`src/cli/${command}.ts`), ...options];
      execFile(process.execPath, program, { env }, (cause, output, errors) =>
        done({
          code: cause ? Number(cause.code) : 0,
          output: (output + errors).replace(/^Publication: .*\n/, ''),
        }),
      );
    });
  const pathOf = (file: string) => join(copy, 'content/stories', story, file);
  const read = (file: string) => readFile(pathOf(file), 'utf8');
  /** Replaces a text that stands in a file once. */
  const replace = async (file: string, before: string | RegExp, after: string) => {
    const text = await read(file);
    assert.equal(text.split(before).length, 2, `${before} stands in ${file} once`);
    await writeFile(pathOf(file), text.replace(before, after));
  };
  const status = async (): Promise<TranslationStatus[]> =>
    JSON.parse((await run('status', '--json')).output).translations;
  /** Ids of all blocks of the story that are stale, by document and language. */
  const stale = async () =>
    Object.fromEntries(
      (await status())
        .filter((row) => row.story === story && row.counts.stale > 0)
        .map(({ document, language, blocks }) => [`${document} in ${language}`, blocks.stale]),
    );
  return { folder: copy, run, read, replace, status, stale };
}

/** A publication in which every translation of the story is current, whatever the state of the one that is written. */
const accepted = await copyOf('content', 'accepted');
for (const { language } of await accepted.status())
  await accepted.run('accept', story, language, '--reviewed');
assert.deepEqual(await accepted.stale(), {});

let copies = 0;
function copyOfPublication() {
  return copyOf(join(accepted.folder, 'content'), String(++copies));
}

test('Rewording one English sentence makes one Portuguese block stale in status, in check and on the built page', async () => {
  const { folder, run, replace, stale } = await copyOfPublication();
  const before = await run('check');
  await replace('article.en.mdx', sentence, reworded);

  assert.deepEqual(await stale(), { 'article in pt': [block] });

  const { code, output } = await run('check');
  assert.equal(code, 0);
  const findings = (report: string) =>
    report.split('\n').filter((line) => / {2}(warning|error) {2}/.test(line));
  const newFindings = findings(output).filter((line) => !findings(before.output).includes(line));
  assert.equal(newFindings.length, 1, output);
  assert.match(
    newFindings[0] ?? '',
    /article\.pt\.mdx:\d+:1 {2}warning {2}Unexpected stale translation of a16, .*\(stale\)$/,
  );

  const built = await run('build');
  assert.equal(built.code, 0, built.output);
  const out = join(folder, 'out');
  const pages = (await readdir(out, { recursive: true })).filter((file) => file.endsWith('.html'));
  assert.ok(pages.length > 8);
  const marked: string[] = [];
  for (const file of pages) {
    const html = await readFile(join(out, file), 'utf8');
    for (const [tag] of html.matchAll(/<\w+(?: [^<>]*)? class="(?:[^"]* )?stale(?: [^"]*)?"[^<>]*>/g)) {
      marked.push(`${file.split('/')[0]} ${/ id="([^"]*)"/.exec(tag)?.[1]}`);
    }
    if (file.startsWith('pt/eua-')) {
      assert.match(html, /<del>in early June\.<\/del>/);
      assert.match(html, /<ins>five weeks earlier\.<\/ins>/);
    }
  }
  assert.deepEqual(marked, [`pt ${block}`]);
});

test('A link address, a line break and emphasis that change in English make nothing stale', async () => {
  const { replace, stale } = await copyOfPublication();
  await replace('article.en.mdx', sentence, sentence.replace('in early June', 'in\n[early *June*](#a4)'));
  assert.deepEqual(await stale(), {});
});

test('A stale block whose translation did not change is accepted only with a word that somebody looked', async () => {
  const { run, read, replace, stale } = await copyOfPublication();
  await replace('article.en.mdx', sentence, reworded);
  const before = await read('translations.json');
  for (const options of [[], [block], ['a15', block]]) {
    const { code, output } = await run('accept', story, 'pt', ...options);
    assert.equal(code, 1);
    assert.match(
      output,
      /^anthropic-export-controls in pt: (?:\d+ accepted before; )?1 not accepted \(a16\)$/m,
    );
    assert.match(output, /^0 blocks accepted$/m);
    assert.match(
      output,
      /\nNot accepted, since the source changed and the translation did not:\n {2}npm run accept -- anthropic-export-controls pt a16 --reviewed\n {2}→ If somebody looked and the translation still fits, say so like that\. npm run status shows what changed\.\n$/,
    );
    assert.equal(await read('translations.json'), before);
  }
  assert.deepEqual(await stale(), { 'article in pt': [block] });

  const { code, output } = await run('accept', story, 'pt', block, '--reviewed');
  assert.equal(code, 0);
  assert.equal(output, `${story} in pt: 1 accepted (a16)\n1 block accepted\n`);
  assert.deepEqual(await stale(), {});
  assert.ok((await read('translations.json')).includes(reworded));
});

test('A translation that was brought up to date is accepted without a further word, and no other block with it', async () => {
  const { run, replace, stale } = await copyOfPublication();
  await replace('article.en.mdx', sentence, reworded);
  await replace('article.en.mdx', '### Why only these two?', '### Why these two?');
  assert.deepEqual(await stale(), { 'article in pt': ['a14', block] });
  await replace(
    'article.pt.mdx',
    /\n\n[^{}]*(?= \{\/\* #a16 \*\/\})/,
    '\n\nAs restrições duraram cerca de cinco semanas.',
  );
  const { code, output } = await run('accept', story, 'pt', block);
  assert.deepEqual([code, output], [0, `${story} in pt: 1 accepted (a16)\n1 block accepted\n`]);
  assert.deepEqual(await stale(), { 'article in pt': ['a14'] });
});

test('A translation in which a placeholder still stands is passed over, and why is said', async () => {
  const { run, read, replace } = await copyOfPublication();
  await replace('story.yaml', /^documents:/m, 'draft: true\ndocuments:');
  await replace('article.en.mdx', sentence, reworded);
  await replace('article.pt.mdx', ' {/* #a16 */}', ' [… o resto …] {/* #a16 */}');
  const before = await read('translations.json');
  const { output: checked } = await run('check');
  assert.match(checked, /Unexpected “\[… o resto …\]”/);
  assert.doesNotMatch(checked, /\((?:stale|unstamped)\)/);
  for (const options of [
    [story, 'pt', block],
    [story, 'pt', '--reviewed'],
    ['--all', 'pt'],
  ]) {
    const { code, output } = await run('accept', ...options);
    assert.equal(code, 1);
    assert.match(output, / 1 still to be written \(a16\)\n0 blocks accepted\n/);
    assert.match(
      output,
      /\nPassed over, since a placeholder like .*\n {2}→ Write these blocks, and accept them then\./,
    );
    assert.equal(await read('translations.json'), before);
  }
});

test('Accept says what it does not know, and then accepts nothing', async () => {
  const { run, read, replace } = await copyOfPublication();
  await replace('article.en.mdx', sentence, reworded);
  await replace(
    'article.pt.mdx',
    /\n\n[^{}]*(?= \{\/\* #a16 \*\/\})/,
    '\n\nAs restrições duraram cinco semanas.',
  );
  const before = await read('translations.json');
  const nothing = 'Nothing was changed.\n';
  const names = `Stories: ${story}. Languages: en, pt.`;
  const kinds = 'expected a story, a language or a block that is translated';
  const cases: [string[], string][] = [
    [
      [],
      `Missing story and language, expected the name of one, or --all\n  → For example: npm run accept -- ferry-returns es, or npm run accept -- --all es. ${nothing}`,
    ],
    [
      [story, 'a16'],
      `Missing language, expected the name of one, or --all\n  → For example: npm run accept -- ferry-returns es, or npm run accept -- --all es. ${nothing}`,
    ],
    [['no-such-story', 'pt'], `Unexpected “no-such-story”, ${kinds}\n  → ${names} ${nothing}`],
    [
      ['antropic-export-controls', 'pt'],
      `Unexpected “antropic-export-controls”, ${kinds}\n  → Did you mean ${story}? ${nothing}`,
    ],
    [[story, 'pt', 'fr'], `Unexpected “fr”, ${kinds}\n  → ${names} Blocks: a1–a42. ${nothing}`],
    [
      [story, 'pt', 'a16', 'a999'],
      `Unexpected “a999”, expected a block that is translated\n  → The blocks are a1–a42. ${nothing}`,
    ],
    [
      [story, 'pt', '--reviewd'],
      `Unexpected “--reviewd” behind hearth accept, expected one of --all, --reviewed\n  → Did you mean --reviewed? ${nothing}`,
    ],
  ];
  for (const [options, message] of cases)
    assert.deepEqual(await run('accept', ...options), { code: 2, output: message });
  assert.equal(await read('translations.json'), before);
  assert.deepEqual(await run('accept', '--all', 'pt-BR'), {
    code: 0,
    output: `${story} in pt: 1 accepted (a16); 41 accepted before\n1 block accepted\n`,
  });
});

test('A document in which check finds an error is not accepted', async () => {
  const { run, read, replace } = await copyOfPublication();
  const article = await read('article.pt.mdx');
  const quote = /<Quote of="[^"]+" translation>/.exec(article)?.[0] ?? '';
  assert.ok(quote);
  await replace('article.pt.mdx', article, article.replace(quote, quote.replace(' translation', '')));
  const before = await read('translations.json');
  const { code, output } = await run('accept', story, 'pt', '--reviewed');
  assert.equal(code, 1);
  assert.match(output, new RegExp(`^${story} in pt: nothing of .*article\\.pt\\.mdx accepted$`, 'm'));
  assert.match(output, /article\.pt\.mdx:\d+:\d+ {2}error {2}.*\(quotation-translation\)\n/);
  assert.match(output, /^Documents with these mistakes are as they were\. Mend them, and accept again\.$/m);
  assert.equal(await read('translations.json'), before);
});

test('The status of one story in one language has that alone, with the words that changed', async () => {
  const { run, replace } = await copyOfPublication();
  await replace('article.en.mdx', sentence, reworded);
  const { code, output } = await run('status', story, 'pt');
  assert.equal(code, 0);
  const [, , ...rest] = output.split('\n');
  assert.match(
    rest.join('\n'),
    /^\n.*article\.pt\.mdx:\d+:1 {2}a16: translated from the wording of [\d-]+, which has changed in .*article\.en\.mdx:\d+:1\n/,
  );
  assert.match(output, /The ban started \[-in early June\.-\]\{\+five weeks earlier\.\+\}/);
  assert.doesNotMatch(output, /Words of the interface/);
  const english = await run('status', 'en');
  assert.doesNotMatch(english.output, /en → pt|\[-/);
  assert.deepEqual(await run('status', story, 'pt', 'a16'), {
    code: 2,
    output: `Unexpected “a16”, expected a story or a language\n  → Stories: ${story}. Languages: en, pt. Nothing was changed.\n`,
  });
});

test('The command for ids writes the missing ones, and a second run writes none', async () => {
  const { run, read, replace } = await copyOfPublication();
  const names = [
    'article.en.mdx',
    'article.pt.mdx',
    'conversa.en.mdx',
    'conversa.pt.mdx',
    'translations.json',
  ];
  const all = () => Promise.all(names.map(read));
  const whole = await all();
  assert.match((await run('ids')).output, /^0 ids written\n$/);
  assert.deepEqual(await all(), whole);

  await replace('article.en.mdx', ' {/* #a16 */}', '');
  await replace('conversa.pt.mdx', '<Turn id="c5" voice', '<Turn voice');
  const { output } = await run('ids');
  assert.match(output, /\/article\.en\.mdx: 1 id\n.*\/conversa\.pt\.mdx: 1 id\n2 ids written\n$/);
  const written = await all();
  const highest = (file = '', letter = '') =>
    Math.max(
      ...[...file.matchAll(new RegExp(`(?:#|id=")${letter}(\\d+)`, 'g'))].map(([, number]) => Number(number)),
    );
  const [article, conversa] = [highest(whole[0], 'a') + 1, highest(whole[3], 'c') + 1];
  assert.equal(written[0], whole[0]?.replace('{/* #a16 */}', `{/* #a${article} */}`));
  assert.equal(written[3], whole[3]?.replace('id="c5"', `id="c${conversa}"`));
  assert.match((await run('ids')).output, /^0 ids written\n$/);
  assert.deepEqual(await all(), written);
});

test('A new block in two languages is one block, and a translation that lost its ids has them again', async () => {
  const { run, read, replace } = await copyOfPublication();
  const whole = await Promise.all(['conversa.en.mdx', 'conversa.pt.mdx'].map(read));
  const bare = (whole[0] ?? '').replaceAll(/ id="c\d+"/g, '').replaceAll(/ \{\/\* #c\d+ \*\/\}/g, '');
  await replace('conversa.en.mdx', whole[0] ?? '', bare);
  await replace('article.en.mdx', ' {/* #a25 */}\n', ' {/* #a25 */}\n\nWhat comes next is open.\n');
  await replace('article.pt.mdx', ' {/* #a25 */}\n', ' {/* #a25 */}\n\nO que vem depois está em aberto.\n');

  const { code, output } = await run('ids');
  const lost = (whole[0] ?? '').match(/#c\d|id="c\d/g)?.length ?? 0;
  assert.deepEqual([code, output.split('\n').at(-2)], [0, `${2 + lost} ids written`]);
  assert.match(output, /\n {2}a\d+ {2}“What comes next is open\.” → “O que vem depois está em aberto\.”\n/);
  const [, id] = /em aberto\. \{\/\* #(a\d+) \*\/\}/.exec(await read('article.pt.mdx')) ?? [];
  assert.ok((await read('article.en.mdx')).includes(`What comes next is open. {/* #${id} */}`));
  assert.deepEqual(await Promise.all(['conversa.en.mdx', 'conversa.pt.mdx'].map(read)), whole);
  assert.match((await run('check')).output, /\n0 errors/);
});

test('Where a new block of a translation may be one of several or none, its file and line are named, and nothing is written', async () => {
  const { folder, run, read, replace } = await copyOfPublication();
  await replace('article.en.mdx', ' {/* #a25 */}\n', ' {/* #a25 */}\n\nWhat comes next is open.\n');
  await replace('article.pt.mdx', ' {/* #a25 */}\n', ' {/* #a25 */}\n\nUm.\n\nDois.\n');
  const { code, output } = await run('ids');
  const [, id = ''] = /is open\. \{\/\* #(a\d+) \*\/\}/.exec(await read('article.en.mdx')) ?? [];
  const pt = await read('article.pt.mdx');
  assert.ok(pt.includes('\n\nUm.\n\nDois.\n'));
  const lineOf = (text: string, words: string) => text.slice(0, text.indexOf(words)).split('\n').length;
  const line = lineOf(pt, 'Um.');
  const number = Number(id.slice(1));
  const file = (name: string) => `${relative('.', folder)}/content/stories/${story}/${name}`;
  const there = `${id} “What comes next is open.” in line ${lineOf(await read('article.en.mdx'), 'What comes next')}`;
  const message = (words: string) =>
    `error  Unexpected paragraph “${words}” without an id after a25, expected to be told whether it is ${there} of ${file('article.en.mdx')}: what both say does not tell  (unsure-id)`;
  const nextStep = (free: number) =>
    `  → Write {/* #${id} */} at its end. If it translates none, write {/* #a${free} */}, which is free.`;
  assert.equal(
    output,
    `${[
      `${file('article.en.mdx')}: 1 id`,
      '1 id written',
      `${file('article.pt.mdx')}:${line}:1  ${message('Um.')}`,
      nextStep(number + 1),
      `${file('article.pt.mdx')}:${line + 2}:1  ${message('Dois.')}`,
      nextStep(number + 2),
      '2 errors, 0 warnings',
      'These blocks have no id yet.',
    ].join('\n')}\n`,
  );
  assert.equal(code, 1);
});

test('The id of a block that was deleted is never given again', async () => {
  const { run, read, replace } = await copyOfPublication();
  const given = async (words: string) => {
    await replace('article.en.mdx', ' {/* #a25 */}\n', ` {/* #a25 */}\n\n${words}\n`);
    assert.match((await run('ids')).output, /\n1 id written\n$/);
    const [, number] =
      new RegExp(`${words} \\{/\\* #a(\\d+) \\*/\\}`).exec(await read('article.en.mdx')) ?? [];
    return Number(number);
  };
  const first = await given('What comes next is open.');
  const { lastIds } = JSON.parse(await read('translations.json'));
  assert.equal(lastIds.article, first);

  await replace('article.en.mdx', `\n\nWhat comes next is open. {/* #a${first} */}`, '');
  assert.equal((await run('ids')).output, '0 ids written\n');
  assert.equal(await given('Nobody knows what comes next.'), first + 1);
});
