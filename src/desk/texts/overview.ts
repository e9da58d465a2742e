/* What there is to do in a publication: findings, translations by language and by person, and what waits for its day. */
import { hash } from 'node:crypto';
import { type HeldBackStory, releasedAt } from '../../checks/held-back.ts';
import { ownPath } from '../../files/hearth-folder.ts';
import { stateOf } from '../../files/kept.ts';
import type { Language, TextShown } from '../../i18n/languages.ts';
import { translationStatus } from '../../reports/status.ts';
import { type Finding, placeIn } from '../../schema/finding.ts';
import { plainText } from '../../story/blocks.ts';
import { creditedAs, namesIn } from '../../story/credited.ts';
import { pairsOf } from '../../story/pairing/shown.ts';
import type { PublicationDraft } from '../../story/publication.ts';
import type { StoryDraft } from '../../story/read/read-story.ts';
import type { DocumentKind, Story } from '../../story/story.ts';
import { groupsFor } from '../../translators/groups.ts';
import { unitsOf } from '../../translators/unit.ts';
import { anchorAt, anchorOf, anchorOfExtra } from './anchor.ts';
import type { OpenPublication } from './open-publication.ts';

/** A translation of a document, or of the texts that are of no story. */
export interface Work {
  /** The name of its group, by which its page is found. */
  texts: string;
  into: Language;
  source: Language | undefined;
  /** The headline of the story, in the language that it was written in; absent for texts of none. */
  title?: TextShown;
  document?: DocumentKind;
  counts: { current: number; stale: number; missing: number; extra: number };
  /** The first text on its page with something to do; absent where there is none, or all is to be done. */
  anchor?: string | undefined;
  /** Day on which the oldest stale block was accepted last; absent where none is stale, or nobody ever accepted it. */
  staleSince?: string | undefined;
  /** Who translated it, or who reviewed what a machine did; none where nobody is named. */
  people: readonly string[];
}

/** Somebody who writes or translates, with what waits for them. */
export interface Person {
  name: string;
  /** Blocks to translate, and findings in the documents that they wrote or translated. */
  open: number;
  works: readonly Work[];
  findings: readonly Finding[];
}

/** All of it. */
export interface Overview {
  name: string;
  languages: readonly Language[];
  findings: readonly Finding[];
  /** Those with the oldest stale blocks first, then those with most to do. */
  works: readonly Work[];
  people: readonly Person[];
  /** Ids of stories with so many mistakes that nothing is known of their translations. */
  broken: readonly string[];
  heldBack: readonly (HeldBackStory & { title: string })[];
}

/** What there is to do in a publication, as it is on the disk now; `undefined` without a `site.yaml` that can be used. */
export function overviewOf({ draft, findings, made }: OpenPublication): Overview | undefined {
  if (draft === undefined) return undefined;
  const { site } = draft;
  const [first] = site.languages;
  const kept = workPart();
  const stories = new Map(draft.stories.map((story) => [story.id, workIn(story, made, kept)]));
  const works = [
    ...[...stories].flatMap(([id, story]) => storyWorks(id, story, draft)),
    ...otherWorks(draft),
  ].sort(oldestFirst);
  const shown = findings.filter(({ rule }) => !states.has(rule));
  return {
    name: typeof site.name === 'string' ? site.name : (site.name[first?.path ?? ''] ?? ''),
    languages: site.languages,
    findings: shown,
    works,
    broken: draft.stories.flatMap(({ id, isWhole }) => (isWhole ? [] : [id])),
    people: peopleOf(
      draft,
      works,
      shown,
      [...stories.values()].flatMap(({ files }) => files),
    ),
    heldBack: releasedAt(draft)
      .heldBack.map((story) => ({ ...story, title: stories.get(story.id)?.title ?? story.id }))
      .sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1)),
  };
}

/** Notes what there is to do in a story, for when it is asked for. */
export function workIn(story: StoryDraft, made: OpenPublication['made'], kept = workPart()): StoryWork {
  return made(kept, story, () => workOf(story));
}

/** What the states of translations say already. */
const states = new Set<string>(['stale', 'missing', 'extra', 'unstamped']);

function dayOf(story: HeldBackStory): string {
  return story.kind === 'scheduled' ? story.until : '~';
}

/** How much of a translation is to be done. */
export function openIn({ counts }: Pick<Work, 'counts'>): number {
  return counts.stale + counts.missing + counts.extra;
}

function oldestFirst(a: Work, b: Work): number {
  const [one, other] = [a.staleSince ?? '~', b.staleSince ?? '~'];
  return one === other ? openIn(b) - openIn(a) : one < other ? -1 : 1;
}

/** What the overview says of one story, as it is kept. */
interface StoryWork {
  title: string;
  /** Path of the language that its article was written in. */
  written: string;
  works: readonly (Pick<Work, 'counts' | 'staleSince' | 'people' | 'anchor'> & {
    document: DocumentKind;
    language: string;
    source: string;
  })[];
  /** Its documents, with whom each names. */
  files: readonly { path: string; names: readonly string[] }[];
}

/** The name under which that is kept: another one where it is made by other code. */
export function workPart(): string {
  const code = ['src/desk/texts', 'src/reports'].map(ownPath);
  return `desk-${hash('sha256', stateOf(code)).slice(0, 8)}`;
}

function workOf({ id, story, documents }: StoryDraft): StoryWork {
  const original = story?.article.in[story.article.source];
  const rows = story ? translationStatus([story]) : [];
  return {
    title: original ? plainText(original.title) : id,
    written: story?.article.source ?? '',
    works: rows.map(({ document, language, source, counts, staleSince }) => ({
      ...{ document, language, source, counts, staleSince },
      people: [...namesIn(story?.[document]?.in[language]?.head.translated)],
      ...(story && { anchor: firstOpen(story, document, language) }),
    })),
    files: documents.map(({ path, head }) => ({
      path,
      names: [...namesIn(head.written), ...namesIn(head.translated)],
    })),
  };
}

/** The first block with something to do in a translation that is begun. */
function firstOpen(story: Story, document: DocumentKind, path: string): string | undefined {
  const language = story.languages.find((known) => known.path === path);
  if (language === undefined || story[document]?.in[path] === undefined) return undefined;
  const pairs = pairsOf(story, document, language);
  const open = pairs.find(({ state }) => state === 'stale' || state === 'missing');
  if (open) return anchorOf(document, open.id);
  return pairs.some(({ state }) => state === 'extra') ? anchorOfExtra(document) : undefined;
}

function storyWorks(id: string, { title, written, works }: StoryWork, { site }: PublicationDraft): Work[] {
  const named = (path: string) => site.languages.find((language) => language.path === path);
  return works.flatMap(({ language, source, ...work }): Work[] => {
    const into = named(language);
    if (into === undefined) return [];
    const texts = `stories/${id}${source === written ? '' : `.${named(source)?.tag ?? source}`}`;
    return [{ ...work, texts, into, source: named(source), title: { text: title, foreign: named(written) } }];
  });
}

function otherWorks(draft: PublicationDraft): Work[] {
  const { languages } = draft.site;
  return languages.flatMap((into) =>
    groupsFor(draft, into, []).map((group): Work => {
      const units = unitsOf(group);
      const missing = units.filter(({ state }) => state === 'missing').length;
      const parts = group.parts.filter((part) => part.units.length > 0);
      const at = parts.findIndex((part) => part.units.some(({ state }) => state === 'missing'));
      const first = parts[at]?.units.findIndex(({ state }) => state === 'missing');
      return {
        texts: group.name,
        into,
        source: languages.find(({ tag }) => tag === group.sourceTag),
        counts: { current: units.length - missing, stale: 0, missing, extra: 0 },
        ...(first !== undefined && { anchor: anchorAt(at, first) }),
        people: [],
      };
    }),
  );
}

function peopleOf(
  draft: PublicationDraft,
  works: readonly Work[],
  findings: readonly Finding[],
  documents: StoryWork['files'],
): Person[] {
  const [first] = draft.site.languages;
  if (first === undefined) return [];
  const files = documents.map(({ path, names }) => ({ file: placeIn(path).file, names }));
  const names = new Set([...works.flatMap(({ people }) => people), ...files.flatMap((file) => file.names)]);
  return [...names]
    .map((name): Person => {
      const own = works.filter((work) => work.people.includes(name) && openIn(work) > 0);
      const ownFiles = new Set(files.filter((file) => file.names.includes(name)).map(({ file }) => file));
      const ofFiles = findings.filter(({ place }) => ownFiles.has(place.file));
      return {
        name: creditedAs(name, draft.entries, first).name.text,
        works: own,
        findings: ofFiles,
        open: own.reduce((sum, work) => sum + openIn(work), ofFiles.length),
      };
    })
    .sort((a, b) => b.open - a.open || a.name.localeCompare(b.name, 'en'));
}
