/* What is not there yet in the languages that need not be complete: how much, and where to start. */
import { isIn, type Language, type Localised } from '../i18n/languages.ts';
import { printable } from '../schema/printable.ts';
import { textsOfShape } from '../schema/shape/shape.ts';
import type { Site } from '../schema/site-file.ts';
import type { StoryHead } from '../schema/story-head.ts';
import { isTranslated } from '../story/entries.ts';
import type { PublicationDraft } from '../story/publication.ts';
import { blocksOf, type Story } from '../story/story.ts';
import { columns } from './columns.ts';

/** Kinds of what can be missing, under the names of the columns. */
const gapKinds = ['site.yaml', 'entries', 'pages', 'story.yaml', 'documents', 'blocks'] as const;
type GapKind = (typeof gapKinds)[number];

/** What a language lacks. */
export interface LanguageGaps {
  language: Language;
  counts: Record<GapKind, { missing: number; of: number }>;
  /** Where one could start: the first that is missing of each kind, as it is called in the publication. */
  next: readonly string[];
}

/** Something that a language has or has not. */
interface Piece {
  kind: GapKind;
  isThere: boolean;
  /** What to write; absent for what is written with something else. */
  name?: string;
}

/** What each language lacks that lacks something and may. */
export function languageGaps(draft: PublicationDraft): LanguageGaps[] {
  return draft.site.languages.flatMap((language) => {
    if (language.complete) return [];
    const pieces = piecesIn(language, draft);
    const ofKind = (kind: GapKind) => pieces.filter((piece) => piece.kind === kind);
    const counts = Object.fromEntries(
      gapKinds.map((kind) => [
        kind,
        { missing: ofKind(kind).filter(({ isThere }) => !isThere).length, of: ofKind(kind).length },
      ]),
    ) as LanguageGaps['counts'];
    const next = gapKinds.flatMap(
      (kind) => ofKind(kind).find(({ isThere, name }) => !isThere && name !== undefined)?.name ?? [],
    );
    return pieces.every(({ isThere }) => isThere) ? [] : [{ language, counts, next }];
  });
}

function piecesIn(language: Language, { site, stories, pages, glossary, people }: PublicationDraft): Piece[] {
  const { path } = language;
  const entries = [...glossary, ...people].flatMap(({ entry, group, id }): Piece[] =>
    entry ? [{ kind: 'entries', isThere: isTranslated(entry, language), name: `${group}/${id}.yaml` }] : [],
  );
  const ofPages = [...Map.groupBy(pages, ({ id }) => id)].map(
    ([id, versions]): Piece => ({
      kind: 'pages',
      isThere: versions.some((page) => page.language === language),
      name: `pages/${id}.${path}.mdx`,
    }),
  );
  return [
    ...textsOfSite(site).map(
      ([name, text]): Piece => ({
        kind: 'site.yaml',
        isThere: isIn(text, language),
        name: `“${name}” in site.yaml`,
      }),
    ),
    ...entries,
    ...ofPages,
    ...stories.flatMap(({ story }) => (story ? piecesOfStory(story, language) : [])),
  ];
}

/** A text that is the same in all languages is none to translate. */
const isByLanguage = (text: Localised | undefined): text is Exclude<Localised, string> =>
  typeof text === 'object';

function textsOfSite(site: Site): [name: string, text: Localised][] {
  const { name: ofSite, tagline, voices, topics } = site;
  const texts: [string, Localised][] = [
    ['name', ofSite],
    ['tagline', tagline],
    ...Object.entries(voices).map(([id, { name }]): [string, Localised] => [`voices.${id}.name`, name]),
    ...Object.entries(topics).flatMap(([id, { name, slug }]): [string, Localised][] => [
      [`topics.${id}.name`, name],
      [`topics.${id}.slug`, slug],
    ]),
    ...textsOfShape(site),
  ];
  return texts.filter(([, text]) => isByLanguage(text));
}

function piecesOfStory(story: Story, language: Language): Piece[] {
  const isAsked = story.languages.includes(language) || story.untranslated.includes(language);
  if (!isAsked) return [];
  const documents = (['article', 'conversa'] as const).flatMap((kind): Piece[] => {
    const { in: versions = {}, source = '' } = story[kind] ?? {};
    const original = versions[source];
    if (original === undefined || source === language.path) return [];
    const own = versions[language.path];
    const ids = new Set(own && blocksOf(own).map(({ id }) => id));
    return [
      {
        kind: 'documents',
        isThere: own !== undefined,
        name: `stories/${story.id}/${kind}.${language.path}.mdx`,
      },
      ...blocksOf(original).map(({ id }): Piece => ({ kind: 'blocks', isThere: ids.has(id) })),
    ];
  });
  const texts = textsOfStory(story.head).map(
    (text): Piece => ({
      kind: 'story.yaml',
      isThere: isIn(text, language),
      name: `stories/${story.id}/story.yaml`,
    }),
  );
  return [...documents, ...texts];
}

function textsOfStory({ source, corrections = [], quotations, relations }: StoryHead): Localised[] {
  return [
    ...source.flatMap(({ credit, title }) => [credit, title]),
    ...corrections.map(({ text }) => text),
    ...Object.values(quotations).flatMap(({ speaker, role }) => [speaker, role]),
    relations?.title,
    ...Object.values(relations?.parties ?? {}).flatMap(({ name, role }) => [name, role]),
    ...(relations?.between ?? []).map(({ label }) => label),
  ].filter(isByLanguage);
}

/** The gaps for a terminal: a table, and a line for each language on where to start; nothing where there are none. */
export function gapLines(all: readonly LanguageGaps[]): string[] {
  if (all.length === 0) return [];
  const nameOf = ({ name, tag }: Language) => printable(`${name} (${tag})`);
  const rows = all.map(({ language, counts }) => [
    nameOf(language),
    ...gapKinds.map((kind) => `${counts[kind].missing} of ${counts[kind].of}`),
  ]);
  return [
    '',
    columns([['missing in', ...gapKinds], ...rows]),
    ...all.map(({ language, next }) => `Next in ${nameOf(language)}: ${printable(next.join(', '))}.`),
  ];
}
