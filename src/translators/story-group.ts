import { join } from 'node:path';
import { isThere } from '../files/content-file.ts';
import type { Language } from '../i18n/languages.ts';
import { tagNamed } from '../i18n/languages.ts';
import { storyHead } from '../schema/story-head.ts';
import { pairsOf } from '../story/pairing/shown.ts';
import type { PublicationDraft } from '../story/publication.ts';
import { blocksOf, type DocumentKind, type Story } from '../story/story.ts';
import { captionsPart } from './captions-part.ts';
import type { BlockState } from './documents/document-pair.ts';
import { documentPart } from './documents/document-part.ts';
import { fieldsPart } from './fields/fields-part.ts';
import { fileAt } from './file-at.ts';
import type { Addresses } from './own-places/addresses.ts';
import { nameIn, ownFile } from './own-places/own-files.ts';
import { type Around, type Group, groupsNamed, type WrittenPart } from './unit.ts';

/** The texts of a story: its documents, the captions of its videos, and what `story.yaml` says in each language. */
export function storyGroup(
  draft: PublicationDraft,
  story: Story,
  folder: string,
  into: Language,
  addresses: Addresses,
): Group[] {
  if (![...story.languages, ...story.untranslated].some(({ path }) => path === into.path)) return [];
  const usual = tagNamed(story.article.source, draft.site.languages);
  const parts = [
    ...(['article', 'conversa'] as const).flatMap((kind) =>
      documentParts(draft, story, kind, folder, into, addresses),
    ),
    ...headPart(draft, story, folder, into),
  ];
  return groupsNamed(`stories/${story.id}`, usual, parts, story.id);
}

function headPart(draft: PublicationDraft, story: Story, folder: string, into: Language): WrittenPart[] {
  const path = join(folder, 'story.yaml');
  const file = fileAt(path, draft.folder);
  if (file === undefined) return [];
  const part = fieldsPart({
    path,
    file,
    schema: storyHead,
    prefix: 'story',
    source: story.article.source,
    into,
    known: draft.site.languages.map(({ path: known }) => known),
    isCredited: false,
  });
  return [{ part, tag: tagNamed(story.article.source, draft.site.languages) }];
}

function documentParts(
  draft: PublicationDraft,
  story: Story,
  kind: DocumentKind,
  folder: string,
  into: Language,
  addresses: Addresses,
): WrittenPart[] {
  const document = story[kind];
  const source = document?.in[document.source];
  const file = source && fileAt(source.path, draft.folder);
  if (source === undefined || file === undefined || document?.source === into.path) return [];
  const path = document?.in[into.path]?.path ?? join(folder, `${kind}.${into.path}.mdx`);
  const from = source.language.path;
  const captionsName = (name: string) => nameIn(name, from, into.path);
  const captions = blocksOf(source).flatMap((block) => {
    if (block.kind !== 'video' || block.captions === undefined) return [];
    const [theirs, to] = [join(folder, block.captions), join(folder, captionsName(block.captions))];
    const original = fileAt(theirs, draft.folder);
    const own = ownCaptions(story, kind, into, block.id);
    const target = own === undefined ? to : join(folder, own);
    return original === undefined || target === theirs
      ? []
      : [
          captionsPart({
            id: block.id,
            source: { path: theirs, file: original },
            target: { path: target, file: fileAt(target, draft.folder) },
            tag: into.tag,
            needs: isThere(path) ? undefined : path,
          }),
        ];
  });
  const part = documentPart({
    kind,
    name: kind,
    source: { path: source.path, file },
    target: { path, file: fileAt(path, draft.folder) },
    states: statesOf(story, kind, into),
    isOriginal: (of) =>
      tagNamed(story.head.quotations[of]?.language ?? '', draft.site.languages) === into.tag,
    captionsOf: (name, around) => {
      const own = captionsName(name);
      return captionsIn(join(folder, own), around) ? own : undefined;
    },
    own: {
      addressOf: (to) => addresses.inLanguage(to, from),
      fileOf: (name) => ownFile(name, { from, into: into.path, folder, publication: draft.folder }),
    },
  });
  // A Conversa is never in a language before its article.
  const article = join(folder, `article.${into.path}.mdx`);
  const needs = kind === 'conversa' && story.article.in[into.path] === undefined ? article : undefined;
  return [...captions, { ...part, needs }].map((each) => ({ part: each, tag: source.language.tag }));
}

function ownCaptions(story: Story, kind: DocumentKind, { path }: Language, id: string): string | undefined {
  const document = story[kind]?.in[path];
  const block = document && blocksOf(document).find((each) => each.id === id);
  return block?.kind === 'video' ? block.captions : undefined;
}

/** Whether captions are in a language, or will be. */
function captionsIn(path: string, { pending }: Around): boolean {
  return pending.has(path) || isThere(path);
}

function statesOf(story: Story, kind: DocumentKind, into: Language): Map<string, BlockState> {
  return new Map(
    pairsOf(story, kind, into).map((pair): [string, BlockState] => [
      pair.id,
      pair.state === 'stale' ? { isStale: true, from: pair.stamp?.from } : { isStale: false },
    ]),
  );
}
