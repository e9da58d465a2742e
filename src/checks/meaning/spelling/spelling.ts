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
  const all: Finding[] = [...findings];
  const asking = new Map<string, Asking>();
  try {
    // Texts of an archive are more than memory: some stories are asked about at a time.
    for (let from = 0; from < draft.stories.length; from += atATime) {
      const pending: { story: StoryDraft; documents: Asked[] }[] = [];
      for (const story of draft.stories.slice(from, from + atATime)) {
        const kept = keep(story, { of: '', findings: [] });
        if (kept.of === of) all.push(...kept.findings);
        else if (story.story) {
          const named = [...names, ...namesOfStory(story.story)];
          pending.push({ story, documents: askedIn(story.story, readers, own, named) });
        }
      }
      const asked = pending.flatMap(({ documents }) => documents);
      for (const [path, reader] of readers) await ask(asked, path, reader, asking);
      for (const { story, documents } of pending) {
        const found = documents.flatMap((each) => findingsIn(each, asking, draft.folder));
        all.push(...keep(story, { of, findings: found }).findings);
      }
    }
  } finally {
    for (const { open } of asking.values()) open?.close();
  }
  for (const [path, { known, open }] of asking) if (open) keepWords(readers.get(path)?.key ?? '', known);
  return { findings: inReadingOrder(all), unread: unreadIn(draft) };
}

/** Of how many stories all words are held at a time. */
const atATime = 100;

/** What is known of the words of a language, and its dictionaries once something was not. */
interface Asking {
  known: Map<string, Verdict>;
  open?: OpenDictionaries;
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

/** Asks about those words of a language that are new; its dictionaries are opened once, if one is. */
async function ask(
  asked: readonly Asked[],
  path: string,
  reader: Reader,
  asking: Map<string, Asking>,
): Promise<void> {
  const own = asked.filter(({ document }) => document.language.path === path);
  if (!own.some(({ words }) => words.length > 0)) return;
  const state = asking.get(path) ?? { known: knownWords(reader.key) };
  asking.set(path, state);
  const { known } = state;
  const dictionaries = async () => (state.open ??= await openDictionaries(reader));
  for (const { words } of own)
    for (const { asked: word } of words)
      if (!known.has(word)) known.set(word, (await dictionaries()).isRight(word) ? 'right' : 'wrong');
  const wrong = own.flatMap((each) => wrongIn(each, known).open.map((word) => word.asked));
  const unasked = [...new Set(wrong)].filter((word) => known.get(word) === 'wrong');
  for (const word of unasked.slice(0, suggestedAtMost)) known.set(word, (await dictionaries()).like(word));
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

function findingsIn(asked: Asked, asking: ReadonlyMap<string, Asking>, publication: string): Finding[] {
  const { document } = asked;
  const { language } = document;
  const known = asking.get(language.path)?.known;
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

/** A sentence of which more than half is wrong is one in another language, of which other rules speak. */
function withoutForeign(
  words: readonly StandingWord[],
  isWrong: (word: StandingWord) => boolean,
): StandingWord[] {
  return [...Map.groupBy(words, ({ sentence }) => sentence).values()].flatMap((ofSentence) => {
    const wrong = ofSentence.filter(isWrong);
    return wrong.length >= 3 && wrong.length > ofSentence.length / 2 ? [] : wrong;
  });
}

function linesOf({ path }: Article | Conversa, publication: string): string[] {
  return readTextFile(path, publication, false)?.value?.normalize('NFC').split('\n') ?? [];
}

/** How many lines a block may have within which a word of it is looked for. */
const linesAtMost = 200;

/** Where a word stands; where its block begins if marks stand within it. */
function placeOf({ written, block }: StandingWord, lines: readonly string[]): Finding['place'] {
  const from = block.place.line - 1;
  for (let index = from; index < Math.min(from + linesAtMost, lines.length); index++) {
    const line = lines[index] ?? '';
    for (let at = line.indexOf(written); at >= 0; at = line.indexOf(written, at + 1)) {
      const around = [line[at - 1] ?? '', line[at + written.length] ?? ''];
      if (!around.some((sign) => /[\p{L}\p{M}\p{N}]/u.test(sign)))
        return { ...block.place, line: index + 1, column: at + 1 };
    }
  }
  return block.place;
}
