/*
 * Writes a publication of many stories: the real ones, and invented ones in the form of the first of them, with its
 * timeline, map, quotations, mentions and passages. `node bench/generate.ts <folder> <stories> [seed]`; the same seed
 * makes the same files, and a smaller publication is the newest part of a larger one.
 */
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import type { Language } from '../src/i18n/languages.ts';
import { readSite, type Site } from '../src/schema/site-file.ts';
import { plainText } from '../src/story/blocks.ts';
import { readStory } from '../src/story/read/read-story.ts';
import { blocksOf, type Story } from '../src/story/story.ts';
import { castOf, entriesOf, inventedEntry } from './load/entries.ts';
import {
  capital,
  commonOf,
  type InventedLanguage,
  inventedLanguage,
  inventedName,
  inventedWord,
  writerOf,
} from './load/language.ts';
import { stampStory } from './load/stamp.ts';
import { storyFiles } from './load/story-files.ts';
import { type Random, randomFrom } from './random.ts';

const content = 'content';
/** How words end in the languages that stories are made in, by tag without region. */
const endings: Readonly<Record<string, readonly string[]>> = {
  en: ['', '', 's', 'ed', 'ing', 'tion', 'ly'],
  pt: ['', 'o', 'a', 'os', 'ção', 'ções', 'ar', 'mente'],
};
const inventedWords = 20_000;
const newTopics = 8;
/** How many stories bring a new entry. */
const storiesPerEntry = 5;
/** The day before which invented stories were published, and how many on one day at most. */
const lastDay = Date.UTC(2026, 10, 23);
const storiesADay = 3;
const milliseconds = 24 * 60 * 60 * 1000;

/** Writes a publication with so many stories into a folder, whatever was there. */
export async function writePublication(folder: string, stories: number, seed = 1): Promise<void> {
  const { value: own } = readSite(content);
  const real = (await readdir(join(content, 'stories'))).sort();
  const model = own && readStory(join(content, 'stories', real[0] ?? ''), own).story;
  if (own === undefined || model === undefined) throw new Error('The real publication cannot be read');
  await rm(folder, { recursive: true, force: true });
  await cp(content, folder, { recursive: true });

  const random = randomFrom(seed);
  const languages = new Map(own.languages.map((language) => [language, learnt(model, language, random)]));
  await writeTopics(folder, own, random);
  const { value: site = own } = readSite(folder);
  const topics = Object.keys(site.topics);
  const ofModel = await entriesOf(content, site);
  const entries = [...ofModel];
  let day = lastDay;
  let restOfDay = 0;
  for (let number = real.length; number < stories; number += 1) {
    if (number % storiesPerEntry === 0) {
      const { entry, text } = inventedEntry(entries, languages, random);
      await writeFile(join(folder, entry.group, `${entry.id}.yaml`), text);
      entries.push(entry);
    }
    if (restOfDay === 0) {
      day -= milliseconds;
      restOfDay = 1 + Math.floor(random() * storiesADay);
    }
    restOfDay -= 1;
    const names = Array.from({ length: 12 }, () => inventedName(random));
    const telling = {
      published: new Date(day).toISOString().slice(0, 10),
      topics: [...new Set(Array.from({ length: 2 }, () => commonOf(topics, random)))],
      slug: [...names.slice(0, 4), number].join('-').toLowerCase(),
      cast: castOf(ofModel, entries, random),
      writers: new Map(
        [...languages].map(([language, invented]) => [language, writerOf(invented, names, random)]),
      ),
    };
    const story = join(folder, 'stories', `invented-${number}`);
    await mkdir(story);
    for (const [name, text] of storyFiles(model, telling, random)) await writeFile(join(story, name), text);
    await stampStory(story, site, random);
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

/** Adds topics to the publication: an archive has more of them than its first story. */
async function writeTopics(folder: string, { languages }: Site, random: Random): Promise<void> {
  const path = join(folder, 'site.yaml');
  const file = parseDocument(await readFile(path, 'utf8'));
  for (const id of Array.from({ length: newTopics }, () => inventedWord(random))) {
    const each = (text: string) => Object.fromEntries(languages.map((language) => [language.path, text]));
    file.setIn(['topics', id], file.createNode({ name: each(capital(id)), slug: each(id) }));
  }
  await writeFile(path, String(file));
}

if (import.meta.main) {
  const [folder, stories, seed = '1'] = process.argv.slice(2);
  if (folder === undefined || !Number(stories))
    throw new Error('Usage: node bench/generate.ts <folder> <stories> [seed]');
  await writePublication(folder, Number(stories), Number(seed));
}
