/* Every kind of file that is not what it should be, at every place of a publication where one is read. */
import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { promisify } from 'node:util';
import type { Finding } from '../../src/schema/finding.ts';

const run = promisify(execFile);
const secret = 'CANARY';
const place = await mkdtemp(join(tmpdir(), 'hearth-wrong-'));
await chmod(place, 0o755);
after(() => rm(place, { recursive: true }));

/** How many publications, and sockets, have a name. */
let number = 0;
const outside = join(place, 'outside');
const sound = join(place, 'sound');
await mkdir(outside);
await writeFile(join(outside, 'passwd'), `root:x:0:0:${secret}\n\t${secret}: [\n`);
await layOut();

const texts = [
  'site.yaml',
  'redirects.yaml',
  'theme.css',
  'stories/bridge/story.yaml',
  'stories/bridge/translations.json',
  'stories/bridge/article.en.mdx',
  'stories/bridge/article.pt.mdx',
  'stories/bridge/conversa.en.mdx',
  'pages/about.en.mdx',
  'glossary/arch.yaml',
  'people/ana.yaml',
  'interface/pt-BR/site.json',
  'interface/pt-BR/routes.json',
];
const files = [...texts, 'fonts/letters.ttf'];
const folders = [
  'stories',
  'stories/bridge',
  'pages',
  'glossary',
  'people',
  'interface',
  'interface/pt-BR',
  'fonts',
];

/** Puts something wrong in the place of a file or folder that was removed; `before` is a file's text. */
type Wrong = (path: string, before: string) => Promise<unknown> | unknown;

const anywhere: Record<string, Wrong> = {
  'a pipe': (path) => execFileSync('mkfifo', [path]),
  'a socket': (path) => socketAt(path),
  'a link to a device without end': (path) => symlink('/dev/zero', path),
  'a link to what the command is told': (path) => symlink('/dev/stdin', path),
  'a link that leads nowhere': (path) => symlink(join(outside, secret), path),
  'a link that leads in a circle': (path) => symlink(path, path),
};
const ofFile: Record<string, Wrong> = {
  ...anywhere,
  'a folder': (path) => mkdir(path),
  'a link to a folder': (path) => symlink(place, path),
  'a link to a file of the machine': (path) => symlink(join(outside, 'passwd'), path),
  'a link to a file beside the publication that is hidden': async (path) => {
    const hidden = join(publicationAround(path), '.env');
    await writeFile(hidden, secret);
    await symlink(hidden, path);
  },
  'a file that may not be read': async (path, before) => {
    await writeFile(path, before);
    await chmod(path, 0);
  },
};
const ofText: Record<string, Wrong> = {
  'a file of 3 MB': (path, before) => writeFile(path, before + '\n'.repeat(3_000_000)),
  'a file of 3 MB in one line': (path) => writeFile(path, 'a'.repeat(3_000_000)),
  'a text in UTF-16': (path, before) => writeFile(path, Buffer.from(`\uFEFF${before}`, 'utf16le')),
  'a text in UTF-16 without its mark': (path, before) => writeFile(path, Buffer.from(before, 'utf16le')),
  'a text in Latin-1': (path, before) => writeFile(path, Buffer.from(`${before}# é`, 'latin1')),
  'a text with an empty character': (path, before) => writeFile(path, `${before}# \0`),
  'a text with an escape code': (path, before) => writeFile(path, `${before}# \x1b[31m${secret}`),
  'a text with half a character': (path, before) =>
    writeFile(path, Buffer.concat([Buffer.from(before), Buffer.from([0xed, 0xa0, 0x80])])),
};
const ofFolder: Record<string, Wrong> = {
  ...anywhere,
  'a file': (path) => writeFile(path, secret),
  'a link to a file of the machine': (path) => symlink(join(outside, 'passwd'), path),
  'a link to a folder of the machine': (path) => symlink(outside, path),
  'a folder that may not be read': async (path) => {
    await mkdir(path);
    await chmod(path, 0);
  },
};

/** A publication in which one thing is wrong. */
interface Case {
  kind: string;
  path: string;
  publication: string;
}

const cases: Case[] = [];
for (const [where, kinds] of [
  [files, ofFile],
  [texts, ofText],
  [folders, ofFolder],
] as const) {
  for (const [kind, put] of Object.entries(kinds)) {
    for (const path of where) cases.push({ kind, path, publication: await publicationWith(path, put) });
  }
}
const reports = await check([sound, await withLinks(), ...cases.map(({ publication }) => publication)]);

for (const [kind, ofKind] of Map.groupBy(cases, (one) => one.kind)) {
  const places = ofKind.map(({ path }) => path);
  test(`${kind} is a finding that tells nothing of what is in it, in the place of ${places.join(', ')}`, () => {
    for (const { path, publication } of ofKind) {
      const findings = reports.get(publication) ?? [];
      const shown = `${path}: ${JSON.stringify(findings, undefined, 1)}`;
      assert.ok(
        findings.some(({ severity, place: { file } }) => severity === 'error' && file.endsWith(`/${path}`)),
        shown,
      );
      assert.ok(
        findings.every(({ place: { line, column } }) => line >= 1 && column >= 1),
        shown,
      );
      assert.ok(!JSON.stringify(findings).includes(secret), shown);
    }
  });
}

test('The publication that these stand in gives no finding, also as a link with links within it', () => {
  assert.deepEqual([...reports.values()].slice(0, 2), [[], []]);
});

test('A page that is a link to a file of another kind is a finding, since it would be rendered as that', async () => {
  const page = 'pages/about.en.mdx';
  const publication = await publicationWith(page, async (path, before) => {
    await writeFile(join(dirname(path), '../NOTICE.md'), before);
    await symlink('../NOTICE.md', path);
  });
  const findings = (await check([publication])).get(publication) ?? [];
  assert.deepEqual(
    findings.map(({ rule, place: { file } }) => [rule, file.endsWith(page)]),
    [['link', true]],
  );
});

/** The sound publication, reached by a link, in which files and folders are links to others in it. */
async function withLinks(): Promise<string> {
  const real = join(place, 'real');
  await cp(sound, real, { recursive: true });
  await rename(join(real, 'stories/bridge/article.pt.mdx'), join(real, 'fonts/article.txt'));
  await symlink('../../fonts/article.txt', join(real, 'stories/bridge/article.pt.mdx'));
  const linked = join(place, 'linked');
  await symlink(real, linked);
  return linked;
}

/** A sound publication with every kind of file. */
async function layOut(): Promise<void> {
  await cp(join(import.meta.dirname, 'base'), sound, { recursive: true });
  const entry = (field: string, text: string) =>
    `${field}: A\n${text}:\n  en: A text.\n  pt: Um texto.\nslug: a\nsource: en\nwritten: { how: ai }\ntranslated: { pt: { how: ai } }\n`;
  for (const folder of ['glossary', 'people', 'interface', 'fonts']) await mkdir(join(sound, folder));
  await writeFile(join(sound, 'glossary/arch.yaml'), entry('term', 'definition'));
  await writeFile(
    join(sound, 'people/ana.yaml'),
    `kind: person\n${entry('name', 'description').replace('slug: a', 'slug: b')}`,
  );
  await writeFile(join(sound, 'redirects.yaml'), '/en/old/: /en/\n');
  await writeFile(join(sound, 'theme.css'), 'h1 { color: var(--ember) }\n');
  await writeFile(join(sound, 'README.md'), 'For people.');
  await cp('src/i18n/catalogues/pt-BR', join(sound, 'interface/pt-BR'), { recursive: true });
  await cp(
    'node_modules/@expo-google-fonts/newsreader/400Regular/Newsreader_400Regular.ttf',
    join(sound, 'fonts/letters.ttf'),
  );
}

async function publicationWith(path: string, put: Wrong): Promise<string> {
  const publication = join(place, String(number++));
  await cp(sound, publication, { recursive: true });
  const wrong = join(publication, path);
  const before = files.includes(path) ? await readFile(wrong, 'utf8') : '';
  await rm(wrong, { recursive: true });
  await put(wrong, before);
  return publication;
}

function publicationAround(path: string): string {
  const folder = dirname(path);
  return dirname(folder) === place ? folder : publicationAround(folder);
}

/** A socket is taken away when its server ends, but not from another place. */
async function socketAt(path: string): Promise<void> {
  const first = join(place, `s${number++}`);
  const server = createServer();
  await new Promise<void>((done) => server.listen(first, done));
  await rename(first, path);
  await new Promise((done) => server.close(done));
}

/**
 * Checks publications in a process of its own, which can be ended when it hangs. Nobody runs it: root reads everything.
 */
async function check(publications: readonly string[]): Promise<Map<string, Finding[]>> {
  const script = `
    const { checkPublication } = await import(${JSON.stringify(resolve('src/checks/check.ts'))});
    for (const folder of ${JSON.stringify(publications)}) {
      const { findings } = await checkPublication(folder);
      console.log(JSON.stringify([folder, findings]));
    }`;
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const options = { timeout: 300_000, killSignal: 'SIGKILL' as const, maxBuffer: 64 * 1024 ** 2, ...nobody };
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script], options);
  return new Map(
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  );
}
