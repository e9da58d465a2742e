import type { Language } from '../../../i18n/languages.ts';
import type { Article, Conversa } from '../../../story/story.ts';
import { type Answer, answersIn } from '../answers.ts';
import { type OpenDictionaries, openDictionaries } from './hunspell.ts';
import { knownWords, type Verdict } from './known-words.ts';
import type { Reader } from './readers.ts';
import type { StandingWord } from './words.ts';

/** A file with the words of a language in it that are asked about. */
export interface Asked {
  language: Language;
  path: string;
  words: readonly StandingWord[];
  /** Absent for what is none, in which nothing can be answered. */
  document?: Article | Conversa;
}

/** What is known of the words of a language, and its dictionaries once something was not. */
export interface Asking {
  known: Map<string, Verdict>;
  open?: OpenDictionaries;
}

/** Asks about those words of a language that are new; its dictionaries are opened once, if one is. */
export async function ask(
  asked: readonly Asked[],
  path: string,
  reader: Reader,
  asking: Map<string, Asking>,
): Promise<void> {
  const own = asked.filter(({ language }) => language.path === path);
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

/** The words of a file that no dictionary has, and those of them that nobody has answered for. */
export function wrongIn(
  { document, words }: Asked,
  known: ReadonlyMap<string, Verdict> | undefined,
): { all: StandingWord[]; open: StandingWord[]; answers: Answer[] } {
  const all = withoutForeign(words, ({ asked }) => (known?.get(asked) ?? 'right') !== 'right');
  const given = document === undefined ? [] : answersIn(document);
  const answers = given.filter(({ rule, reason }) => rule === 'spelling' && reason !== '');
  const answered = new Set<string | undefined>(answers.map(({ block }) => block));
  return { all, answers, open: all.filter(({ id }) => !answered.has(id)) };
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
