import type { Localised } from '../i18n/languages.ts';
import type { Credit } from '../schema/document.ts';
import { entryFields } from '../schema/entry-file.ts';
import { error, type Finding, type Place, warning } from '../schema/finding.ts';
import { type StoryHead, wayToSource } from '../schema/story-head.ts';
import type { Yaml } from '../schema/yaml.ts';
import { plainText } from '../story/blocks.ts';
import { namesIn } from '../story/credited.ts';
import { placeholderIn } from '../story/placeholder.ts';
import type { PublicationDraft } from '../story/publication.ts';
import type { StoryDraft } from '../story/read/read-story.ts';
import { blocksOf } from '../story/story.ts';

/** A text that may still be to be written. */
interface Text {
  text: string;
  place: () => Place;
  /** What is expected in the place of a placeholder. */
  expected: string;
  next: string;
}

const yourText = 'your text in its place';
const whoMade = {
  expected: 'who made the text',
  next: 'Write the name of the person, or of their file in people/.',
};

/** What is still to be written in a story: a draft may wait for it, what is published may not. */
export function unwrittenOf({ head, documents }: StoryDraft): Finding[] {
  const isDraft = head?.value.draft === true;
  const ofHead = head === undefined ? [] : sourceTexts(head);
  const ofDocuments = documents.flatMap((document): Text[] => [
    {
      text: document.head.description,
      place: () => document.headPlaceOf('description'),
      expected: 'one or two sentences for search engines and link previews',
      next: 'Write them.',
    },
    ...creditTexts(document.head, document.headPlaceOf),
    ...blocksOf(document).map((block) => ({
      text: plainText(block),
      place: () => block.place,
      expected: block.kind === 'heading' && block.level === 1 ? 'the title of the text' : yourText,
      next:
        block.kind === 'heading'
          ? 'Write it; the slug above is the address, which does not change once the story is published.'
          : 'Write it, or take the block or the whole layer out, in every language.',
    })),
  ]);
  return [...ofHead, ...ofDocuments].flatMap((each) => findingOf(each, isDraft ? warning : error));
}

/** What is still to be written of entries and pages, which nothing holds back. */
export function unwritten({ glossary, people, pages }: PublicationDraft): Finding[] {
  const texts = [...glossary, ...people].flatMap(({ head, group }): Text[] => {
    if (head === undefined) return [];
    const { name, text, written, translated } = head.value;
    const fields = entryFields[group];
    const inLanguages = (said: Localised, field: string, expected: string) =>
      Object.entries(typeof said === 'string' ? { '': said } : said).map(([path, each]) => ({
        text: each,
        place: () => head.placeOf(field, ...(path === '' ? [] : [path])),
        expected,
        next: 'Write it, or take the language out of the file until it is there.',
      }));
    return [
      ...inLanguages(name, fields.name, 'what it is called'),
      ...inLanguages(text, fields.text, 'one to three sentences'),
      ...creditTexts({ written }, head.placeOf),
      ...Object.entries(translated).flatMap(([path, credit]) =>
        creditTexts({ translated: credit }, (field, part) => head.placeOf(field, path, part ?? '')),
      ),
    ];
  });
  const ofPages = pages.flatMap(({ head, unwritten: inText }): Text[] => [
    ...(head
      ? [
          {
            text: head.value.title,
            place: () => head.placeOf('title'),
            expected: 'the title of the page',
            next: 'Write it.',
          },
          {
            text: head.value.description,
            place: () => head.placeOf('description'),
            expected: 'one or two sentences for search engines and link previews',
            next: 'Write them.',
          },
          ...creditTexts(head.value, head.placeOf),
        ]
      : []),
    ...inText.map(({ text, place }) => ({ text, place: () => place, expected: yourText, next: 'Write it.' })),
  ]);
  return [...texts, ...ofPages].flatMap((each) => findingOf(each, error));
}

function sourceTexts(head: Yaml<StoryHead>): Text[] {
  return head.value.source.flatMap(({ credit }, index) =>
    textsIn(credit).map((text) => ({
      text,
      place: () => head.placeOf(...wayToSource(head, index), 'credit'),
      expected: 'where the story is from',
      next: 'Write publisher, url, kind and language of the report in the place of “kind: own” and “credit”, or what you found out yourselves.',
    })),
  );
}

function textsIn(said: Localised | undefined): string[] {
  if (said === undefined) return [];
  return typeof said === 'string' ? [said] : Object.values(said);
}

function creditTexts(
  credits: { written?: Credit | undefined; translated?: Credit | undefined },
  placeOf: (...way: PropertyKey[]) => Place,
): Text[] {
  return (['written', 'translated'] as const).flatMap((field) => {
    const credit = credits[field];
    const part = credit?.how === 'human' ? 'by' : 'reviewer';
    return namesIn(credit).map((text) => ({ text, place: () => placeOf(field, part), ...whoMade }));
  });
}

function findingOf({ text, place, expected, next }: Text, found: typeof error): Finding[] {
  const there = placeholderIn(text);
  return there === undefined
    ? []
    : [
        found(
          'unwritten',
          place(),
          `Unexpected “${there}”, expected ${expected}: it is still to be written`,
          next,
        ),
      ];
}
