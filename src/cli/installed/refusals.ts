/* Why the words of a command line are not taken, in the language of the terminal. */
import { ownCommand } from '../../files/own-command.ts';
import { meantBy } from '../../schema/nearest.ts';
import { inOneLine } from '../../schema/printable.ts';
import type { TerminalLanguage } from './command.ts';

/** What can be wrong with the words of a command line. */
interface Refusals {
  command: (found: string, known: string) => string;
  option: (found: string, name: string, known: string) => string;
  word: (found: string, name: string, words: string | undefined) => string;
  tooFew: (name: string, words: string) => string;
  noValue: (option: string, value: string) => string;
  someValue: (option: string, found: string) => string;
  choice: (option: string, found: string, known: string) => string;
  meant: (meant: string) => string;
  seeHelp: (help: string) => string;
  nothing: string;
}

const inLanguage: Readonly<Record<TerminalLanguage, Refusals>> = {
  en: {
    command: (found, known) => `Unexpected command “${found}”, expected one of ${known}`,
    option: (found, name, known) =>
      `Unexpected “${found}” behind hearth ${name}, expected ${known ? `one of ${known}` : 'no option'}`,
    word: (found, name, words) =>
      `Unexpected “${found}” behind hearth ${name}, expected ${words ? `only ${words}` : 'nothing more'}`,
    tooFew: (name, words) => `Missing words behind hearth ${name}, expected ${words}`,
    noValue: (option, value) => `Missing ${value} behind ${option}`,
    someValue: (option, found) => `Unexpected “${found}” behind ${option}, expected ${option} alone`,
    choice: (option, found, known) => `Unexpected “${found}” behind ${option}, expected one of ${known}`,
    meant: (meant) => `Did you mean ${meant}?`,
    seeHelp: (help) => `See ${help}.`,
    nothing: 'Nothing was changed.',
  },
  pt: {
    command: (found, known) => `Comando desconhecido “${found}”: esperava-se um destes: ${known}`,
    option: (found, name, known) =>
      `“${found}” não vale para hearth ${name}: ${known ? `esperava-se uma destas opções: ${known}` : 'ele não tem opções'}`,
    word: (found, name, words) =>
      `“${found}” sobra em hearth ${name}: ${words ? `esperava-se só ${words}` : 'não se esperava mais nada'}`,
    tooFew: (name, words) => `Falta algo em hearth ${name}: esperava-se ${words}`,
    noValue: (option, value) => `Falta ${value} depois de ${option}`,
    someValue: (option, found) => `“${found}” sobra depois de ${option}: esperava-se só ${option}`,
    choice: (option, found, known) => `“${found}” não vale para ${option}: esperava-se um destes: ${known}`,
    meant: (meant) => `Você quis dizer ${meant}?`,
    seeHelp: (help) => `Veja ${help}.`,
    nothing: 'Nada foi mudado.',
  },
};

/** Writes refusals in one language, each with the next step. */
export function refusalsIn(language: TerminalLanguage) {
  const texts = inLanguage[language];
  const withNext = (found: string, next: string) =>
    `${inOneLine(found)}\n  → ${inOneLine(next)} ${texts.nothing}`;
  /** What somebody may have meant, else where it is said what there is. */
  const nextFor = (
    word: string,
    known: readonly string[],
    help: string,
    shown = (meant: string) => meant,
  ) => {
    const meant = meantBy(word, known);
    return meant !== undefined ? texts.meant(shown(meant)) : texts.seeHelp(help);
  };
  const helpOf = (name: string) => ownCommand(name, '--help');
  return {
    command: (found: string, known: readonly string[]) =>
      withNext(
        texts.command(found, known.join(', ')),
        nextFor(found, known, 'npx hearth --help', (meant) => ownCommand(meant)),
      ),
    option: (found: string, name: string, known: readonly string[]) =>
      withNext(texts.option(found, name, known.join(', ')), nextFor(found, known, helpOf(name))),
    word: (found: string, name: string, words: string | undefined) =>
      withNext(texts.word(found, name, words), texts.seeHelp(helpOf(name))),
    tooFew: (name: string, words: string) => withNext(texts.tooFew(name, words), texts.seeHelp(helpOf(name))),
    noValue: (option: string, value: string, name: string) =>
      withNext(texts.noValue(option, value), texts.seeHelp(helpOf(name))),
    someValue: (option: string, found: string, name: string) =>
      withNext(texts.someValue(option, found), texts.seeHelp(helpOf(name))),
    choice: (option: string, found: string, known: readonly string[], name: string) =>
      withNext(texts.choice(option, found, known.join(', ')), nextFor(found, known, helpOf(name))),
  };
}
