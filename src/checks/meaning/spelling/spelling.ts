/*
 * Words are spelled as a dictionary of their language has them. Dictionaries are large and not everybody’s: a language is
 * read by those that are installed, and without one only that is said.
 */
import type { Language } from '../../../i18n/languages.ts';
import { type Finding, inReadingOrder } from '../../../schema/finding.ts';
import type { StoryKeeper } from '../../../story/kept/kept-stories.ts';
import { digestOf } from '../../../story/pairing/digest.ts';
import type { PublicationDraft } from '../../../story/publication.ts';
import type { StoryDraft } from '../../../story/read/read-story.ts';
import type { Article, Conversa, Story } from '../../../story/story.ts';
import { type Asked, type Asking, ask } from './asking.ts';
import { keepWords } from './known-words.ts';
import { type OtherText, textsOfPublication, textsOfStory } from './other-texts.ts';
import { namesOfPublication, namesOfStory, ownWords } from './own-words.ts';
import { brokenDictionary, readersOf, unreadIn } from './readers.ts';
import { wordsOfText, wordsToAsk } from './words.ts';
import { findingsIn } from './wrong-words.ts';

export interface Spelling {
  findings: readonly Finding[];
  /** Languages of which no dictionary is installed, with the packages that would have to be. */
  unread: readonly { language: Language; packages: readonly string[] }[];
}

/** What was found in a story, while all that it is held against stays the same. */
interface KeptSpelling {
  of: string;
  findings: readonly Finding[];
}

/** Reads the spelling of all that readers see. @param made keeps what was found in a story that does not change. */
export async function spellingOf(draft: PublicationDraft, made?: StoryKeeper['made']): Promise<Spelling> {
  const readers = readersOf(draft);
  const { words: own, findings } = ownWords(draft);
  const names = namesOfPublication(draft);
  const of = digestOf(JSON.stringify([[...readers].map(([, { key }]) => key), [...own], names.toSorted()]));
  const keep = (story: StoryDraft, value: KeptSpelling) =>
    made?.(
      'spelling',
      story,
      () => value,
      (known) => known.of === of,
    ) ?? value;
  const all: Finding[] = [...findings];
  const asking = new Map<string, Asking>();
  /** Languages whose dictionaries turn out to be of no use, with what is said of them. */
  const broken = new Map<string, Finding>();
  const askAll = async (asked: readonly Asked[]) => {
    for (const [path, reader] of readers) {
      if (broken.has(path)) continue;
      try {
        await ask(asked, path, reader, asking);
      } catch (error) {
        broken.set(path, brokenDictionary(reader, path, draft.folder, error));
        asking.get(path)?.open?.close();
        asking.delete(path);
      }
    }
  };
  const foundIn = (asked: readonly Asked[]) =>
    asked.flatMap((each) => findingsIn(each, asking, draft.folder));
  const knownIn = (language: Language, named: readonly string[]) =>
    new Set([...named, ...(own.get(language.path) ?? [])]);
  const others = (texts: readonly OtherText[], named: readonly string[]): Asked[] => {
    const read = texts.filter(({ language }) => readers.has(language.path));
    return [...Map.groupBy(read, ({ path, language }) => `${language.path} ${path}`).values()].flatMap(
      (ofFile) => {
        const [first] = ofFile;
        if (first === undefined) return [];
        const known = knownIn(first.language, named);
        return [{ ...first, words: ofFile.flatMap((text) => wordsOfText(text, known)) }];
      },
    );
  };
  try {
    const ofPublication = others(textsOfPublication(draft), names);
    await askAll(ofPublication);
    all.push(...foundIn(ofPublication));
    // Texts of an archive are more than memory: some stories are asked about at a time.
    for (let from = 0; from < draft.stories.length; from += atATime) {
      const pending: { story: StoryDraft; texts: Asked[] }[] = [];
      for (const each of draft.stories.slice(from, from + atATime)) {
        const kept = keep(each, { of: '', findings: [] });
        if (kept.of === of) all.push(...kept.findings);
        else if (each.story) {
          const { story } = each;
          const named = [...names, ...namesOfStory(story)];
          const documents = documentsOf(story)
            .filter(({ language }) => readers.has(language.path))
            .map((document) => {
              const { language, path } = document;
              return {
                language,
                path,
                document,
                words: wordsToAsk(document, story, knownIn(language, named)),
              };
            });
          pending.push({ story: each, texts: [...documents, ...others(textsOfStory(story, draft), named)] });
        }
      }
      await askAll(pending.flatMap(({ texts }) => texts));
      for (const { story, texts } of pending) {
        const found = foundIn(texts);
        all.push(...(broken.size > 0 ? found : keep(story, { of, findings: found }).findings));
      }
    }
  } finally {
    for (const { open } of asking.values()) open?.close();
  }
  for (const [path, { known, open }] of asking) if (open) keepWords(readers.get(path)?.key ?? '', known);
  return { findings: inReadingOrder([...all, ...broken.values()]), unread: unreadIn(draft) };
}

/** Of how many stories all words are held at a time. */
const atATime = 100;

function documentsOf({ article, conversa }: Story): (Article | Conversa)[] {
  return [article, conversa].flatMap((versions) => Object.values<Article | Conversa>(versions?.in ?? {}));
}
