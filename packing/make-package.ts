/*
 * Makes what `npm pack` packs, in `packed/`: the tree of `src/` with JavaScript in the place of TypeScript, since Node strips
 * no types from what is installed, and `public/`. Paths within it are those of the project, and so are names in sites.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

const project = resolve(import.meta.dirname, '..');
const packed = join(project, 'packed');
rmSync(packed, { recursive: true, force: true });

const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
const { status } = spawnSync(process.execPath, [compiler, '-p', import.meta.dirname], { stdio: 'inherit' });
if (status !== 0) process.exit(1);

for (const folder of ['src', 'public'])
  cpSync(join(project, folder), join(packed, folder), {
    recursive: true,
    filter: (path) => !path.endsWith('.ts'),
  });

/** What a module is imported by, where that is TypeScript of Hearth's own. */
const imported = /((?:\bfrom|\bimport)\s*\(?\s*)(['"])(\.{1,2}\/[^'"\n]+)\.ts((?:\?[^'"\n]*)?)\2/g;
for (const entry of readdirSync(packed, { recursive: true, withFileTypes: true })) {
  if (!/\.(?:astro|js)$/.test(entry.name)) continue;
  const path = join(entry.parentPath, entry.name);
  const source = readFileSync(path, 'utf8');
  // The compiler rewrites no Astro, and only what ends with the ending.
  const written = source.replaceAll(imported, '$1$2$3.js$4$2');
  if (written !== source) writeFileSync(path, written);
}

/** What is asked for at run time: of whose version it is, that `.js` are modules, and what Astro is to bundle. */
const { name, version, type, dependencies } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
writeFileSync(
  join(packed, 'package.json'),
  `${JSON.stringify({ name, version, type, private: true, dependencies }, null, 2)}\n`,
);
