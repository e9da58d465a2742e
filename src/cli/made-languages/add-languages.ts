/* Writes a publication again with languages that are made of one that it has: for whoever works on pages, and for tests. */

import { cpSync, existsSync, globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { ownCommand } from '../../files/own-command.ts';
import { readSite } from '../../schema/site-file.ts';
import { acceptAll } from '../accept-all.ts';
import { isOfPublication } from '../content-state.ts';
import { madeDocument } from './made-document.ts';
import { type Languages, madeFields } from './made-fields.ts';
import type { MadeLanguage } from './made-language.ts';

/**
 * @param to a folder that is not there yet, or is empty.
 * @throws in a sentence where that cannot be.
 */
export async function addLanguages(
  publication: string,
  to: string,
  made: readonly MadeLanguage[],
): Promise<void> {
  const { value: site } = readSite(publication);
  const from = site?.languages.find(({ tag }) => new Intl.Locale(tag).language === 'en');
  if (site === undefined || from === undefined)
    throw new Error(
      `Unexpected languages in ${join(publication, 'site.yaml')}, expected English among them.`,
    );
  if (existsSync(to) && readdirSync(to).length > 0)
    throw new Error(
      `Unexpected files in ${to}, expected a folder that is empty. Remove it, or name another.`,
    );
  const isContent = isOfPublication(publication);
  cpSync(publication, to, {
    recursive: true,
    filter: (path) => dirname(path) !== publication || isContent(basename(path), publication),
  });
  const languages = { known: site.languages.map(({ path }) => path), from: from.path, made };
  addToSite(join(to, 'site.yaml'), languages);
  for (const path of globSync(join(to, '{glossary,people}', '*.yaml')))
    rewrite(path, (text) => stringify(withTranslations(parse(text), languages), { lineWidth: 0 }));
  for (const path of globSync(join(to, 'pages', `*.${from.path}.mdx`))) addDocuments(path, languages);
  for (const folder of globSync(join(to, 'stories', '*'))) await addToStory(folder, languages);
}

function rewrite(path: string, change: (text: string) => string): void {
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

/** Of what `site.yaml` has besides, its name, if it has only one, and those of its languages are the same in all. */
function addToSite(path: string, languages: Languages): void {
  rewrite(path, (text) => {
    const { name, languages: known, ...rest } = parse(text);
    const added = languages.made.map(({ making: _, ...language }) => language);
    const ownName = typeof name === 'string' ? { name } : madeFields({ name }, languages);
    return stringify({ ...ownName, ...madeFields(rest, languages), languages: [...known, ...added] });
  });
}

/** An entry says of each language but the one that it was written in how it was translated. */
function withTranslations(entry: Record<string, unknown>, languages: Languages): Record<string, unknown> {
  return madeFields({ ...entry, translated: entry['translated'] ?? {} }, languages);
}

function addDocuments(path: string, { from, made }: Languages): void {
  const source = readFileSync(path, 'utf8');
  for (const { path: language, making } of made)
    writeFileSync(
      path.replace(new RegExp(`\\.${from}\\.mdx$`), `.${language}.mdx`),
      madeDocument(source, path, making),
    );
}

async function addToStory(folder: string, languages: Languages): Promise<void> {
  const file = join(folder, 'story.yaml');
  if (!existsSync(file)) return;
  const head = parse(readFileSync(file, 'utf8'));
  const known: readonly string[] = head.languages ?? languages.known;
  if (!known.includes(languages.from)) return;
  writeFileSync(file, stringify(madeFields(head, languages), { lineWidth: 0 }));
  for (const path of globSync(join(folder, `{article,conversa}.${languages.from}.mdx`)))
    addDocuments(path, languages);
  await stamp(folder, languages.made);
}

/** Says that what was made fits what it was made of. */
async function stamp(folder: string, made: readonly MadeLanguage[]): Promise<void> {
  const { value: site } = readSite(join(folder, '../..'));
  const languages = site?.languages.filter(({ path }) => made.some((each) => each.path === path)) ?? [];
  if (site === undefined || !(await acceptAll(folder, site, languages)))
    throw new Error(
      `Unexpected mistakes in the story ${basename(folder)}. Run “${ownCommand('check')}” on what it was made of.`,
    );
}
