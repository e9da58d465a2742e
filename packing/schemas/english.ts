import type { FileKind } from './content-files.ts';
import type { FieldTexts } from './field-texts.ts';

const credit = {
  how: 'How the text came about: by a person (“human”), by a machine (“ai”), or by a machine and then read and mended by a person (“ai-reviewed”).',
  by: 'Who wrote or translated it. A person is called by the name of their file in people/, or by the name itself; several are a list. Of a machine it may be left out.',
  reviewer: 'The person who read and mended what the machine made, or a list of several.',
};

const written = [
  'How the text was written; stands in the document in the source language only.',
  credit,
] as const;
const translated = ['How the text was translated; stands in every other language.', credit] as const;
const description = 'One or two sentences for search engines and link previews.';

const answers =
  'Why something is right that the check asks about: by the id of the block and the name of the rule, the reason in a few words. `hearth status` lists them.';

const entry = {
  slug: 'The last part of the address of its page: one for all languages, or one for each.',
  forms:
    'Other words by which it is searched and recognised, misspellings too, in a list for each language. They are never shown.',
  source: 'The path of the language in which the entry was written.',
  written: ['How the entry was written.', credit],
  translated: ['How the entry was translated, by language.', credit],
} as const;

const stamp = {
  from: 'The wording of the source that was translated, word for word.',
  fromDigest: 'The digest of that wording.',
  translationDigest: 'The digest of the translation that was accepted.',
  accepted: 'The day on which somebody said that the two belong together.',
};

const schemes = { light: 'By day.', dark: 'By night.' };

const document = (name: string) => ({
  source: `The path of the language in which the ${name} was written; the others are translations.`,
});

const menuLine = {
  to: 'Where the line leads: “home”, “search”, “archive”, “glossary”, “people”, “offline”, “topics/” and the name of a topic, “pages/” and the name of a page’s file without its language, or a web address. What a language does not have is left out in it.',
  name: 'The words of the line, in each language; they may be left out but for a web address.',
};

/** What every field is for, in English. */
export const english = {
  site: [
    'The publication as a whole: its name, its address and its languages.',
    {
      name: 'The name of the publication: one for all languages, or one for each.',
      url: 'The address of the site’s root, like https://paper.example. A path below it is given with BASE when building.',
      tagline: 'A sentence on what the publication is, in each language.',
      languages: [
        'The languages, in the order of the language switch. The first stands in where no other is asked for.',
        {
          path: 'The short name of the language in addresses and names of files, like “en”.',
          tag: 'The language tag (BCP 47), like “en” or “pt-BR”.',
          name: 'What its speakers call the language, like “Português”.',
          direction: 'Where its lines start: “ltr” at the left, “rtl” at the right.',
          calendar:
            'The calendar by which its pages are dated, where it is not the usual one of the language.',
          digits: 'The digits in which its pages count, where they are not the usual ones of the language.',
          complete:
            'With “true” nothing may lack in this language: what is missing is an error. Otherwise another language stands in for it.',
        },
      ],
      allow: [
        'What pages may ask other sites for, by what it is. Each line stands on a page on privacy that every footer leads to. Nothing else is asked for.',
        {
          frames: [
            'Sites that are shown within pages.',
            {
              from: 'Their origin, like https://tv.example, or https://*.tv.example for all hosts below one.',
              reason: 'Why, for readers, in each language.',
            },
          ],
          scripts: [
            'Sites whose scripts run in pages, and may ask those sites for more.',
            {
              from: 'Their origin, like https://tv.example, or https://*.tv.example for all hosts below one.',
              reason: 'Why, for readers, in each language.',
            },
          ],
          images: [
            'Sites that pictures come from.',
            {
              from: 'Their origin, like https://tv.example, or https://*.tv.example for all hosts below one.',
              reason: 'Why, for readers, in each language.',
            },
          ],
        },
      ],
      components: [
        'Components of the publication that stand in the place of Hearth’s, each with the way to its file from this folder, like ./Footer.astro. They are code, and run in the build.',
        {
          Header: 'What stands at the top of every page.',
          Footer: 'What stands at the bottom of every page.',
          StoryCards: 'Stories in lists.',
          PageEnd: 'What stands between a page and its footer, which Hearth has nothing for.',
        },
      ],
      hearth:
        'The version of Hearth that this was written for, like 0.2.0. “hearth upgrade” goes by it, and writes it.',
      precompress:
        'With “true” the build writes compressed copies beside its files, for a server that does not compress by itself.',
      timezone:
        'Where a day of the publication begins and ends, as the IANA calls it, like America/Sao_Paulo. UTC where it is left out.',
      contact: [
        'How readers reach the publication.',
        {
          email: 'The e-mail address that readers are told.',
          profiles: [
            'Where else the publication is: in the footer, and for programs that look who it is.',
            {
              name: 'What the footer calls it, in each language.',
              url: 'Its address; one of mail starts with “mailto:”, one of a telephone with “tel:”.',
            },
          ],
        },
      ],
      voices: [
        'Who speaks in the Conversa, by the name that turns use. A publication without a Conversa needs none.',
        { part: 'Whether the voice asks or answers.', name: 'What readers know it by, in each language.' },
      ],
      look: [
        'The face of the publication; what it does not say is as Hearth has it. What this cannot say stands in theme.css.',
        {
          accent: [
            'The colour of links, of buttons and of what is chosen, like "#0b5cad". That for the dark is made of it where only one is said.',
            schemes,
          ],
          paper: [
            'The colour of the page, light by day and dark by night. Surfaces, lines and inks are made of it.',
            schemes,
          ],
          logo: [
            'An SVG of public/ that stands at the top of pages for the name, or one for light and one for dark.',
            schemes,
          ],
          icon: 'A square SVG of public/, of which the icons are made in all sizes. Without it, icon.svg there is.',
          typefaces: [
            'What is written in which family: one of which fonts/ has the files, or Newsreader.',
            {
              reading: 'The family of texts.',
              headings:
                'The family of titles, and of the name at the top. That of texts where it is left out.',
            },
          ],
          corners: 'How round boxes are: not at all (“none”), little (“small”), much (“round”).',
          density: 'How near lines and parts stand: “close” or “wide”. What a reader chooses is above it.',
        },
      ],
      topics: [
        'What stories are about, by the name that story.yaml uses, in the order in which they are listed. Each has a page and feeds.',
        {
          name: 'The name of the topic, in each language.',
          slug: 'The last part of the address of its page: one for all languages, or one for each.',
        },
      ],
      layers: [
        'The layers that stories may have, by the names that <Layer kind="…"> uses, in the order in which pages show them. Without it, those of Hearth in the order in which they are written.',
        {
          name: 'What readers see over the layer, in each language. A layer of Hearth has words without it.',
          needed: 'With “true” an article without the layer is an error.',
        },
      ],
      menu: [
        'What the menu under the header leads to, in this order. Without it there is no menu.',
        menuLine,
      ],
      footer: [
        'What the footer leads to, in this order. Without it: the glossary and the who-is-who, the pages that have words for it (“menu” in their heads), and reading offline.',
        menuLine,
      ],
      home: 'What stands on the home of each language, in this order: “lead” (the latest story by itself, with its picture and key points), “latest”, “topics”, “changes” (what was corrected and updated last), “archive”, or the text of a page of the staff, like “pages/about”. Without it: lead, latest, topics, changes, archive.',
    },
  ],
  story: [
    'What a story has once, whatever the language.',
    {
      published:
        'The day on which the story is published, like 2026-11-23. Before it, the story is in no build.',
      draft: 'With “true” the story is shown while you write and is in no build.',
      updated: 'The day on which the story was last told anew.',
      source: [
        'What the story rests on: the report that it is told from, own reporting, or a list of several.',
        {
          publisher: 'Who published the report.',
          credit:
            'The sentence that credits it, in each language, where the one that Hearth makes does not fit.',
          url: 'The address of the report, or else of its publisher.',
          kind: 'What the address leads to: the “report” itself or only its “publisher”. “own” is what the publication found out itself, and has no publisher, address or language.',
          language: 'The path or the tag of the language of the report.',
          id: 'A name by which notes cite it, “[^census]”.',
          title: 'The title of the source, in its own language or in each.',
          author: 'Who wrote it.',
          published: 'The day on which it was published.',
        },
      ],
      topics: 'Topics of site.yaml that the story is about.',
      languages: 'Paths of the languages that the story is told in, where these are not all of site.yaml.',
      documents: [
        'The documents of the story, each with the language in which it was written.',
        {
          article: ['The story in layers.', document('article')],
          conversa: ['The story as a dialogue; there need not be one.', document('Conversa')],
        },
      ],
      quotations: [
        'What was said, once and word for word, by the name that <Quote> uses.',
        {
          text: 'The words, exactly as they were said.',
          language: 'The path of the language in which it was said.',
          speaker: 'Who said it.',
          role: 'Who the speaker is in a few words, in each language.',
          source: 'Where it was published.',
        },
      ],
      relations: [
        'Who did what: the map of the story.',
        {
          title:
            'What the map shows, in each language; how many are on it and in how many steps is always said.',
          parties: [
            'Who stands on the map, by the name of their file in people/ or by another name.',
            {
              name: 'What the map calls it, in each language; as in people/ where it is left out.',
              role: 'Who that is in a few words, in each language.',
              group: 'What kind of party it is.',
              column: 'The side on which it stands: 1 where lines start, 2 for the other.',
              row: 'The row in which it stands, from 1.',
              rows: 'How many rows it goes over.',
            },
          ],
          between: [
            'What one party does to another, in the order in which it came about: readers walk through the map in it.',
            {
              from: 'The name of the party that the relation comes from.',
              to: 'The name of the party that it goes to.',
              kind: 'What there is between the two.',
              label: 'What the one does to the other in a few words, in each language.',
              block: 'The id of the block of the article that says so.',
            },
          ],
        },
      ],
      corrections: [
        'What was wrong and was put right; readers are told.',
        {
          date: 'The day of the correction.',
          text: 'What was wrong and what it says now, in each language.',
          block: 'The id of the block that was corrected.',
        },
      ],
    },
  ],
  article: [
    'The head of an article: the fields between two lines of “---” above its text.',
    {
      slug: 'The last part of the address of the story in this language.',
      description,
      written,
      translated,
      answers,
    },
  ],
  conversa: [
    'The head of a Conversa: the fields between two lines of “---” above its text.',
    { description, written, translated, answers },
  ],
  page: [
    'The head of a page of the staff: the fields between two lines of “---” above its text.',
    {
      title: 'The title of the page.',
      slug: 'The last part of its address in this language.',
      description,
      menu: 'The words of the link to it at the foot of every page; without them no page links to it by itself.',
      contents: 'With “true” the page begins with links to its headings (##).',
      written,
      translated,
    },
  ],
  glossary: [
    'A word that is explained; the name of the file is the name that <Term> uses.',
    {
      term: 'The word, in each language.',
      definition: 'What it means, in one to three sentences for each language.',
      ...entry,
    },
  ],
  people: [
    'A person or an organisation that is introduced; the name of the file is the name that <Name> and credits use.',
    {
      kind: 'Whether it is a person or an organisation.',
      name: 'The name, in each language.',
      description: 'Who that is, in one to three sentences for each language.',
      ...entry,
    },
  ],
  redirects: [
    'Where addresses that the site no longer has lead to, one on a line: “/en/old-slug/: /en/new-slug/”.',
    {},
  ],
  translations: [
    'What each translated block was translated from. Only Hearth writes this file: npm run ids and npm run accept.',
    {
      lastIds: [
        'The highest numbers of ids, so that none is ever given twice.',
        {
          article: 'The highest number of an id of the article.',
          conversa: 'The highest number of an id of the Conversa.',
        },
      ],
      article: ['The translated blocks of the article, by language and then by id.', stamp],
      conversa: ['The translated blocks of the Conversa, by language and then by id.', stamp],
    },
  ],
} as const satisfies Record<FileKind, readonly [string, FieldTexts]>;
