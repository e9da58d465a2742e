import { foldedWords, placeOfRun } from './fold.ts';
import { likeness } from './match.ts';

/** A term or a name with everything it goes by, as `terms.json` of a language's bundle keeps it. */
export interface SearchTerm {
  /** Its forms in the language of the bundle, the usual one first. */
  own: readonly string[];
  /** Its forms in all other languages. */
  others: readonly string[];
}

/** A query in which a term stands by another of its forms. */
export interface Variant {
  query: string;
  /** The form that was put in. */
  form: string;
  /** Its words, which say what the term says only near each other; none of a form of one word. */
  together: ReadonlySet<string>;
  /** Whether that is what the term is called, and no spelling that is only searched by. */
  isName: boolean;
}

const formsAtMost = 3;

/** Queries that say the same with the other forms, in the language of the terms, of the terms that a query contains. */
export function variantsOf(query: string, terms: readonly SearchTerm[]): Variant[] {
  const asked = foldedWords(query);
  return terms.flatMap((term) => {
    const { own } = term;
    const match = matchIn(asked, term);
    if (match === undefined) return [];
    const { words, at } = match;
    return otherForms(own, words).map((form) => {
      const together = new Set(foldedWords(form));
      return {
        form,
        together: together.size > 1 ? together : new Set<string>(),
        isName: form === own[0],
        query: [...asked.slice(0, at), form, ...asked.slice(at + words.length)].join(' '),
      };
    });
  });
}

/** The terms that a query contains. */
export function termsIn<Term extends SearchTerm>(query: string, terms: readonly Term[]): Term[] {
  const asked = foldedWords(query);
  return terms.filter((term) => matchIn(asked, term) !== undefined);
}

/** The longest form of a term that stands in a query, and where. */
function matchIn(asked: readonly string[], { own, others }: SearchTerm) {
  const [match] = [...own, ...others]
    .map(foldedWords)
    .map((words) => ({ words, at: placeOfRun(words, asked) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => b.words.length - a.words.length);
  return match;
}

/** Forms that find what the one asked for does not: not its inflections, nor it with words before or after. */
function otherForms(forms: readonly string[], asked: readonly string[]): string[] {
  const known = [asked];
  const others: string[] = [];
  for (const form of forms) {
    const words = foldedWords(form);
    if (known.some((other) => includes(words, other) || includes(other, words))) continue;
    known.push(words);
    others.push(form);
  }
  return others.slice(0, formsAtMost);
}

function includes(words: readonly string[], others: readonly string[]): boolean {
  return others.every((other) => words.some((word) => likeness(word, other) > 0));
}
