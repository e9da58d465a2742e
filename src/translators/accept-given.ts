/* Says of blocks that a translator was done with that they fit the wording that was translated. */
import { join } from 'node:path';
import type { Language } from '../i18n/languages.ts';
import type { Site } from '../schema/site-file.ts';
import { parseMdx, splitHead } from '../story/mdx/mdx.ts';
import { digestOf, wordingOf } from '../story/pairing/digest.ts';
import type { PairedBlock } from '../story/pairing/pairing.ts';
import { stamping, translatedKinds } from '../story/pairing/stamping.ts';
import { readArticle } from '../story/read/read-article.ts';
import { readConversa } from '../story/read/read-conversa.ts';
import { readStory } from '../story/read/read-story.ts';
import { type Article, blocksOf, type Conversa, type DocumentKind } from '../story/story.ts';
import { contextOf } from './documents/document-pair.ts';
import { fileText, openDocument, textOf } from './documents/open-document.ts';
import { asRead, edited } from './edits.ts';
import { fileAt } from './file-at.ts';

/** What accepting came to. */
export interface AcceptedBlocks {
  accepted: number;
  /** Blocks whose source has changed since the export, so that they are stale. */
  stale: readonly string[];
  /** Blocks that are still to be written, in one of the two. */
  unwritten: readonly string[];
  /** Whether the story has mistakes, so that nothing could be said of it. */
  isBroken: boolean;
}

/** What a translator gave back, by contexts. */
export interface GivenStates {
  /** The source of each text that the translator is done with. */
  done: ReadonlyMap<string, string>;
  /** Those that are not done: their blocks are not accepted. */
  undone: ReadonlySet<string>;
  /** Those that are other ones now. */
  changed: ReadonlySet<string>;
}

/** Stamps the blocks of a story whose translation changed, or was looked at where it was stale. */
export async function acceptGiven(
  folder: string,
  site: Site,
  { path }: Language,
  { done, undone, changed }: GivenStates,
  today: string,
): Promise<AcceptedBlocks> {
  const draft = readStory(folder, site, 'translators');
  const { story } = draft;
  if (story === undefined) return { accepted: 0, stale: [], unwritten: [], isBroken: true };
  const language = story.languages.find((known) => known.path === path);
  const stamps = stamping(draft, story, today);
  const stale: string[] = [];
  const unwritten: string[] = [];
  if (language)
    for (const kind of translatedKinds) {
      const document = story[kind];
      const source = document?.in[document.source];
      const file = source && fileAt(source.path, join(folder, '../..'));
      if (source === undefined || file === undefined) continue;
      const open = openDocument(kind, asRead(file));
      const slots = Map.groupBy(open.slots.values(), ({ id }) => id);
      const givenOf = ({ id }: PairedBlock) =>
        (slots.get(id) ?? []).map((slot) => ({ slot, context: contextOf({ kind, name: kind }, slot.key) }));
      const came = stamps.accept(kind, language, {
        isReviewed: true,
        isMeant: (pair) => {
          const given = givenOf(pair);
          const isDone = given.some(({ context }) => done.has(context));
          if (!isDone || given.some(({ context }) => undone.has(context))) return false;
          const isChanged = given.some(({ context }) => changed.has(context));
          return pair.state === 'stale' || (pair.state === 'current' && isChanged);
        },
        stampFor: (stamp, pair) => {
          const edits = givenOf(pair).flatMap(({ slot, context }) => {
            const said = done.get(context);
            if (said === undefined || said === textOf(slot).text) return [];
            const made = fileText(slot, said, textOf(slot).named, [], open.text[slot.start - 1] ?? '"');
            return 'raw' in made ? [{ start: slot.start, end: slot.end, text: made.raw }] : [];
          });
          // Whoever translated had another source before them: that is what the translation is of.
          const from = edits.length === 0 ? stamp.from : wordingIn(edited(open.text, edits), kind, pair.id);
          if (from === undefined) return undefined;
          if (from !== stamp.from) stale.push(pair.id);
          return { ...stamp, from, fromDigest: digestOf(from) };
        },
      });
      unwritten.push(...came.flatMap(({ pair, outcome }) => (outcome === 'unwritten' ? [pair.id] : [])));
    }
  if (stamps.count() > 0) await stamps.write();
  return { accepted: stamps.count(), stale, unwritten, isBroken: false };
}

/** The wording of a block in the text of a document; `undefined` where that cannot be read. */
function wordingIn(text: string, kind: DocumentKind, id: string): string | undefined {
  const { body, bodyLine } = splitHead(text);
  const reporter = { mdx: parseMdx(body, '', bodyLine, 'forbidden'), findings: [], unaddressed: [] };
  const read = kind === 'article' ? readArticle(reporter) : readConversa(reporter);
  const block = blocksOf({ kind, ...read } as Article | Conversa).find((each) => each.id === id);
  return block && reporter.findings.length === 0 ? wordingOf(block) : undefined;
}
