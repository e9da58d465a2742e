/*
 * Four shards are built in clones of the project and joined in another one, by the commands of
 * `hosts/github-pages-shards.yml` and with what that hands from one machine to the next; what comes of it is held
 * against one build. Machines whose clone is at the same path, as those of a workflow are, are one clone in turn: they
 * have of each other what was bundled there, and nothing else that builds keep.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, test } from 'node:test';
import { parse } from 'yaml';
import { freshProject } from '../../bench/builds/hearth.ts';
import { differences, filesIn } from '../support/folder-files.ts';

const place = realpathSync(mkdtempSync(join(tmpdir(), 'hearth-shards-')));
after(() => rmSync(place, { recursive: true }));

/** As far as it is used, a step of a workflow. */
interface Step {
  run?: string;
  uses?: string;
  with?: Record<string, string>;
}
interface Workflow {
  jobs: Record<'shard' | 'publish', { steps: Step[]; env?: Record<string, string> }> & {
    shard: { strategy: { matrix: { shard: number[] } } };
  };
}
const { jobs }: Workflow = parse(readFileSync('hosts/github-pages-shards.yml', 'utf8'));
const numbers = jobs.shard.strategy.matrix.shard;
const total = String(numbers.length);

/** What the workflow says, for a machine of its matrix. */
function said(text: string, number: number): string {
  const values: Record<string, string> = { 'matrix.shard': String(number), 'strategy.job-total': total };
  return text.replace(/\$\{\{ (\S+) \}\}/g, (_, name) => values[name] ?? '');
}

function stepOf(job: keyof Workflow['jobs'], isIt: (step: Step) => boolean): Step {
  const step = jobs[job].steps.find(isIt);
  assert.ok(step, `The job “${job}” has no such step`);
  return step;
}
const command = (job: keyof Workflow['jobs'], name: string) =>
  stepOf(job, ({ run }) => run?.startsWith(`npm run ${name}`) === true).run ?? '';
const action = (job: keyof Workflow['jobs'], name: string) =>
  stepOf(job, ({ uses }) => uses?.startsWith(`actions/${name}@`) === true).with ?? {};

/** Runs a command of the workflow in a clone. */
function run(line: string, project: string, environment: NodeJS.ProcessEnv = {}) {
  const { OUT: _out, CONTENT: _content, ...around } = process.env;
  const env = { ...around, BASE: '/archive/', ...environment };
  const { status, stdout, stderr } = spawnSync('sh', ['-c', line], { cwd: project, env, encoding: 'utf8' });
  return { status, said: stdout + stderr };
}

const builds = command('shard', 'build');
const merges = command('publish', 'merge');
const clone = (name: string) => join(place, name, 'clone');
const machine = (number: number) => clone(number === 4 ? 'machine-elsewhere' : 'machine');
/** One of them has its publication elsewhere than in its clone, as all others have. */
const contentOf = (project: string) =>
  project === machine(4) ? join(place, 'papers') : join(project, 'content');
const artifact = (number: number, at: string) =>
  join(
    at,
    action('publish', 'download-artifact')['path'] ?? '',
    said(action('shard', 'upload-artifact')['name'] ?? '', number),
  );
const foldersOf = (number: number, project: string) =>
  join(project, said(action('shard', 'upload-artifact')['path'] ?? '', number));

/** Builds a shard and hands it on, as the actions do, which leave out what is hidden. */
function buildShard(number: number, project: string): string {
  const env = Object.fromEntries(
    Object.entries(jobs.shard.env ?? {}).map(([name, value]) => [name, said(value, number)]),
  );
  const { status, said: output } = run(said(builds, number), project, {
    ...env,
    CONTENT: contentOf(project),
  });
  assert.equal(status, 0, output);
  return output;
}

function handOn(number: number, from: string, to: string): void {
  const target = artifact(number, to);
  rmSync(target, { recursive: true, force: true });
  cpSync(foldersOf(number, from), target, {
    recursive: true,
    filter: (path) => !basename(path).startsWith('.'),
  });
}

/** Puts a publication into a clone that has parts of search for older stories, two languages and pages of the staff. */
function writeContent(folder: string): void {
  cpSync('tests/fixtures/field-guide', folder, { recursive: true });
  for (let story = 0; story < 110; story += 1) writeStory(folder, story);
}

function writeStory(content: string, number: number): void {
  const folder = join(content, 'stories', `story-${number}`);
  mkdirSync(folder, { recursive: true });
  const languages = number % 2 === 0 ? ['en', 'ar'] : ['en'];
  const day = new Date(Date.UTC(2024, 0, 1 + number * 3)).toISOString().slice(0, 10);
  writeFileSync(
    join(folder, 'story.yaml'),
    `published: ${day}
languages: [${languages.join(', ')}]
source: { publisher: The Quay Letter, url: https://quay-letter.example/, kind: publisher, language: en }
documents: { article: { source: en } }
`,
  );
  for (const language of languages)
    writeFileSync(
      join(folder, `article.${language}.mdx`),
      // A letter that only one story has, as a reference, and a link to a story that another shard has.
      `---
slug: story-${number}
description: One.
${language === 'en' ? 'written' : 'translated'}: { how: ai }
---
# Story ${number} {/* #a1 */}

<Layer kind="lede">

A lantern was lit on the quay ${number} times${number === 70 ? ' by &Scaron;ime' : ''}. [Before](/story-${(number + 56) % 110}/). {/* #a2 */}

</Layer>
`,
    );
}

let whole: ReadonlyMap<string, Buffer>;
let warnings: string[];
const warningsIn = (output: string) => output.split('\n').filter((line) => line.includes('  warning  '));
const merging = clone('merging');

/** Takes what builds keep from a clone, but for what was bundled. */
function emptyCaches(project: string): void {
  const caches = join(project, '.cache');
  for (const name of existsSync(caches) ? readdirSync(caches) : [])
    if (name !== 'bundles') rmSync(join(caches, name), { recursive: true });
}

before(async () => {
  for (const project of new Set([merging, ...numbers.map(machine)])) {
    await freshProject(project);
    writeContent(contentOf(project));
  }
  const one = run('npm run build', machine(1));
  assert.equal(one.status, 0, one.said);
  warnings = warningsIn(one.said);
  whole = filesIn(join(machine(1), 'dist'));
  rmSync(join(machine(1), 'dist'), { recursive: true });
  // The first one last: what it keeps is needed when it is built again.
  for (const number of numbers.toReversed()) {
    emptyCaches(machine(number));
    buildShard(number, machine(number));
    handOn(number, machine(number), merging);
  }
});

const merge = () => run(merges, merging);
const merged = () => filesIn(join(merging, 'dist'));

test('Four shards that were built on four machines and joined have the bytes of one build', () => {
  assert.equal(numbers.length, 4);
  const { status, said } = merge();
  assert.equal(status, 0, said);
  assert.ok(whole.size > 500, String(whole.size));
  assert.deepEqual(differences(whole, merged()), []);
  assert.ok(warnings.length > 50, String(warnings.length));
  assert.deepEqual(warningsIn(said), warnings);
  const taken = said.matchAll(
    /took ([\d,]+) of ([\d,]+) rendered files, .* of (\d+) stor(?:y|ies), (\d+) of (\d+) parts? /g,
  );
  const counts = [...taken].map((found) => found.slice(1).map((count) => Number(count.replaceAll(',', ''))));
  assert.equal(counts.length, 4, said);
  for (const [files = 0, ofFiles, stories = 0, parts, ofParts] of counts) {
    // Of the shard with its publication elsewhere those with warnings are read again, which is every second one.
    assert.ok(files > 100 && stories > 10, said);
    assert.deepEqual([files, parts], [ofFiles, ofParts]);
  }
  const parts = counts.reduce((sum, [, , , taken = 0]) => sum + taken, 0);
  assert.ok(parts > 0, said);
  // The merge notes the first part of each language, and would note each part of older stories that it had to look at itself.
  const languages = readdirSync(join(merging, 'dist/search')).length;
  const notes = readdirSync(join(merging, '.cache/search')).filter((name) => name.endsWith('.note'));
  assert.equal(notes.length, parts + languages);
});

test('A damaged file of a shard is made anew, and said', () => {
  const pages = [...filesIn(artifact(2, merging)).keys()].filter((path) => path.endsWith('index.html'));
  const page = join(artifact(2, merging), pages[0] ?? '');
  appendFileSync(page, ' ');
  const { status, said } = merge();
  assert.equal(status, 0, said);
  assert.match(
    said,
    /shard-2 {2}warning {2}Unexpected bytes in 1 of its files, like files\/.*index\.html, expected/,
  );
  assert.deepEqual(differences(whole, merged()), []);
  handOn(2, machine(2), merging);
});

test('Without one of the shards nothing is built, and which is missing is said', () => {
  rmSync(artifact(3, merging), { recursive: true });
  const { status, said } = merge();
  assert.equal(status, 1, said);
  assert.match(said, /^Missing shard 3\/4, expected all of them.*\n {2}→ .*npm run build -- --shard 3\/4$/m);
  assert.deepEqual(differences(whole, merged()), []);
  handOn(3, machine(3), merging);
});

test('A shard that is built again takes what has not changed from the one before', () => {
  const project = machine(1);
  const said = buildShard(1, project);
  const [, reused, all] = /reused (\d+) of (\d+) rendered files/.exec(said) ?? [];
  assert.equal(reused, all, said);
  handOn(1, project, merging);
  assert.equal(merge().status, 0);
});

test('A shard to which no story falls is built, and says so', () => {
  const { status, said } = run('npm run build -- --shard 2/400', machine(1));
  assert.equal(status, 0, said);
  assert.match(said, /^Shard 2\/400: 0 of 113 stories: fewer shards would do$/m);
  assert.match(said, /^Built 0 pages, 0 files /m);
});

test('A shard of other content is refused', () => {
  const project = machine(4);
  const story = join(contentOf(project), 'stories/story-100/article.en.mdx');
  writeFileSync(story, readFileSync(story, 'utf8').replace('lantern', 'candle'));
  buildShard(4, project);
  handOn(4, project, merging);
  const { status, said } = merge();
  assert.equal(status, 1, said);
  assert.match(
    said,
    /shard-4 {2}error {2}Unexpected shard 4\/4 of other content, .*\n {2}→ Build it again: npm run build/,
  );
});

test('A mistake in a story ends the shard that has it, and a link to a story of another shard is none', () => {
  const project = machine(4);
  const story = join(contentOf(project), 'stories/story-100/article.en.mdx');
  writeFileSync(story, readFileSync(story, 'utf8').replace('A candle', '<Term of="nowhere">A candle</Term>'));
  const { status, said } = run('npm run build -- --shard 4/4', project, { CONTENT: contentOf(project) });
  assert.equal(status, 1, said);
  assert.match(said, /story-100\/article\.en\.mdx:\d+:\d+ {2}error {2}Unexpected entry “nowhere”/);
  assert.match(said, /^1 error, /m);
});

test('A shard is not built over a site, nor a site over a shard, and none is served', () => {
  const project = machine(1);
  const shard = basename(foldersOf(1, project));
  const over = (out: string, line: string, at: string) => run(line, at, { OUT: out });
  for (const [result, expected] of [
    [
      over('dist', 'npm run build -- --shard 1/4', merging),
      /with a whole site, expected one for a shard {2}\(out\)/,
    ],
    [
      over(shard, 'npm run build', project),
      /with a shard of a site, expected one for a whole site {2}\(out\)/,
    ],
    [over(shard, 'npm run preview', project), /Unexpected shard of a site in .*, expected a whole one/],
  ] as const) {
    assert.equal(result.status, 1, result.said);
    assert.match(result.said, expected);
  }
  assert.ok(existsSync(join(merging, 'dist/en/index.html')));
  assert.ok(existsSync(join(project, shard, 'hearth-shard.json')));
});
