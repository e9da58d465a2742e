/* What the commands print of names and texts that were made to harm the terminal of who reads it. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { checkPublication } from '../../src/checks/check.ts';
import { printable } from '../../src/schema/printable.ts';

const place = await mkdtemp(join(tmpdir(), 'hearth-hostile-'));
after(() => rm(place, { recursive: true }));
let number = 0;

async function publication(): Promise<string> {
  const folder = join(place, String(number++));
  await cp(join(import.meta.dirname, 'base'), folder, { recursive: true });
  return folder;
}

/** What a command prints, with its exit code. */
function run(
  command: string,
  content: string,
  ...options: string[]
): Promise<{ said: string; code: number }> {
  return new Promise((resolve) => {
    const env = { ...process.env, CONTENT: content, OUT: join(place, 'out') };
    execFile(
      process.execPath,
      [`src/cli/${command}.ts`, ...options],
      { env, timeout: 60_000 },
      (error, out, err) => resolve({ said: out + err, code: error ? Number(error.code ?? 1) : 0 }),
    );
  });
}

function assertHarmless(said: string): void {
  for (const line of said.split('\n')) assert.equal(printable(line), line);
}

const hostile = 'x\x1b]0;owned\x07\x1b[31m\n\u202Egpj.\u2028\x9b2J';

test('Names of files and folders with escape codes and line breaks are findings in one harmless line each', {
  skip: process.platform === 'win32',
}, async () => {
  const folder = await publication();
  await mkdir(join(folder, hostile));
  await writeFile(join(folder, `${hostile}.yaml`), '');
  for (const inFolder of ['stories', 'pages', 'glossary', 'people', 'interface', 'fonts', 'stories/bridge']) {
    await mkdir(join(folder, inFolder), { recursive: true });
    await writeFile(join(folder, inFolder, `${hostile}.en.mdx`), '');
  }
  await cp(join(folder, 'stories/bridge'), join(folder, 'stories', hostile), { recursive: true });
  const { findings } = checkPublication(folder);
  assert.equal(findings.filter(({ rule }) => rule === 'file-name').length, 10);
  for (const command of ['check', 'ids', 'status', 'build'])
    assertHarmless((await run(command, folder)).said);
  assertHarmless((await run('status', folder, '--json')).said);
  assertHarmless((await run('accept', folder, hostile, 'pt')).said);
  assertHarmless((await run('accept', folder, 'bridge', hostile)).said);
});

test('What texts say is quoted in one harmless line, no longer than a line', async () => {
  const folder = await publication();
  const site = await readFile(join(folder, 'site.yaml'), 'utf8');
  const long = `\\x1b[31m\\u202E\\n${'x'.repeat(5000)}`;
  await writeFile(
    join(folder, 'site.yaml'),
    `${site}topics: { a: { name: { en: a, "${long}": b }, slug: "${long}" } }\n`,
  );
  await writeFile(join(folder, 'redirects.yaml'), `"/en/${long}": "${long}"\n`);
  const { said, code } = await run('check', folder);
  assert.equal(code, 1);
  assertHarmless(said);
  for (const line of said.split('\n')) assert.ok(line.length < 1200, line.slice(0, 200));
});

test('Nothing is written through a link, nor into a story of another publication', async () => {
  const [folder, other] = [await publication(), await publication()];
  const before = await readFile(join(other, 'stories/bridge/translations.json'), 'utf8');
  const away = join(place, 'away.json');
  await writeFile(away, before);
  await rm(join(folder, 'stories/bridge/translations.json'));
  await symlink(away, join(folder, 'stories/bridge/translations.json'));
  for (const options of [['ids'], ['accept', 'bridge', 'pt', '--reviewed']]) {
    const [command = '', ...rest] = options;
    const { said, code } = await run(command, folder, ...rest);
    assert.equal(code, 1);
    assert.match(
      said,
      /translations\.json:1:1 {2}error {2}Unexpected link that leads out of the publication/,
    );
  }
  const { said, code } = await run('accept', folder, '../../1/stories/bridge', 'pt', '--reviewed');
  assert.equal(code, 2);
  assert.match(said, /^Unexpected “\.\.\/\.\.\/1\/stories\/bridge”, expected a story, /m);
  assert.equal(await readFile(away, 'utf8'), before);
  assert.equal(await readFile(join(other, 'stories/bridge/translations.json'), 'utf8'), before);
  assert.deepEqual(
    (await readdir(join(folder, 'stories/bridge'))).filter((name) => name.startsWith('.')),
    [],
  );
});

test('A file with tens of thousands of findings gives 200 of them and the number of the others', async () => {
  const folder = await publication();
  const head = (await readFile(join(folder, 'stories/bridge/article.en.mdx'), 'utf8')).split('---')[1];
  await writeFile(
    join(folder, 'stories/bridge/article.en.mdx'),
    `---${head}---\n# T {/* #a1 */}\n\n<Layer kind="lede">\n\n${'a\n\n'.repeat(50_000)}</Layer>\n`,
  );
  const { findings } = checkPublication(folder);
  const ofFile = findings.filter(({ place: { file } }) => file.endsWith('article.en.mdx'));
  assert.equal(ofFile.length, 201);
  assert.equal(ofFile.at(-1)?.rule, 'more-findings');
});
