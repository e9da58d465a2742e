/*
 * Words are spelled as a dictionary of their language has them. Dictionaries are large and not everybody’s: a language is
 * read by those that are installed, and without one only that is said.
 */
import { ownModule } from '../../../files/hearth-folder.ts';
import { stateOf } from '../../../files/kept.ts';
import { type Package, packageNear } from '../../../files/packages-near.ts';
import type { Language } from '../../../i18n/languages.ts';
import { type Finding, inReadingOrder, warning } from '../../../schema/finding.ts';
import { readTextFile } from '../../../schema/text-file.ts';
import { wordsFile } from '../../../schema/words-file.ts';
import type { StoryKeeper } from '../../../story/kept/kept-stories.ts';
import { digestOf } from '../../../story/pairing/digest.ts';
import type { PublicationDraft } from '../../../story/publication.ts';
import type { StoryDraft } from '../../../story/read/read-story.ts';
import type { Article, Conversa, Story } from '../../../story/story.ts';
import { type Answer, answersIn, strayAnswer } from '../answers.ts';
import { listed, partsOfTag } from '../spoken.ts';
import { dictionariesFor, engine } from './dictionaries.ts';
import { type OpenDictionaries, openDictionaries } from './hunspell.ts';
import { keepWords, knownWords, type Verdict } from './known-words.ts';
import { namesOfPublication, namesOfStory, ownWords } from './own-words.ts';
import { type StandingWord, wordsToAsk } from './words.ts';

export interface Spelling {
  findings: readonly Finding[];
  /** Languages of which no dictionary is installed, with the packages that would have to be. */
  unread: readonly { language: Language; packages: readonly string[] }[];
}

/** A document with the words that are asked about. */
interface Asked {
  document: Article | Conversa;
  words: readonly StandingWord[];
}

/** What was found in a story, while all that it is held against stays the same. */
interface KeptSpelling {
  of: string;
  findings: readonly Finding[];
}

/** Reads the spelling of all stories. @param made keeps what was found in a story that does not change. */
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
  const pending: { story: StoryDraft; documents: Asked[] }[] = [];
  const all: Finding[] = [...findings];
  for (const story of draft.stories) {
    const kept = keep(story, { of: '', findings: [] });
    if (kept.of === of) all.push(...kept.findings);
    else if (story.story) {
      const named = [...names, ...namesOfStory(story.story)];
      pending.push({ story, documents: askedIn(story.story, readers, own, named) });
    }
  }
  const verdicts = await verdictsOn(
    pending.flatMap(({ documents }) => documents),
    readers,
  );
  for (const { story, documents } of pending) {
    const found = documents.flatMap((asked) => findingsIn(asked, verdicts, draft.folder));
    all.push(...keep(story, { of, findings: found }).findings);
  }
  return { findings: inReadingOrder(all), unread: unreadIn(draft) };
}

/** What reads a language. */
interface Reader {
  /** Stands for the dictionaries and for what asks them. */
  key: string;
  dictionaries: readonly Package[];
  engine: Package;
  /** The language without its country: `pt`. */
  language: string;
}

/** By the paths of languages: those that can be read. */
function readersOf({ site, folder }: PublicationDraft): Map<string, Reader> {
  const found = packageNear(engine.name, folder);
  const code = stateOf([ownModule('src/checks/meaning/spelling/hunspell')]);
  return new Map(
    site.languages.flatMap((language) => {
      const { installed } = dictionariesFor(language, folder);
      if (found === undefined || installed.length === 0) return [];
      const key = digestOf(
        [code, ...[found, ...installed].map(({ name, version }) => `${name}@${version}`)].join(' '),
      );
      const { language: base } = partsOfTag(language.tag);
      return [[language.path, { key, dictionaries: installed, engine: found, language: base }] as const];
    }),
  );
}

function unreadIn({ site, folder }: PublicationDraft): Spelling['unread'] {
  const isEngineThere = packageNear(engine.name, folder) !== undefined;
  return site.languages.flatMap((language) => {
    const { installed, wanted } = dictionariesFor(language, folder);
    const packages = [
      ...(isEngineThere ? [] : [`${engine.name}@${engine.version}`]),
      ...(installed.length > 0 || wanted === undefined ? [] : [wanted]),
    ];
    const canBeRead = installed.length > 0 || wanted !== undefined;
    return canBeRead && packages.length > 0 ? [{ language, packages }] : [];
  });
}

function askedIn(
  story: Story,
  readers: ReadonlyMap<string, Reader>,
  own: ReadonlyMap<string, readonly string[]>,
  names: readonly string[],
): Asked[] {
  return [story.article, story.conversa].flatMap((versions) =>
    Object.values<Article | Conversa>(versions?.in ?? {})
      .filter(({ language }) => readers.has(language.path))
      .map((document) => {
        const known = new Set([...names, ...(own.get(document.language.path) ?? [])]);
        return { document, words: wordsToAsk(document, story, known) };
      }),
  );
}

/** What dictionaries say, by the paths of languages: each is opened once for all words of all stories, if one is new. */
async function verdictsOn(
  asked: readonly Asked[],
  readers: ReadonlyMap<string, Reader>,
): Promise<Map<string, ReadonlyMap<string, Verdict>>> {
  const verdicts = new Map<string, ReadonlyMap<string, Verdict>>();
  for (const [path, reader] of readers) {
    const ofLanguage = asked.filter(({ document }) => document.language.path === path);
    if (ofLanguage.some(({ words }) => words.length > 0))
      verdicts.set(path, await verdictsOf(ofLanguage, reader));
  }
  return verdicts;
}

async function verdictsOf(asked: readonly Asked[], reader: Reader): Promise<ReadonlyMap<string, Verdict>> {
  const known = knownWords(reader.key);
  let open: OpenDictionaries | undefined;
  const dictionaries = async () => (open ??= await openDictionaries(reader));
  try {
    for (const { words } of asked)
      for (const { asked: word } of words)
        if (!known.has(word)) known.set(word, (await dictionaries()).isRight(word) ? 'right' : 'wrong');
    const wrong = asked.flatMap((each) => wrongIn(each, known).open.map((word) => word.asked));
    const unasked = [...new Set(wrong)].filter((word) => known.get(word) === 'wrong');
    for (const word of unasked.slice(0, suggestedAtMost)) known.set(word, (await dictionaries()).like(word));
  } finally {
    open?.close();
  }
  if (open) keepWords(reader.key, known);
  return known;
}

/** For how many words of a language it is asked at a time which ones are like them. */
const suggestedAtMost = 24;

/** The words of a document that no dictionary has, and those of them that nobody has answered for. */
function wrongIn(
  { document, words }: Asked,
  known: ReadonlyMap<string, Verdict> | undefined,
): { all: StandingWord[]; open: StandingWord[]; answers: Answer[] } {
  const all = withoutForeign(words, ({ asked }) => (known?.get(asked) ?? 'right') !== 'right');
  const answers = answersIn(document).filter(({ rule, reason }) => rule === 'spelling' && reason !== '');
  const answered = new Set(answers.map(({ block }) => block));
  return { all, answers, open: all.filter(({ block }) => !answered.has(block.id)) };
}

function findingsIn(
  asked: Asked,
  verdicts: ReadonlyMap<string, ReadonlyMap<string, Verdict>>,
  publication: string,
): Finding[] {
  const { document } = asked;
  const { language } = document;
  const known = verdicts.get(language.path);
  const { all, answers, open: unanswered } = wrongIn(asked, known);
  const open = Map.groupBy(unanswered, (word) => word.asked.toLowerCase());
  const lines = open.size > 0 ? linesOf(document, publication) : [];
  const stray = answers.filter((answer) => !all.some(({ block }) => block.id === answer.block));
  return [
    ...[...open.values()].flatMap(([first, ...others]) => {
      if (first === undefined) return [];
      const like = known?.get(first.asked);
      const suggested = typeof like === 'object' && like.length > 0 ? `, like ${listed(like)}` : '';
      const times = others.length > 0 ? `, ${others.length + 1} times in this document` : '';
      return [
        warning(
          'spelling',
          placeOf(first, lines),
          `Unexpected word “${first.written}” in the block ${first.block.id}${times}, expected one of the dictionary${suggested}`,
          `Correct it, write it into ${wordsFile(language.path)} if it is right everywhere, or say under “answers” at the top of the file why it is right here.`,
        ),
      ];
    }),
    ...stray.map((answer) => strayAnswer(answer, document)),
  ];
}

/** A sentence of which much is wrong is one in another language, of which other rules speak. */
function withoutForeign(
  words: readonly StandingWord[],
  isWrong: (word: StandingWord) => boolean,
): StandingWord[] {
  return [...Map.groupBy(words, ({ sentence }) => sentence).values()].flatMap((ofSentence) => {
    const wrong = ofSentence.filter(isWrong);
    return wrong.length >= 3 && wrong.length > ofSentence.length / 4 ? [] : wrong;
  });
}

function linesOf({ path }: Article | Conversa, publication: string): string[] {
  return readTextFile(path, publication, false)?.value?.normalize('NFC').split('\n') ?? [];
}

/** How many lines a block may have within which a word of it is looked for. */
const linesAtMost = 200;

/** Where a word stands; where its block begins if marks stand within it. */
function placeOf({ written, block }: StandingWord, lines: readonly string[]): Finding['place'] {
  const form = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${RegExp.escape(written)}(?![\\p{L}\\p{M}\\p{N}])`, 'u');
  const from = block.place.line - 1;
  const at = lines.slice(from, from + linesAtMost).findIndex((line) => form.test(line));
  const column = lines[from + at]?.search(form) ?? 0;
  return at < 0 ? block.place : { ...block.place, line: from + at + 1, column: column + 1 };
}
