/*
 * The elements of a story document with all that is known of them by name. The parser and its messages, the checks and
 * the page on elements in `docs/site` read it; what an element means is said where it is read, in `mdx/inline.ts` and `read/`.
 */
import type { EntryGroup } from '../schema/entry-file.ts';
import { asideKinds } from './blocks.ts';

/** Where elements stand, each with the Markdown that stands there too. */
export const stands = {
  article: { where: 'in an article, after its title', markdown: [] },
  layer: {
    where: 'in a layer',
    markdown: [
      'a paragraph',
      'a list',
      'a subheading (###)',
      'a quotation (>)',
      'a code block (```)',
      'a rule (---)',
    ],
  },
  chart: { where: 'in a chart', markdown: ['a paragraph'] },
  timeline: { where: 'in the layer `timeline`', markdown: ['a paragraph'] },
  unknowns: { where: 'in the layer `unknowns`', markdown: ['a paragraph'] },
  conversa: { where: 'in a Conversa, after its introduction', markdown: [] },
  text: {
    where: 'within the text of any block',
    markdown: ['text', '*emphasis*', '**strong**', '`code`', 'a link', 'a reference to a note ([^1])'],
  },
} as const satisfies Record<string, { where: string; markdown: readonly string[] }>;

export type Stand = keyof typeof stands;

/** What an attribute says, and whether it has to be there. */
interface Attribute {
  /** `id`: the block’s address, which `npm run ids` writes; `flag`: there or not, without a value. */
  is: 'required' | 'optional' | 'flag' | 'id';
  /** Whether readers are shown it: words in the language of the document. */
  words?: true;
  says: string;
}

/** What is known of one element. */
export interface ElementRow {
  /** What it is for, in one sentence. */
  says: string;
  stands: readonly Stand[];
  /** In the order in which a message lists them. */
  attributes: Readonly<Record<string, Attribute>>;
  /** For an element that mentions an entry: the folder that the entry is in. */
  entry?: EntryGroup;
  example: string;
}

const address = { is: 'id', says: 'The address of the block, the same in every language.' } as const;

/** The elements of a story document, in the order in which a message lists them. */
export const elements = {
  Layer: {
    says: 'One depth at which the story is told, from the quickest to the deepest.',
    stands: ['article'],
    attributes: { kind: { is: 'required', says: 'Which layer it is; its name is its address.' } },
    example: '<Layer kind="lede">\n\nThe bridge is open again. {/* #a2 */}\n\n</Layer>',
  },
  Quote: {
    says: 'Words that somebody said, held against `story.yaml`; by itself in a layer, it is drawn large.',
    stands: ['layer', 'text'],
    attributes: {
      of: { is: 'required', says: 'The name of the quotation in `story.yaml`.' },
      id: { is: 'id', says: 'The address of a quotation by itself; within a text it has none.' },
      translation: { is: 'flag', says: 'That these are the words in another language.' },
    },
    example: '<Quote of="missed" id="a5">\nWe missed this bridge, all of us.\n</Quote>',
  },
  Figure: {
    says: 'A picture with what is said of it; the text in it is the caption, and may be left out.',
    stands: ['layer'],
    attributes: {
      src: {
        is: 'required',
        says: 'The file: `month.svg` beside the story, or `media/month.svg` in the publication’s `media/`. A picture with words in it is another file in each language.',
      },
      id: address,
      alt: {
        is: 'optional',
        words: true,
        says: 'What the picture shows, for those who do not see it; needed unless it is `decorative`.',
      },
      decorative: { is: 'flag', says: 'That the picture says nothing, and is passed over by who listens.' },
      credit: { is: 'optional', words: true, says: 'Who made it.' },
      licence: { is: 'optional', says: 'Under what licence it is published: `CC BY 4.0`.' },
      href: { is: 'optional', says: 'An address that the picture leads to.' },
    },
    example:
      '<Figure src="bridge.jpg" id="a6" alt="Six stone arches over a broad river." credit="Ana Lima">\nThe bridge on the day it opened again.\n</Figure>',
  },
  Moment: {
    says: 'Something that happened, at its place on the timeline.',
    stands: ['timeline'],
    attributes: {
      id: address,
      when: {
        is: 'optional',
        says: 'The date, as exact as the source: `2026`, `2026-06`, `XXXX-06-01/XXXX-06-10`, `2026~` for “about”.',
      },
      label: {
        is: 'optional',
        words: true,
        says: 'The words of the source for when it was, in place of `when`.',
      },
      open: { is: 'flag', says: 'That it has not ended yet.' },
      ref: { is: 'required', says: 'The id of the block of the article that tells of it.' },
    },
    example: '<Moment id="a7" when="2026-06" ref="a2">\nThe bridge opens again.\n</Moment>',
  },
  Unknown: {
    says: 'A question that is still open, in the list of what is not known yet.',
    stands: ['unknowns'],
    attributes: {
      id: address,
      refs: {
        is: 'optional',
        says: 'The ids of the blocks of the article that it rests on, with spaces between.',
      },
    },
    example: '<Unknown id="a8" refs="a2">\nWho pays for the next repair?\n</Unknown>',
  },
  Table: {
    says: 'What a Markdown table shows. Each row has its address at the end of its last cell; a column of numbers is aligned to the right (`---:`), and each language writes those that stand there like `1234.5` or `12%` in its own way.',
    stands: ['layer'],
    attributes: {
      id: address,
      caption: {
        is: 'required',
        says: 'What the table shows, in the language of the document.',
        words: true,
      },
      rowheads: { is: 'flag', says: 'That the first cell of each row is its heading.' },
    },
    example:
      '<Table id="a8" caption="Who crosses the bridge in a day" rowheads>\n\n| | 2025 | 2026 |\n| --- | ---: | ---: |\n| On foot | 950 | 1200 {/* #a9 */} |\n| By bicycle | 310.5 | 12% {/* #a10 */} |\n\n</Table>',
  },
  Chart: {
    says: 'A chart of the data in a CSV file beside the story, drawn by the build, with its data as a table. What it holds besides its labels is its caption.',
    stands: ['layer'],
    attributes: {
      id: address,
      data: {
        is: 'required',
        says: 'The name of the file: UTF-8, commas, a line with the names of its columns, numbers like `1234.5`, dates like `2026-06-15` or `2026-06`.',
      },
      kind: {
        is: 'required',
        says: '`line`, `area`, `dot` and `bar` draw values; `share` draws the parts of a whole, one bar for each row.',
      },
      title: { is: 'required', says: 'What the chart is about.', words: true },
      description: { is: 'required', says: 'What the chart shows, in words.', words: true },
      x: { is: 'required', says: 'The column along which the values stand: numbers, dates or names.' },
      y: {
        is: 'required',
        says: 'The column of the values; of several, with commas between, each is a line or a bar of its own.',
      },
      unit: {
        is: 'optional',
        says: 'What is counted, in words; or `%`, where the values are percents.',
        words: true,
      },
    },
    example:
      '<Chart id="a11" data="crossings.csv" kind="line" x="year" y="foot, bicycle" title="Who crosses" description="More and more people cross by bicycle." unit="people a day">\nCounted in June. <Label of="foot">On foot</Label> <Label of="bicycle">By bicycle</Label>\n</Chart>',
  },
  Label: {
    says: 'What a column or a value of the first column of a chart’s data is called in the language of the document.',
    stands: ['chart'],
    attributes: { of: { is: 'required', says: 'The column or the value, as it stands in the file.' } },
    example: '<Label of="foot">On foot</Label>',
  },
  Video: {
    says: 'A video of the publication. What it holds is the transcript: all that is said in it, and what has to be seen, in one or more paragraphs.',
    stands: ['layer'],
    attributes: {
      id: address,
      src: {
        is: 'required',
        says: 'The file: `ferry.webm` or `ferry.mp4` beside the story, or in the publication’s `media/`. One with words in it is another file in each language.',
      },
      title: { is: 'required', says: 'What it is called.', words: true },
      poster: {
        is: 'required',
        says: 'A picture of its shape, which stands for it until it plays; a file like that of `<Figure>`.',
      },
      captions: {
        is: 'optional',
        says: 'What is said in it as captions in the language of the document (WebVTT): `ferry.en.vtt`; needed unless it is `silent`.',
      },
      silent: { is: 'flag', says: 'That nothing is said in it.' },
    },
    example:
      '<Video id="a12" src="ferry.webm" title="The ferry lands" poster="ferry.jpg" captions="ferry.en.vtt">\nThe ferry comes in from the left. “Mind the rope,” the ferryman calls.\n</Video>',
  },
  Audio: {
    says: 'Something of the publication to be heard. What it holds is the transcript, in one or more paragraphs.',
    stands: ['layer'],
    attributes: {
      id: address,
      src: {
        is: 'required',
        says: 'The file: `ferryman.mp3`, `ferryman.m4a` or `ferryman.ogg` beside the story, or in the publication’s `media/`; another in each language where it has to be.',
      },
      title: { is: 'required', says: 'What it is called.', words: true },
    },
    example:
      '<Audio id="a13" src="ferryman.mp3" title="The ferryman remembers">\nForty years I have crossed here.\n\nI never counted.\n</Audio>',
  },
  Turn: {
    says: 'What one voice says at a time, in one or more paragraphs.',
    stands: ['conversa'],
    attributes: {
      id: address,
      voice: { is: 'required', says: 'The name of a voice of `site.yaml`.' },
      refs: {
        is: 'optional',
        says: 'The ids of the blocks of the article that it rests on, with spaces between.',
      },
    },
    example: '<Turn id="c2" voice="child" refs="a2">\nWhy was the bridge closed?\n</Turn>',
  },
  Aside: {
    says: 'Something beside the text, in one or more paragraphs; the text goes on without it.',
    stands: ['layer'],
    attributes: {
      id: address,
      kind: {
        is: 'required',
        says: `What it adds: ${asideKinds.map((kind) => `\`${kind}\``).join(', ')}.`,
      },
      title: { is: 'optional', words: true, says: 'What it is about.' },
    },
    example:
      '<Aside kind="context" id="a8" title="Bridges before this one">\nThe first one was of wood.\n</Aside>',
  },
  Definition: {
    says: 'A term and what it means; those that follow each other are one list.',
    stands: ['layer'],
    attributes: {
      id: address,
      term: { is: 'required', words: true, says: 'What is explained.' },
    },
    example: '<Definition id="a9" term="Keystone">\nThe highest stone of an arch.\n</Definition>',
  },
  Term: {
    says: 'Words that stand for an entry of the glossary.',
    stands: ['text'],
    attributes: { of: { is: 'required', says: 'The name of the entry’s file in `glossary/`.' } },
    entry: 'glossary',
    example: 'The <Term of="arch">arches</Term> are whole. {/* #a3 */}',
  },
  Name: {
    says: 'Words that stand for a person or an organisation of the who-is-who.',
    stands: ['text'],
    attributes: { of: { is: 'required', says: 'The name of the entry’s file in `people/`.' } },
    entry: 'people',
    example: '<Name of="ana-lima">Ana Lima</Name> opened it. {/* #a4 */}',
  },
  Sub: {
    says: 'What is set lower than the line.',
    stands: ['text'],
    attributes: {},
    example: 'It gives off CO<Sub>2</Sub>. {/* #a5 */}',
  },
  Sup: {
    says: 'What is set higher than the line.',
    stands: ['text'],
    attributes: {},
    example: 'It is 90 m<Sup>2</Sup> large. {/* #a6 */}',
  },
} as const satisfies Record<string, ElementRow>;

export type ElementName = keyof typeof elements;

/** Their names, for what is not yet known to be one of them. */
export const knownElements: readonly string[] = Object.keys(elements);

const table: Readonly<Record<string, ElementRow>> = elements;

/** The attributes that an element may have by their names; none for an element that is not known. */
export function attributesFor(name: string): Readonly<Record<string, Attribute>> {
  return Object.hasOwn(elements, name) ? (table[name]?.attributes ?? {}) : {};
}

/** Whether an element may stand somewhere; one that is not known stands nowhere. */
export function standsIn(name: string | null, stand: Stand): boolean {
  return name !== null && Object.hasOwn(elements, name) && table[name]?.stands.includes(stand) === true;
}

function elementsIn(stand: Stand): string[] {
  return knownElements.filter((name) => table[name]?.stands.includes(stand));
}

/** All that may stand somewhere, in an editor's words: “a paragraph or <Moment>”. */
export function expectedIn(stand: Stand): string {
  return listed([...stands[stand].markdown, ...elementsIn(stand).map((name) => `<${name}>`)]);
}

/** The tag that mentions an entry of a folder: `<Term>`. */
export function mentionTag(entry: EntryGroup): string {
  return `<${knownElements.find((name) => table[name]?.entry === entry) ?? ''}>`;
}

/** Names in a sentence: “a, b or c”. */
export function listed(names: readonly string[]): string {
  return names.join(', ').replace(/, (?=[^,]*$)/, ' or ');
}
