/*
 * Makes what `npm pack` packs, in `packed/`: the tree of `src/` with JavaScript in the place of TypeScript, since Node strips
 * no types from what is installed, and `public/`. Paths within it are those of the project, and so are names in sites. Beside
 * it, in `schemas/`, is what editors complete and check the files of publications by.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';
import { schemaFiles } from './schemas/schema-files.ts';

const project = resolve(import.meta.dirname, '..');
const packed = join(project, 'packed');
rmSync(packed, { recursive: true, force: true });
for (const folder of ['src', 'public'])
  cpSync(join(project, folder), join(packed, folder), {
    recursive: true,
    filter: (path) => !/\.(?:test|d)\.ts$/.test(path),
  });

for (const entry of readdirSync(packed, { recursive: true, withFileTypes: true })) {
  if (!/\.(?:astro|ts)$/.test(entry.name)) continue;
  const path = join(entry.parentPath, entry.name);
  const source = readFileSync(path, 'utf8');
  const isAstro = entry.name.endsWith('.astro');
  const written = asJavaScriptNames(isAstro ? source : asJavaScript(source));
  rmSync(path);
  writeFileSync(isAstro ? path : path.replace(/\.ts$/, '.js'), written);
}

// What components of publications are given.
for (const name of ['parts.d.ts', 'part.d.ts']) cpSync(join(project, 'packing', name), join(packed, name));

/** What is asked for at run time: of whose version it is, that `.js` are modules, and what Astro is to bundle. */
const { name, version, type, dependencies } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
writeFileSync(
  join(packed, 'package.json'),
  `${JSON.stringify({ name, version, type, private: true, dependencies }, null, 2)}\n`,
);

const schemas = join(project, 'schemas');
rmSync(schemas, { recursive: true, force: true });
for (const [path, schema] of schemaFiles()) {
  mkdirSync(dirname(join(schemas, path)), { recursive: true });
  writeFileSync(join(schemas, path), `${JSON.stringify(schema, null, 2)}\n`);
}

/** A module without its types; `npm run check:types` has seen to these. */
function asJavaScript(source: string): string {
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: {
      target: ts.ScriptTarget.ESNext,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
    },
  });
  return outputText;
}

/**
 * The same with imports of Hearth's own modules by their new names. The compiler could do that, but not in Astro nor with a
 * query behind the name, and it would put a function of its own into scripts that import what they are told.
 */
function asJavaScriptNames(source: string): string {
  const imported = /((?:\bfrom|\bimport)\s*\(?\s*)(['"])(\.{1,2}\/[^'"\n]+)\.ts((?:\?[^'"\n]*)?)\2/g;
  return source.replaceAll(imported, '$1$2$3.js$4$2');
}
