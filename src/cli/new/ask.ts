import { createInterface } from 'node:readline/promises';
import { type Answers, type Question, type QuestionName, questions, tagsIn } from './answers.ts';

/** What was said on the command line. */
export type Given = Readonly<Partial<Record<QuestionName, string>>>;

/** Asks on the terminal what was not given, again where an answer will not do; elsewhere takes what is usual. */
export async function ask(folder: string, given: Given, isTerminal: boolean): Promise<Answers> {
  const terminal = isTerminal ? createInterface({ input: process.stdin, output: process.stdout }) : undefined;
  const known: Partial<Record<QuestionName, string>> = { ...given };
  try {
    for (const [name, question] of Object.entries<Question>(questions) as [QuestionName, Question][]) {
      const usual = question.usual(folder, known);
      while (known[name] === undefined) {
        const typed = (await terminal?.question(`${question.ask}${usual ? ` [${usual}]` : ''}: `))?.trim();
        const answer = typed || usual;
        const refusal = question.refusal(answer);
        if (refusal === undefined) known[name] = answer;
        else if (terminal === undefined) throw new Error(`${refusal.found}\n  → ${refusal.next}`);
        else console.log(`${refusal.found}. ${refusal.next}`);
      }
    }
  } finally {
    terminal?.close();
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
