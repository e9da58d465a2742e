/* Says of blocks that a translator was done with that they fit the wording that was translated. */
import { join } from 'node:path';
import type { Language } from '../i18n/languages.ts';
import type { Site } from '../schema/site-file.ts';
import { parseMdx, splitHead } from '../story/mdx/mdx.ts';
import { digestOf, wordingOf } from '../story/pairing/digest.ts';
import { accept } from '../story/pairing/pairing.ts';
import { pairsOf } from '../story/pairing/shown.ts';
import { writeTranslations } from '../story/pairing/write-translations.ts';
import { readArticle } from '../story/read/read-article.ts';
import { readConversa } from '../story/read/read-conversa.ts';
import { readStory, translationsFile } from '../story/read/read-story.ts';
import { lastIdsOf } from '../story/read/write-ids.ts';
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
  const translations = structuredClone(story.translations);
  const stale: string[] = [];
  const unwritten: string[] = [];
  let accepted = 0;
  if (language)
    for (const kind of ['article', 'conversa'] as const) {
      const document = story[kind];
      const source = document?.in[document.source];
      const file = source && fileAt(source.path, join(folder, '../..'));
      if (source === undefined || file === undefined) continue;
      const open = openDocument(kind, asRead(file));
      const contexts = Map.groupBy(open.slots.values(), ({ id }) => id);
      for (const pair of pairsOf(story, kind, language)) {
        const slots = contexts.get(pair.id) ?? [];
        const given = slots.map((slot) => ({ slot, context: contextOf({ kind, name: kind }, slot.key) }));
        if (
          given.some(({ context }) => undone.has(context)) ||
          !given.some(({ context }) => done.has(context))
        )
          continue;
        const isChanged = given.some(({ context }) => changed.has(context));
        if (pair.state !== 'stale' && !(pair.state === 'current' && isChanged)) continue;
        const acceptance = accept(pair, true, today);
        if (acceptance.outcome === 'unwritten') unwritten.push(pair.id);
        if (acceptance.outcome !== 'stamped') continue;
        const edits = given.flatMap(({ slot, context }) => {
          const said = done.get(context);
          if (said === undefined || said === textOf(slot).text) return [];
          const made = fileText(slot, said, textOf(slot).named, [], open.text[slot.start - 1] ?? '"');
          return 'raw' in made ? [{ start: slot.start, end: slot.end, text: made.raw }] : [];
        });
        // Whoever translated had another source before them: that is what the translation is of.
        const from =
          edits.length === 0 ? wordingOf(pair.source) : wordingIn(edited(open.text, edits), kind, pair.id);
        if (from === undefined) continue;
        if (from !== wordingOf(pair.source)) stale.push(pair.id);
        const stamp = { ...acceptance.stamp, from, fromDigest: digestOf(from) };
        translations[kind][path] = { ...translations[kind][path], [pair.id]: stamp };
        accepted++;
      }
    }
  if (accepted > 0)
    await writeTranslations(join(folder, translationsFile), { ...translations, lastIds: lastIdsOf(draft) });
  return { accepted, stale, unwritten, isBroken: false };
}

/** The wording of a block in the text of a document; `undefined` where that cannot be read. */
function wordingIn(text: string, kind: DocumentKind, id: string): string | undefined {
  const { body, bodyLine } = splitHead(text);
  const reporter = { mdx: parseMdx(body, '', bodyLine, 'forbidden'), findings: [], unaddressed: [] };
  const read = kind === 'article' ? readArticle(reporter) : readConversa(reporter);
  const block = blocksOf({ kind, ...read } as Article | Conversa).find((each) => each.id === id);
  return block && reporter.findings.length === 0 ? wordingOf(block) : undefined;
}
