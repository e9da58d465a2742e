/* Texts beside their sources, for tests of the rules that read what both mean. */
import assert from 'node:assert/strict';
import type { Pair } from '../../src/checks/meaning/spoken.ts';
import type { Language } from '../../src/i18n/languages.ts';
import type { Finding } from '../../src/schema/finding.ts';
import type { Block } from '../../src/story/blocks.ts';
import { english, portuguese } from './story-from-text.ts';

const languages = {
  en: english,
  pt: portuguese,
  es: { path: 'es', tag: 'es', name: 'español', direction: 'ltr' },
} as const satisfies Record<string, Language>;

type Name = keyof typeof languages;

/** Texts that say the same, or do not, each behind its language. */
export type Pairs = readonly (readonly [Name, string, Name, string])[];

/** What a rule says of a text beside its source. */
export function saidBy(
  rule: (pair: Pair) => Finding[],
  from: Name,
  source: string,
  to: Name,
  text: string,
): string[] {
  const block = (value: string) =>
    ({
      kind: 'paragraph',
      id: 'a1',
      place: { file: 'x', line: 1, column: 1 },
      text: [{ kind: 'text', value }],
    }) as unknown as Block;
  const pair = { source: block(source), translation: block(text), from: languages[from], to: languages[to] };
  return rule(pair as Pair).map(({ message }) => message);
}

/** Holds a rule to so many findings in each pair, whichever of the two is the source. */
export function assertFindings(rule: (pair: Pair) => Finding[], pairs: Pairs, findings: number): void {
  for (const [from, source, to, text] of pairs) {
    const both = [saidBy(rule, from, source, to, text), saidBy(rule, to, text, from, source)];
    for (const said of both) assert.equal(said.length, findings, `${source} beside ${text}: ${said}`);
  }
}
