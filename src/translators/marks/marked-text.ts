/* Tokens as one text with placeholders: `Read <link1>the law</link1>.<note1/>`. A < or & of the words is written as XML has it. */
import type { Placeholder } from '../unit.ts';
import type { Mark, Token } from './tokens.ts';

/** Marks of a text by the names of their placeholders. */
export type NamedMarks = ReadonlyMap<string, Mark>;

/** Names for the marks of a source: each kind is counted from 1. */
export function namesOf(tokens: readonly Token[]): NamedMarks {
  const named = new Map<string, Mark>();
  for (const mark of marksIn(tokens)) named.set(freeName(mark.kind, named, new Map()), mark);
  return named;
}

/**
 * Names for the marks of a translation: those of the same marks of its source, then, of each kind, those of the marks in
 * their order, since a link may lead elsewhere in another language. What the source has not is numbered behind it.
 */
export function namesLike(source: NamedMarks, tokens: readonly Token[]): NamedMarks {
  const marks = marksIn(tokens);
  const names = new Map<Mark, string>();
  const free = new Map(source);
  for (const isLike of [
    (one: Mark, other: Mark) => one.kind === other.kind && one.of === other.of && sameForm(one, other),
    (one: Mark, other: Mark) => one.kind === other.kind && sameForm(one, other),
  ])
    for (const mark of marks) {
      if (names.has(mark)) continue;
      const name = free.entries().find(([, other]) => isLike(mark, other))?.[0];
      if (name === undefined) continue;
      names.set(mark, name);
      free.delete(name);
    }
  const named = new Map<string, Mark>();
  for (const mark of marks) named.set(names.get(mark) ?? freeName(mark.kind, named, source), mark);
  return named;
}

const sameForm = (one: Mark, other: Mark) => (one.close === undefined) === (other.close === undefined);

function freeName(kind: string, named: NamedMarks, source: NamedMarks): string {
  let number = 1;
  while (named.has(`${kind}${number}`) || source.has(`${kind}${number}`)) number++;
  return `${kind}${number}`;
}

function marksIn(tokens: readonly Token[]): Mark[] {
  return tokens.flatMap((token) => (token.kind === 'open' || token.kind === 'whole' ? [token.mark] : []));
}

/** The text of tokens, whose marks have names. */
export function markedText(tokens: readonly Token[], named: NamedMarks): string {
  const names = new Map([...named].map(([name, mark]) => [mark, name]));
  return tokens
    .map((token) => {
      if (token.kind === 'words') return escaped(token.words);
      const name = names.get(token.mark) ?? '';
      return token.kind === 'open' ? `<${name}>` : token.kind === 'close' ? `</${name}>` : `<${name}/>`;
    })
    .join('');
}

/** Words with what would be a placeholder written as XML has it. */
export function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** What files for translators say of marks. */
export function placeholdersOf(named: NamedMarks): Placeholder[] {
  return [...named].map(([name, { open, close }]) => ({ name, open, ...(close !== undefined && { close }) }));
}

/** Notes on marks that stand for more than looks. */
export function notesOn(named: NamedMarks): string[] {
  return [...named].flatMap(([name, { of }]) => (of === '' ? [] : [`${name}: ${of}`]));
}
