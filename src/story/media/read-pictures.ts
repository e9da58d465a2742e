/* The pictures that a story names: found, looked at, and what is wrong with them said where they are named. */
import type { Finding, Place } from '../../schema/finding.ts';
import { isPictureName } from '../../schema/media/media-names.ts';
import { pictureEndings } from '../../schema/media/picture-file.ts';
import type { Block } from '../blocks.ts';
import { type Article, blocksOf, type Conversa } from '../story.ts';
import type { MediaFinder, Wanted } from './find-media.ts';
import { lookAt } from './look-at.ts';
import type { Picture } from './picture.ts';

/** What came of the pictures of a story. */
export interface StoryPictures {
  /** See {@link Story.pictures}. */
  pictures: ReadonlyMap<string, Picture>;
  findings: Finding[];
}

const wanted: Wanted = {
  called: 'picture',
  one: 'a picture',
  isName: isPictureName,
  endings: pictureEndings,
  rules: { form: 'picture', place: 'picture-place', missing: 'missing-picture' },
};

/** Reads the pictures that documents name; each is looked at once, and a mistake in it said wherever it is named. */
export function readPictures(
  documents: readonly (Article | Conversa)[],
  publication: string,
  finder: MediaFinder,
): StoryPictures {
  return picturesOf(documents.flatMap(blocksOf), publication, finder);
}

/** Reads the pictures that blocks show. */
export function picturesOf(
  blocks: readonly Block[],
  publication: string,
  { find }: MediaFinder,
): StoryPictures {
  const pictures = new Map<string, Picture>();
  const findings: Finding[] = [];
  for (const { src, place } of blocks.flatMap(picturesNamedBy)) {
    const found = find(src, place, wanted);
    if ('finding' in found) {
      findings.push(found.finding);
      continue;
    }
    const seen = lookAt(found.path, publication, place);
    findings.push(...seen.findings);
    if (seen.value) pictures.set(src, seen.value);
  }
  return { pictures, findings };
}

/** The pictures that a block shows. */
export function picturesNamedBy(block: Block): { src: string; place: Place }[] {
  const { place } = block;
  if (block.kind === 'figure') return [{ src: block.src, place }];
  return block.kind === 'video' && block.poster !== '' ? [{ src: block.poster, place }] : [];
}
