import type { FigureBlock } from '../blocks.ts';
import type { Edition } from '../edition.ts';
import type { Shown } from '../pairing/shown.ts';
import type { Picture } from './picture.ts';

/** How many layers from the first may have the lead picture: what stands below is not seen at once. */
const layersOfLead = 2;

/** A picture as a page of a story shows it. */
export interface ShownPicture {
  shown: Shown<FigureBlock>;
  picture: Picture;
}

/** All pictures of a story's page that say something, in the order of reading. */
export function picturesIn(edition: Pick<Edition, 'shown' | 'story'>): ShownPicture[] {
  return edition.shown.article.layers.flatMap(({ blocks }) => picturesAmong(blocks, edition));
}

/** The picture that a page of a story opens with, which stands for it elsewhere too; absent where there is none. */
export function leadPicture(edition: Pick<Edition, 'shown' | 'story'>): ShownPicture | undefined {
  const first = edition.shown.article.layers.slice(0, layersOfLead).flatMap(({ blocks }) => blocks);
  return picturesAmong(first, edition)[0];
}

function picturesAmong(blocks: readonly Shown[], edition: Pick<Edition, 'story'>): ShownPicture[] {
  return blocks.flatMap((shown) => {
    const { block } = shown;
    if (block.kind !== 'figure' || block.alt === undefined) return [];
    return [{ shown: { ...shown, block }, picture: pictureOf(block, edition) }];
  });
}

/** The file of a figure. */
export function pictureOf({ src }: FigureBlock, edition: Pick<Edition, 'story'>): Picture {
  return pictureNamed(src, edition);
}

/** The file that documents of a story have a name for. */
export function pictureNamed(src: string, { story }: Pick<Edition, 'story'>): Picture {
  const picture = story.pictures?.get(src);
  if (picture === undefined) throw new Error(`No picture “${src}” in the story ${story.id}`);
  return picture;
}
