/*
 * Documents and their translations without ids, for the property tests: what a block says that a translation keeps (numbers,
 * quotations) and may keep (names), and what translators do to the blocks. It knows nothing of how blocks are paired.
 */
import fc from './property.ts';
import { bodyInOneLayer, type ModelBlock, newMark } from './random-documents.ts';

/** What a block says in any language. */
export interface Said {
  kind: ModelBlock['kind'];
  /** Numbers that no translator writes as words. None for a block that only its own words tell from others. */
  numbers: readonly number[];
  names: readonly string[];
  /** How many other words it has. */
  length: number;
}

const kinds = fc.constantFrom<ModelBlock['kind'][]>(
  'paragraph',
  'paragraph',
  'paragraph',
  'item',
  'step',
  'heading',
  'excerpt',
  'aside',
);
const names = fc.array(fc.constantFrom('Valparim', 'Estrela', 'Ondim', 'Haddad', 'Amaral'), { maxLength: 2 });
/** A few numbers that many blocks say, as a year, and many that few do. */
const numbers = fc.array(
  fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(2015, 2026) },
    { weight: 4, arbitrary: fc.integer({ min: 32, max: 99_999 }) },
  ),
  {
    maxLength: 3,
  },
);

/** What the blocks of a document say. */
export const sayings = fc.array(
  fc.record({ kind: kinds, numbers, names, length: fc.integer({ min: 1, max: 30 }) }),
  {
    minLength: 5,
    maxLength: 30,
  },
);

/** What a translator does to a block, the numbers taken modulo what there is; `says` is what an added one does. */
export const changes = fc.array(
  fc.record({
    what: fc.constantFrom('miss' as const, 'move' as const, 'add' as const),
    at: fc.nat(99),
    to: fc.nat(99),
    says: fc.record({
      kind: kinds,
      numbers: fc.array(fc.integer({ min: 100_000, max: 999_999 }), { minLength: 1, maxLength: 2 }),
      names,
      length: fc.integer({ min: 1, max: 30 }),
    }),
  }),
  { maxLength: 6 },
);

/** How a translator writes: whether a name of a block becomes a pronoun, how a number is written, how long words are. */
export const habits = fc.record({
  pronouns: fc.array(fc.boolean(), { minLength: 1, maxLength: 7 }),
  digits: fc.constantFrom('latn', 'arab', 'deva'),
  locale: fc.constantFrom('pt-BR', 'en', 'de', 'ar'),
  word: fc.constantFrom('rio', 'Fluss', 'نهر', 'long-worded'),
});
export type Habits = typeof habits extends fc.Arbitrary<infer Value> ? Value : never;

/** A block that was translated: the mark of its source, absent for one that was added. */
export interface TranslatedBlock {
  block: ModelBlock;
  of: string | undefined;
  isPlain: boolean;
}

/** A block of the source. */
export function written({ kind, numbers, names, length }: Said, id?: string): ModelBlock {
  return {
    kind,
    mark: newMark(),
    words: [
      ...names,
      ...numbers.map((number) => number.toLocaleString('en')),
      ...Array<string>(length).fill('river'),
    ],
    style: 0,
    ...(id !== undefined && { id }),
  };
}

/** A block of the translation. */
export function translated(
  { kind, numbers, names, length }: Said,
  { pronouns, digits, locale, word }: Habits,
  at: number,
): ModelBlock {
  const format = new Intl.NumberFormat(`${locale}-u-nu-${digits}`);
  const isKept = (index: number) => !pronouns[(at + index) % pronouns.length];
  return {
    kind,
    mark: newMark(),
    words: [
      ...Array<string>(length).fill(word),
      ...numbers.map((number) => format.format(number)).toReversed(),
      ...names.filter((_, index) => isKept(index)),
    ],
    style: 0,
  };
}

/** The body of an article of a title and blocks. */
export function bodyOf(title: ModelBlock, blocks: readonly ModelBlock[]): string {
  return bodyInOneLayer([title, ...blocks]);
}
