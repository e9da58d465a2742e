import type { Asking } from '../asking.ts';
import { type Answers, type Question, type QuestionName, questions, tagsIn } from './answers.ts';

/** What was said on the command line. */
export type Given = Readonly<Partial<Record<QuestionName, string>>>;

/**
 * Asks what was not given, again where an answer will not do; where nobody can be asked, takes what is usual.
 * @param question asks one line; absent where nobody is there.
 * @returns `undefined` where the answers ended before the questions.
 */
export async function ask(
  folder: string,
  given: Given,
  question: Asking['question'] | undefined,
): Promise<Answers | undefined> {
  const known: Partial<Record<QuestionName, string>> = { ...given };
  for (const [name, asked] of Object.entries<Question>(questions) as [QuestionName, Question][]) {
    const usual = asked.usual(folder, known);
    while (known[name] === undefined) {
      const typed = question ? await question(`${asked.ask}${usual ? ` [${usual}]` : ''}: `) : '';
      if (typed === undefined) return undefined;
      const answer = typed.trim() || usual;
      const refusal = asked.refusal(answer);
      if (refusal === undefined) known[name] = answer;
      else if (question === undefined) throw new Error(`${refusal.found}\n  → ${refusal.next}`);
      else console.log(`${refusal.found}. ${refusal.next}`);
    }
  }
  const { name = '', address = '', languages = '', contact = '', story } = known;
  return {
    name,
    address: new URL(address).origin,
    languages: tagsIn(languages),
    contact,
    story: story || undefined,
  };
}
