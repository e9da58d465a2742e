import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { test } from 'node:test';

const model = 'files i18n schema story';
const shared = `${model} routes.ts`;
const shown = `${shared} publish search styles offline`;

/** What each part of `src/` may import besides itself, and why the arrow does not point the other way. */
const arrows: Record<string, readonly [mayImport: string, since: string]> = {
  files: ['', 'a file is opened in the same way, whatever is in it'],
  i18n: ['files', 'words and languages know nothing of what they are used for'],
  schema: ['files i18n', 'what one file may say does not depend on how files make a story'],
  'routes.ts': ['i18n schema', 'an address needs its words, and nothing of what stands there'],
  story: ['files i18n schema', 'checks, pages, search and feeds read the model, which knows none of them'],
  translators: [shared, 'what translators are given and give back is texts, whichever command asked'],
  checks: [shared, 'a rule finds mistakes, and others decide how they are shown'],
  reports: [`${model} checks`, 'a report shows findings, whichever command asked'],
  desk: [
    `${model} translators checks reports`,
    'the desk shows and writes the texts of translators, whichever command serves it',
  ],
  built: ['schema', 'what was built is read as it stands, whatever it was made of'],
  search: [shared, 'an index is made of the model, and not of pages'],
  publish: [
    `${shared} built`,
    'feeds and cards are made of the model; sitemap and headers say what was read of the built pages',
  ],
  offline: [`${shared} built`, 'what is kept on a device is built files, whichever page brought them'],
  styles: ['files i18n schema', 'a style belongs to no component'],
  'content.config.ts': [model, 'Astro reads it before there are pages'],
  fetch: [`${shared} publish`, 'what pages fetch does not depend on how they show it'],
  components: [shown, 'a component shows what it is given, and fetches nothing'],
  layouts: [`${shown} components`, 'a layout places components, whichever page fetched the data'],
  pages: [`${shown} fetch components layouts`, 'nothing but Astro starts a page'],
  cli: [
    `${shared} translators checks desk built reports search publish offline styles`,
    'a command runs in plain Node, and only people start it',
  ],
};

interface Import {
  file: string;
  /** Path in `src/`, or the name of a package. */
  of: string;
}

const imports = await allImports('src');

test('Every part of src/ has its line in the table of arrows', () => {
  const parts = new Set(imports.map(({ file }) => partOf(file)));
  assert.deepEqual(
    [...parts].filter((part) => !(part in arrows)),
    [],
  );
});

for (const [part, [mayImport, since]] of Object.entries(arrows)) {
  const allowed = ['', part, ...mayImport.split(' ')];
  test(`${part} imports only ${mayImport || 'itself'}: ${since}`, () => {
    const wrong = imports.filter(({ file, of }) => partOf(file) === part && !allowed.includes(partOf(of)));
    assert.deepEqual(wrong, [], `Import only ${mayImport || 'itself'} from ${part}, since ${since}.`);
  });
}

test('No file imports itself by way of others, so that each can be read after those that it imports', () => {
  assert.deepEqual(circlesIn(imports), []);
});

test('No part of src/ imports itself by way of others, whatever the table of arrows allows', () => {
  const ofParts = imports
    .map(({ file, of }) => ({ file: partOf(file), of: partOf(of) }))
    .filter(({ file, of }) => file !== of);
  assert.deepEqual(circlesIn(ofParts), []);
});

test('Commands, tests and the build share i18n, schema, story and checks, so that these run without Astro and a browser', async () => {
  const plain = imports.filter(({ file }) => /^src\/(i18n|schema|story|checks)\//.test(file));
  assert.deepEqual(
    plain.filter(({ of }) => /^astro\b|\.astro$|\.client\.ts$/.test(of)),
    [],
  );
  const dom =
    /\b(?:window|localStorage|navigator)\.|\bdocument\.(?:querySelector|createElement|getElementById|addEventListener)\b/;
  const files = [...new Set(plain.map(({ file }) => file))];
  const sources = await Promise.all(
    files.map(async (file) => ({ file, source: await readFile(file, 'utf8') })),
  );
  assert.deepEqual(
    sources.filter(({ source }) => dom.test(source)).map(({ file }) => file),
    [],
  );
});

test('Only src/i18n imports i18next, so that no text reaches a page past the check that it is there', () => {
  const users = imports.filter(({ of }) => of === 'i18next').map(({ file }) => partOf(file));
  assert.deepEqual([...new Set(users)], ['i18n']);
});

test('Files of a publication are opened only in src/files, where no link out of it is followed and no pipe waited for', () => {
  const readers = /^src\/(?:i18n|schema|story|translators|checks|content\.config|fetch)\b/;
  const opening = imports.filter(
    ({ file, of }) => readers.test(file) && !file.endsWith('.test.ts') && /^node:fs/.test(of),
  );
  assert.deepEqual(
    opening.map(({ file }) => file),
    [],
  );
});

async function allImports(folder: string): Promise<Import[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter(({ name }) => /\.(?:ts|astro)$/.test(name));
  const found = await Promise.all(
    files.map(async ({ parentPath, name }) => {
      const file = join(parentPath, name).replaceAll('\\', '/');
      return importsIn(await readFile(file, 'utf8'), file);
    }),
  );
  return found.flat();
}

/** Circles of imports, each as the way around it; of those that share files, one at least. */
function circlesIn(all: readonly Import[]): string[] {
  const importsOf = Map.groupBy(all, ({ file }) => file);
  const done = new Set<string>();
  const circles: string[] = [];
  const follow = (file: string, way: readonly string[]): void => {
    const met = way.indexOf(file);
    if (met >= 0) circles.push([...way.slice(met), file].join(' → '));
    if (met >= 0 || done.has(file)) return;
    for (const of of new Set(importsOf.get(file)?.map((each) => each.of))) follow(of, [...way, file]);
    done.add(file);
  };
  for (const file of importsOf.keys()) follow(file, []);
  return circles;
}

test('Circles are found wherever one starts, also that of one file, and what only leads to one is none', () => {
  const arrows = ['a b', 'b c', 'c a', 'c d', 'd d', 'e a', 'f e', 'f a'];
  const found = circlesIn(
    arrows.map((arrow) => arrow.split(' ')).map(([file = '', of = '']) => ({ file, of })),
  );
  assert.deepEqual(found, ['a → b → c → a', 'd → d']);
});

/** Static, bare and dynamic imports, and what is exported from elsewhere. */
function importsIn(source: string, file: string): Import[] {
  const statements = source.matchAll(
    /(?:^|;)\s*(?:import\s*|(?:import|export)\b[^'"`;()]*?\bfrom\s*)['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]/gm,
  );
  return [...statements].map(([, fixed = '', dynamic = fixed]) => {
    const of = dynamic.startsWith('.')
      ? normalize(join(dirname(file), dynamic.replace(/\?.*/, ''))).replaceAll('\\', '/')
      : dynamic;
    return { file, of };
  });
}

/** The part of `src/` that a file, or the file that it tests, is in; none for what is elsewhere. */
function partOf(path: string): string {
  return /^src\/([^/]+)/.exec(path)?.[1]?.replace(/\.test\.ts$/, '.ts') ?? '';
}

test('Imports are found in every form that they are written in', () => {
  const source = [
    "import './a.css';",
    "import type { B } from './b.ts';",
    'import {\n  c,\n  type D,\n} from "./c.ts";',
    "import E, { f } from '../e/e.ts';",
    "export { g } from './g.ts';",
    "export type { H } from 'h';",
    "const i = await import('./i.ts');",
    "import j from './j.ts?worker&url';",
    "const notOne = 'import';",
  ].join('\n');
  assert.deepEqual(
    importsIn(source, 'src/x/y.ts').map(({ of }) => of),
    ['src/x/a.css', 'src/x/b.ts', 'src/x/c.ts', 'src/e/e.ts', 'src/x/g.ts', 'h', 'src/x/i.ts', 'src/x/j.ts'],
  );
});
