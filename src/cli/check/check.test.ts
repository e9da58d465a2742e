import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { ownModule } from '../../files/hearth-folder.ts';

mkdirSync('.cache', { recursive: true });
const place = mkdtempSync(resolve('.cache/check-'));
after(() => rmSync(place, { recursive: true, maxRetries: 5 }));
const content = join(place, 'paper');
cpSync('docs/site', content, { recursive: true });
mkdirSync(join(place, '.git'));

const env = { ...process.env, CONTENT: content, LC_ALL: 'C' };
/** Runs in the publication, which is in a folder of a repository. */
const options = { cwd: content, env, encoding: 'utf8' } as const;
const check = (...words: string[]) =>
  spawnSync(process.execPath, [ownModule('src/cli/check'), ...words], options);
const siteFile = join(content, 'site.yaml');
const sound = readFileSync(siteFile, 'utf8');
const broken = `${sound}taglines: none\n`;
const line = broken.split('\n').length - 1;

test('A check without an error ends with 0, with one ends with 1, and wrong use ends it with 2', () => {
  const clean = check('--json');
  assert.equal(clean.status, 0, clean.stderr);
  assert.deepEqual(JSON.parse(clean.stdout).findings, []);
  const wrong = check('--jsno');
  assert.equal(wrong.status, 2);
  assert.equal(
    wrong.stderr,
    'Unexpected “--jsno” behind hearth check, expected one of --format, --json, --watch\n  → Did you mean --json? Nothing was changed.\n',
  );
  const both = check('--watch', '--json');
  assert.equal(both.status, 2);
  assert.equal(
    both.stderr,
    'Unexpected --watch beside --format json, expected one of them\n  → Leave one out: who watches reads text. Nothing was changed.\n',
  );
});

test('For GitHub a finding is at its line, in the file as the repository calls it', () => {
  writeFileSync(siteFile, broken);
  const { status, stdout } = check('--format', 'github');
  writeFileSync(siteFile, sound);
  assert.equal(status, 1, stdout);
  const [, command = ''] = stdout.split('\n');
  assert.match(
    command,
    new RegExp(
      `^::error file=paper/site\\.yaml,line=${line},col=1,title=unknown-field::Unexpected field “taglines”, expected .*%0A→ Correct its name`,
    ),
  );
});

/** What never comes would be waited for. */
const patient = { timeout: 120_000 };

test(
  'A check that watches says what is wrong as soon as it is saved, and ends cleanly when it is told to',
  patient,
  async (t) => {
    const watching = spawn(process.execPath, [ownModule('src/cli/check'), '--watch'], options);
    t.after(() => watching.kill('SIGKILL'));
    let said = '';
    let heard = () => {};
    for (const stream of [watching.stdout, watching.stderr])
      stream.setEncoding('utf8').on('data', (text) => {
        said += text;
        heard();
      });
    const hears = async (pattern: RegExp) => {
      while (!pattern.test(said)) await new Promise<void>((resolve) => (heard = resolve));
      said = '';
    };
    await hears(/0 errors, 0 warnings\n[\s\S]*Waiting for changes\. Ctrl\+C ends it\.\n/);
    writeFileSync(siteFile, broken);
    await hears(
      /^\d\d:\d\d:\d\d {2}site\.yaml has changed\nPublication: [\s\S]*\(unknown-field\)\n[\s\S]*1 error, 0 warnings\n/m,
    );
    writeFileSync(siteFile, sound);
    await hears(/site\.yaml has changed\n[\s\S]*0 errors, 0 warnings\n/);
    watching.kill('SIGINT');
    assert.equal(await new Promise((resolve) => watching.on('exit', resolve)), 0);
  },
);
