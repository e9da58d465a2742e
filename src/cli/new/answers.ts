import { basename } from 'node:path';
import { z } from 'zod';
import { canonicalTag, matchTag } from '../../i18n/match.ts';
import { shippedTags } from '../../i18n/words.ts';
import { isSeen, webAddress } from '../../schema/fields.ts';
import { isNear, nearest } from '../../schema/nearest.ts';
import { printable } from '../../schema/printable.ts';

/** What is asked of whoever starts a publication. */
export interface Answers {
  name: string;
  /** Origin without a path: `https://paper.example`. */
  address: string;
  /** BCP 47 tags; the first is the publication’s own. */
  languages: readonly string[];
  /** E-mail address for readers. */
  contact: string;
  /** Headline of the first story; absent for an example in the words that Hearth brings. */
  story: string | undefined;
}

/** One question: how it is asked, what is taken for no answer, and what is wrong with one. */
export interface Question {
  ask: string;
  /** As it is typed; '' for none. */
  usual: (folder: string, before: Readonly<Record<string, string>>) => string;
  /** What is wrong, as “Unexpected X, expected Y” and the next step; `undefined` where nothing is. */
  refusal: (answer: string) => { found: string; next: string } | undefined;
}

/** In the order in which they are asked. */
export const questions = {
  name: {
    ask: 'Name of the publication',
    usual: (folder) => nameFrom(basename(folder)),
    refusal: (answer) =>
      isSeen(answer) && printable(answer) === answer
        ? undefined
        : {
            found: `Unexpected name “${printable(answer)}”, expected words that a reader can see`,
            next: 'Give it as --name "My Paper".',
          },
  },
  address: {
    ask: 'Address that it will have',
    usual: (_, { name = '' }) => `https://${slugFrom(name) || 'paper'}.example`,
    refusal: (answer) =>
      webAddress.safeParse(answer).success && isOrigin(answer)
        ? undefined
        : {
            found: `Unexpected address “${printable(answer)}”, expected the root of a site, like https://paper.example`,
            next: 'A path is given with BASE when building.',
          },
  },
  languages: {
    ask: 'Languages, the one that you write in first',
    usual: () => 'en',
    refusal: (answer) => {
      const tags = tagsIn(answer);
      if (tags.length === 0)
        return { found: 'Unexpected empty list of languages, expected one tag or several', next: example };
      return tags.map(refusedTag).find(Boolean) ?? repeatedTag(tags);
    },
  },
  contact: {
    ask: 'E-mail address for readers',
    usual: (_, { address = '' }) => `contact@${URL.parse(address)?.hostname ?? 'paper.example'}`,
    refusal: (answer) =>
      z.email().safeParse(answer).success
        ? undefined
        : {
            found: `Unexpected contact “${printable(answer)}”, expected an e-mail address`,
            next: 'Readers are told it.',
          },
  },
  story: {
    ask: 'Headline of the first story (nothing for an example)',
    usual: () => '',
    refusal: (answer) =>
      answer === '' || (isSeen(answer) && printable(answer) === answer)
        ? undefined
        : { found: `Unexpected headline “${printable(answer)}”, expected one line of text`, next: example },
  },
} as const satisfies Record<string, Question>;

export type QuestionName = keyof typeof questions;

const example = 'For example: --languages en,pt-BR,es';

/** Tags as they are typed: `en, pt_br`. */
export function tagsIn(answer: string): string[] {
  return answer
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map((tag) => canonicalTag(tag) ?? tag);
}

/** A name for people of that of a folder: `my-paper` is “My paper”. */
function nameFrom(folder: string): string {
  const words = folder.replaceAll(/[-_.\s]+/g, ' ').trim();
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** Words as part of an address, without signs and accents. */
export function slugFrom(words: string): string {
  return words
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{Nd}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');
}

function isOrigin(value: string): boolean {
  const url = URL.parse(value);
  return url !== null && url.pathname === '/' && !/[?#]/.test(value);
}

function refusedTag(tag: string): ReturnType<Question['refusal']> {
  const shipped = shippedTags();
  if (canonicalTag(tag) !== undefined && matchTag(tag, shipped) !== undefined) return undefined;
  return {
    found: `Unexpected language “${printable(tag)}”, expected one that Hearth has words for: ${shipped.join(', ')}`,
    next: `${meantTag(tag, shipped)} Another one is added to site.yaml afterwards, with its words in interface/.`,
  };
}

/**
 * The tag that somebody meant who mistyped one, or wrote the name of a language in English or its own; `undefined` where it is
 * near none of them.
 */
export function nearTag(typed: string, tags: readonly string[]): string | undefined {
  const namesOf = (tag: string) => {
    const { language } = new Intl.Locale(tag);
    const names = [tag, 'en'].map((inTag) => new Intl.DisplayNames(inTag, { type: 'language' }).of(language));
    return [tag, ...names].map((name = tag): [string, string] => [name.toLowerCase(), tag]);
  };
  // Of two with one name, the first.
  const named = new Map(tags.flatMap(namesOf).toReversed());
  const [meant = ''] = nearest(typed.toLowerCase(), named, 1);
  // Of two letters each is one letter away from most others.
  const isMeant = named.has(typed.toLowerCase()) || (typed.length > 2 && isNear(typed.toLowerCase(), meant));
  return isMeant ? named.get(meant) : undefined;
}

/** What is said to somebody whose tag is none: what they meant, or how tags look. */
export function meantTag(typed: string, tags: readonly string[]): string {
  const meant = nearTag(typed, tags);
  return meant === undefined
    ? 'A tag is the short name of a language, with its script or country where there are several: es, pt-BR, zh-Hans.'
    : `Did you mean ${meant}?`;
}

function repeatedTag(tags: readonly string[]): ReturnType<Question['refusal']> {
  const twice = tags.find((tag, index) => tags.indexOf(tag) < index);
  return twice === undefined
    ? undefined
    : { found: `Unexpected second “${twice}”, expected each language once`, next: 'Take one of them out.' };
}
