/*
 * Writes a publication of many stories: the real ones and invented ones in the same form, of words that the first
 * real story has and others. `node bench/generate.ts <folder> <stories> [seed]`; the same seed makes the same files.
 */
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Language } from '../src/i18n/languages.ts';
import { readSite, type Site } from '../src/schema/site-file.ts';
import { accept } from '../src/story/pairing/pairing.ts';
import { pairsOf } from '../src/story/pairing/shown.ts';
import { writeTranslations } from '../src/story/pairing/write-translations.ts';
import { readStory, translationsFile } from '../src/story/read/read-story.ts';
import { lastIdsOf } from '../src/story/read/write-ids.ts';
import { blocksOf, plainText, type Story } from '../src/story/story.ts';
import { type InventedLanguage, inventedLanguage, inventedName } from './language.ts';
import { type Random, randomFrom } from './random.ts';
import { storyFiles } from './story-files.ts';

const content = 'content';
/** How words end in the languages that stories are made in, by tag without region. */
const endings: Readonly<Record<string, readonly string[]>> = {
  en: ['', '', 's', 'ed', 'ing', 'tion', 'ly'],
  pt: ['', 'o', 'a', 'os', 'ção', 'ções', 'ar', 'mente'],
};
const inventedWords = 20_000;

/** Writes a publication with so many stories into a folder, whatever was there. */
export async function writePublication(folder: string, stories: number, seed = 1): Promise<void> {
  const { value: site } = await readSite(content);
  const [first = ''] = (await readdir(join(content, 'stories'))).sort();
  const model = site && (await readStory(join(content, 'stories', first), site)).story;
  if (site === undefined || model === undefined) throw new Error('The real publication cannot be read');
  await rm(folder, { recursive: true, force: true });
  await cp(content, folder, { recursive: true });
  const real = (await readdir(join(content, 'stories'))).length;
  const random = randomFrom(seed);
  const languages = new Map(site.languages.map((language) => [language, learnt(model, language, random)]));
  for (let number = real; number < stories; number += 1) {
    await writeStory(join(folder, 'stories', `invented-${number}`), site, model, languages, random);
  }
}

function learnt({ article, conversa }: Story, language: Language, random: Random): InventedLanguage {
  const documents = [article.in[language.path], conversa?.in[language.path]];
  const text = documents
    .flatMap((document) => (document ? blocksOf(document) : []))
    .map(plainText)
    .join(' ');
  const [tag = ''] = language.tag.split('-');
  return inventedLanguage(text, endings[tag] ?? [''], inventedWords, random);
}

async function writeStory(
  folder: string,
  site: Site,
  model: Story,
  languages: ReadonlyMap<Language, InventedLanguage>,
  random: Random,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const names = Array.from({ length: 12 }, () => {
    const name = inventedName(random);
    return (name[0] ?? '').toUpperCase() + name.slice(1);
  });
  const { head, documents } = storyFiles(site, model, languages, names, random);
  await writeFile(join(folder, 'story.yaml'), stringify(head));
  for (const [name, text] of documents) await writeFile(join(folder, name), text);
  await stamp(folder, site);
}

/** Says of every block that it is translated from what its source is now. */
async function stamp(folder: string, site: Site): Promise<void> {
  const draft = await readStory(folder, site);
  if (draft.story === undefined)
    throw new Error(
      draft.findings.map(({ message, place }) => `${place.file}:${place.line} ${message}`).join('\n'),
    );
  const { story } = draft;
  const translations = structuredClone(story.translations);
  for (const language of story.languages) {
    for (const kind of ['article', 'conversa'] as const) {
      for (const pair of pairsOf(story, kind, language)) {
        const acceptance = accept(pair, false, story.head.published);
        if (acceptance.outcome !== 'stamped') continue;
        translations[kind][language.path] = {
          ...translations[kind][language.path],
          [pair.id]: acceptance.stamp,
        };
      }
    }
  }
  await writeTranslations(join(folder, translationsFile), { ...translations, lastIds: lastIdsOf(draft) });
}

if (import.meta.main) {
  const [folder, stories, seed = '1'] = process.argv.slice(2);
  if (folder === undefined || !Number(stories))
    throw new Error('Usage: node bench/generate.ts <folder> <stories> [seed]');
  await writePublication(folder, Number(stories), Number(seed));
}
