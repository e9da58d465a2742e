/* The texts of one group in one language, as a translator works through them. */
import { hash } from 'node:crypto';
import type { Language, TextLanguage, TextShown } from '../../i18n/languages.ts';
import { type Finding, placeIn } from '../../schema/finding.ts';
import type { Site } from '../../schema/site-file.ts';
import { type Block, plainText } from '../../story/blocks.ts';
import { nameOfPart } from '../../story/layer-names.ts';
import { wordingOf } from '../../story/pairing/digest.ts';
import { type Acceptance, accept, type PairedBlock } from '../../story/pairing/pairing.ts';
import { pairsOf } from '../../story/pairing/shown.ts';
import { type WordRun, wordDifference } from '../../story/pairing/word-difference.ts';
import type { PublicationDraft } from '../../story/publication.ts';
import {
  type Article,
  blocksOf,
  type Conversa,
  type DocumentKind,
  type LayerKind,
  type Story,
  type Translated,
} from '../../story/story.ts';
import { groupsFor } from '../../translators/groups.ts';
import type { Group, Part, Unit } from '../../translators/unit.ts';
import { anchorAt, anchorOf } from './anchor.ts';
import { findingsIn, type OpenPublication } from './open-publication.ts';
import { asTyped } from './typed-text.ts';

/** One text with its translation. */
export interface Row {
  context: string;
  form: Unit['form'];
  /** As a translator reads and types it, see {@link asTyped}. */
  source: string;
  target: string;
  state: Unit['state'];
  /** What changed in the source since it was translated; absent where nothing did, or nobody knows. */
  difference?: readonly WordRun[] | undefined;
  notes: readonly string[];
  placeholders: Unit['placeholders'];
  block?: RowBlock | undefined;
  /** Where it stands on its page. */
  anchor: string;
  /** The layer that its block is in; absent for the title, and for what is of no block. */
  layer?: RowLayer | undefined;
  findings: readonly Finding[];
  /** Stand for both texts: what was made of a row says of which. */
  digests: { source: string; target: string };
}

/** The block that a row is of. */
export interface RowBlock {
  of: DocumentKind;
  id: string;
  kind: Block['kind'];
  /** Whether there is something that can be accepted. */
  isOpen: boolean;
}

/** A layer of a document, as its readers know it. */
export interface RowLayer {
  kind: LayerKind;
  /** In the language that the document was written in, and in that of the translation. */
  source: TextShown;
  target: TextShown;
}

/** A file with rows. */
export interface Sheet {
  /** As places name it. */
  file: string;
  /** What it is, for people: a document, captions, what a file says in each language. */
  kind: 'article' | 'conversa' | 'captions' | 'fields' | 'page' | 'words';
  /** Whether the file is there yet. */
  isThere: boolean;
  /** Stands for the file’s bytes. */
  digest: string;
  rows: readonly Row[];
  /** Blocks that only the translation has. */
  extra: readonly { id: string; text: string }[];
  /** What is wrong with the file, beside its rows. */
  findings: readonly Finding[];
}

/** All texts of one group in one language. */
export interface Texts {
  name: string;
  source: TextLanguage;
  into: Language;
  /** The headline of the story, where the group is one, in the language that it was written in. */
  title: TextShown | undefined;
  sheets: readonly Sheet[];
  group: Group;
}

/** The group of a name for translators into a language; `undefined` where the publication has none. */
export function groupNamed(draft: PublicationDraft, name: string, into: Language): Group | undefined {
  const stories = draft.stories.filter(
    ({ id }) => name === `stories/${id}` || name.startsWith(`stories/${id}.`),
  );
  return groupsFor(draft, into, stories).find((group) => group.name === name);
}

/** A group as it is on the disk now. */
export function textsOf({ draft, findings }: OpenPublication, name: string, path: string): Texts | undefined {
  const into = draft?.site.languages.find((language) => language.path === path);
  const group = draft && into && groupNamed(draft, name, into);
  if (draft === undefined || into === undefined || group === undefined) return undefined;
  const story = draft.stories.find(({ id }) => id === group.story)?.story;
  const source = draft.site.languages.find(({ tag }) => tag === group.sourceTag);
  return {
    name,
    source: source ?? { path: group.sourceTag, tag: group.sourceTag, direction: 'ltr' },
    into,
    title: story && {
      text: plainText(titleOf(story)),
      foreign: draft.site.languages.find((language) => language.path === story.article.source),
    },
    sheets: group.parts
      .filter(({ units }) => units.length > 0)
      .map((part, index) => sheetOf(part, index, { story, into, site: draft.site, findings })),
    group,
  };
}

function titleOf({ article }: Story) {
  const original = article.in[article.source];
  if (original === undefined) throw new Error(`No article in “${article.source}”`);
  return original.title;
}

/** What rows say themselves. */
const states = new Set<string>(['stale', 'missing', 'extra', 'unstamped']);

/** What sheets are made of besides their parts. */
interface AroundSheet {
  story: Story | undefined;
  into: Language;
  site: Site;
  findings: readonly Finding[];
}

function sheetOf(part: Part, index: number, around: AroundSheet): Sheet {
  const { story, into, findings: all } = around;
  const of = part.units.find(({ block }) => block)?.block?.of;
  const pairs = story && of ? pairsOf(story, of, into) : [];
  const file = placeIn(part.path).file;
  const findings = findingsIn(all, file).filter(({ rule }) => !states.has(rule));
  const own = story && of ? story[of]?.in[into.path] : undefined;
  const lines = own ? blocksOf(own).map(({ id, place }) => ({ id, line: place.line })) : [];
  const blockAt = (line: number) => lines.findLast((block) => block.line <= line)?.id;
  const layers = layersIn(of && story?.[of], around);
  const rows = part.units.map((unit, at): Row => {
    const pair = pairs.find(({ id }) => id === unit.block?.id);
    const isFirst = unit === part.units.find(({ block }) => block?.id === unit.block?.id);
    return {
      ...rowOf(unit, pair),
      anchor: isFirst && unit.block ? anchorOf(unit.block.of, unit.block.id) : anchorAt(index, at),
      layer: unit.block && layers.get(unit.block.id),
      findings:
        isFirst && unit.block ? findings.filter(({ place }) => blockAt(place.line) === unit.block?.id) : [],
    };
  });
  const shown = new Set(rows.flatMap((row) => row.findings));
  return {
    file,
    kind: of ?? kindOf(part),
    isThere: part.before !== undefined,
    digest: digestOf(part.before ?? ''),
    rows,
    extra: pairs.flatMap((pair) =>
      pair.state === 'extra' ? [{ id: pair.id, text: plainText(pair.translation) }] : [],
    ),
    findings: findings.filter((finding) => !shown.has(finding)),
  };
}

function kindOf({ path }: Part): Sheet['kind'] {
  if (path.endsWith('.vtt')) return 'captions';
  if (path.endsWith('.json')) return 'words';
  return path.endsWith('.mdx') ? 'page' : 'fields';
}

/** The layers of a document, by the ids of their blocks. */
function layersIn(
  document: Translated<Article> | Translated<Conversa> | undefined,
  { into, site }: AroundSheet,
): ReadonlyMap<string, RowLayer> {
  const original = document?.in[document.source];
  const from = site.languages.find(({ path }) => path === document?.source);
  if (original === undefined || from === undefined) return new Map();
  const layers = original.kind === 'article' ? original.layers : [{ kind: 'notes', blocks: original.notes }];
  return new Map(
    layers.flatMap(({ kind, blocks }) => {
      const layer = { kind, source: layerNamed(kind, site, from), target: layerNamed(kind, site, into) };
      return blocks.map(({ id }): [string, RowLayer] => [id, layer]);
    }),
  );
}

/** What readers of a language see over a layer; what it is called in its tag where that is not written yet. */
function layerNamed(kind: LayerKind, site: Site, language: Language): TextShown {
  try {
    return nameOfPart(kind, site, language);
  } catch {
    return { text: kind };
  }
}

/** A text as it is now. */
function rowOf(unit: Unit, pair: PairedBlock | undefined): Omit<Row, 'findings' | 'anchor' | 'layer'> {
  const { context, form, source, target, state, notes, placeholders, block } = unit;
  const stale = pair?.state === 'stale' ? pair : undefined;
  const from = stale?.stamp?.from;
  return {
    context,
    form,
    source: asTyped(source, form),
    target: asTyped(target, form),
    state,
    ...(stale && from !== undefined && { difference: wordDifference(from, wordingOf(stale.source)) }),
    notes,
    placeholders,
    ...(block && {
      block: {
        ...block,
        kind: pair && pair.state !== 'extra' ? pair.source.kind : 'paragraph',
        isOpen: pair !== undefined && isToAccept(accept(pair, true, '').outcome),
      },
    }),
    digests: { source: digestOf(source), target: digestOf(target) },
  };
}

/** Whether a translator is asked for a word on it: what is still to be written is theirs to write. */
function isToAccept(outcome: Acceptance['outcome']): boolean {
  return outcome === 'stamped' || outcome === 'unwritten';
}

/** Stands for a text. */
export function digestOf(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, 16);
}
