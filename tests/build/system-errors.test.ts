import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { mark } from '../../src/cli/site-marker.ts';
import { inNamespace } from './in-namespace.ts';

// Within the project, since pages of the staff import from its node_modules.
mkdirSync('.cache', { recursive: true });
const place = mkdtempSync(resolve('.cache/system-errors-'));
after(() => rmSync(place, { recursive: true }));
const content = join(place, 'content');
cpSync('tests/fixtures/field-guide', content, { recursive: true });

const needsRoot = 'Mounting needs root on Linux';

/** Builds where something is mounted, and gives what the build says without warnings, its code, and what `look` says. */
function buildIn(mount: string, out: string, look: string): string | undefined {
  const script = `${mount}; node src/cli/build.ts > "$1/said" 2>&1; echo "code $?"; grep -v "  warning  \\|^  → [TBG]" "$1/said"; ${look}`;
  return inNamespace(script, [place], { ...process.env, CONTENT: content, OUT: out });
}

/** A site that was built before. */
function siteAt(folder: string): void {
  mark(folder);
  writeFileSync(join(folder, 'index.html'), 'what readers see');
}

const disk = join(place, 'disk');
mkdirSync(disk);

test('On another disk a site is built, also where that disk is the folder itself', (t) => {
  for (const out of [join(disk, 'site'), disk]) {
    const said = buildIn(`mount -t tmpfs -o size=64m none "${disk}"`, out, `ls -A "${disk}" "${out}"`);
    if (said === undefined) return t.skip(needsRoot);
    assert.match(said, /^code 0\n/);
    assert.match(said, /\n\.hearth-site\n(?:.*\n)*index\.html\n/);
    assert.doesNotMatch(said, /hearth-(next|previous)/);
  }
});

test('Where the disk of the site is full that is said in a sentence, and the site is as it was', (t) => {
  const out = join(disk, 'site');
  siteAt(join(place, 'before'));
  const mount = `mount -t tmpfs -o size=400k none "${disk}"; cp -r "$1/before" "${out}"`;
  const said = buildIn(mount, out, `cat "${out}/index.html"; ls -A "${out}" "${disk}"`);
  if (said === undefined) return t.skip(needsRoot);
  assert.match(
    said,
    /^code 1\nPublication: .*\n(?:(?:\w+ +(?:\d+ files, )?[\d.]+ s.*|0 errors, .*)\n)*.*disk.*: no space left on the disk \(ENOSPC\)\. Nothing was built; the site/,
  );
  assert.doesNotMatch(said, /\n {4}at /);
  assert.match(said, /what readers see/);
  assert.doesNotMatch(said.slice(said.indexOf('what readers see')), /hearth-(next|previous)/);
});

test('Where the disk of the project is full that is said in a sentence, and the site is as it was', (t) => {
  const out = join(place, 'site');
  siteAt(out);
  mkdirSync('.cache/build', { recursive: true });
  const said = buildIn('mount -t tmpfs -o size=400k none .cache/build', out, `cat "${out}/index.html"`);
  if (said === undefined) return t.skip(needsRoot);
  assert.match(
    said,
    /^code 1\nPublication: .*\n(?:(?:\w+ +[\d.]+ s.*|0 errors, .*)\n)*(?:.*\n)?.*no space left on the disk \(ENOSPC\)\. Nothing was built; the site/,
  );
  assert.doesNotMatch(said, /\n {4}at /);
  assert.match(said, /what readers see$/);
});

test('A disk that is read-only is refused before anything is built', (t) => {
  const out = join(disk, 'site');
  const said = buildIn(`mount -t tmpfs -o ro none "${disk}"`, out, '');
  if (said === undefined) return t.skip(needsRoot);
  assert.match(
    said,
    /^code 1\nOUT=.* {2}error {2}Unexpected .*, where nothing can be written, expected .*\n {2}→ .*\n$/,
  );
});

for (const [change, apply] of [
  ['is written to', (file: string) => appendFileSync(file, '\nOne more sentence.\n')],
  ['is removed', (file: string) => rmSync(file)],
] as const) {
  test(`A page that ${change} while it is built from is named, and the site is as it was`, async () => {
    const copy = join(place, `content that ${change}`);
    const out = join(place, `site from what ${change}`);
    cpSync('tests/fixtures/field-guide', copy, { recursive: true });
    siteAt(out);
    const page = join(copy, 'pages', 'contact.en.mdx');
    const build = spawn('node', ['src/cli/build.ts'], { env: { ...process.env, CONTENT: copy, OUT: out } });
    let said = '';
    for (const stream of [build.stdout, build.stderr])
      stream.on('data', (text) => {
        const before = said;
        said += text;
        // This line comes when the files have been looked at; before it, that another build is waited for.
        if (said.includes('Publication: ') && !before.includes('Publication: ')) apply(page);
      });
    const code = await new Promise((resolve) => build.on('close', resolve));
    assert.equal(code, 1, said);
    assert.ok(
      said.includes(`${page} changed while it was built from; the site that was built before is`),
      said,
    );
    assert.doesNotMatch(said, /\n {4}at /);
    assert.equal(readFileSync(join(out, 'index.html'), 'utf8'), 'what readers see');
  });
}
