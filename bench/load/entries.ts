import { stringify } from 'yaml';
import { type Language, type Localised, localise } from '../../src/i18n/languages.ts';
import type { EntryGroup } from '../../src/schema/entry-file.ts';
import type { Site } from '../../src/schema/site-file.ts';
import { readEntries } from '../../src/story/read/read-entries.ts';
import { oneOf, type Random } from '../random.ts';
import {
  capital,
  commonOf,
  type InventedLanguage,
  inventedName,
  inventedWord,
  writerOf,
} from './language.ts';

/** An entry of the glossary or the who-is-who, as far as a story has to know it. */
export interface Listed {
  group: EntryGroup;
  kind: 'term' | 'person' | 'organisation';
  id: string;
  name: Localised;
}

/** In which order kinds of new entries come, again and again: as the first story has them. */
const turn: readonly Listed['kind'][] = ['person', 'term', 'organisation', 'term', 'organisation'];

/** The entries that a publication has already. */
export async function entriesOf(folder: string, site: Site): Promise<Listed[]> {
  const read = [readEntries(folder, 'people', site), readEntries(folder, 'glossary', site)];
  return read.flatMap(({ entries }) =>
    entries.flatMap(({ entry }) =>
      entry ? [{ group: entry.group, kind: entry.kind, id: entry.id, name: entry.name }] : [],
    ),
  );
}

/** A new entry, which none of those that are there is called like, with the text of its file. */
export function inventedEntry(
  there: readonly Listed[],
  languages: ReadonlyMap<Language, InventedLanguage>,
  random: Random,
): { entry: Listed; text: string } {
  const taken = new Set(there.map(({ id }) => id));
  const kind = turn[there.length % turn.length] as Listed['kind'];
  let words: string[];
  do words = [inventedWord(random), inventedWord(random)];
  while (taken.has(words.join('-')));
  const id = words.join('-');
  const each = (make: (language: InventedLanguage) => string) =>
    Object.fromEntries([...languages].map(([{ path }, language]) => [path, make(language)]));
  const name = kind === 'term' ? each(() => words.join(' ')) : words.map(capital).join(' ');
  const texts = each((language) => writerOf(language, [inventedName(random)], random).sentences(28));
  const [source, ...others] = [...languages.keys()].map(({ path }) => path);
  const file = {
    ...(kind === 'term' ? { term: name } : { kind, name }),
    slug: id,
    forms: Object.fromEntries(
      [...languages].map(([{ path }, { invented }]) => [path, [words[1], oneOf(invented, random)]]),
    ),
    [kind === 'term' ? 'definition' : 'description']: texts,
    source,
    written: { how: 'ai' },
    translated: Object.fromEntries(others.map((path) => [path, { how: 'ai' }])),
  };
  const group = kind === 'term' ? 'glossary' : 'people';
  return { entry: { group, kind, id, name }, text: stringify(file) };
}

/** Who and what a story speaks of in place of those of the model. */
export interface Cast {
  /** Who stands for an entry of the model. */
  inPlaceOf: (group: EntryGroup, id: string) => Listed;
  isInModel: (group: EntryGroup, id: string) => boolean;
  /** The name of whoever stands for somebody of this name; nothing where the model has no entry for that one. */
  nameFor: (name: string, language: Language) => string | undefined;
}

/** How often somebody is chosen because the news is full of them. */
const common = 0.2;

/** Chooses one of the same kind for each entry that a model has, the common ones more often, none of them twice. */
export function castOf(model: readonly Listed[], there: readonly Listed[], random: Random): Cast {
  const chosen = new Map<string, Listed>();
  const used = new Set<Listed>();
  for (const { group, kind, id } of model) {
    const free = there.filter((entry) => entry.kind === kind && !used.has(entry));
    const entry = random() < common ? commonOf(free, random) : oneOf(free, random);
    used.add(entry);
    chosen.set(`${group}/${id}`, entry);
  }
  const inPlaceOf = (group: EntryGroup, id: string) => {
    const found = chosen.get(`${group}/${id}`);
    if (found === undefined) throw new Error(`The model story mentions ${group}/${id}, which is not there`);
    return found;
  };
  return {
    inPlaceOf,
    isInModel: (group, id) => chosen.has(`${group}/${id}`),
    nameFor: (name, language) => {
      const known = model.find((entry) => localise(entry.name, language) === name);
      return known && localise(inPlaceOf(known.group, known.id).name, language);
    },
  };
}
