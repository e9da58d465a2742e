import { plainOf, previewOf, type Variant, variantsOf } from '../publish/pictures/variants.ts';
import { nameAsIs } from '../publish/recordings/recording-files.ts';
import type { Picture } from '../story/media/picture.ts';
import type { FileAsIs } from '../story/media/recording.ts';
import { pageDrafts } from './page-figures.ts';
import { allStories } from './stories.ts';

/** A file of the site that is made of a picture, or is one of the publication as it is. */
export type MediaFile = { name: string } & ({ picture: Picture; variant: Variant } | { asIs: FileAsIs });

/** All files that stories and pages show; of what several show there is one of each. */
export async function mediaFiles(): Promise<MediaFile[]> {
  const files = new Map<string, MediaFile>();
  for (const { data } of await allStories()) {
    for (const { leads, only, ...picture } of data.pictures ?? [])
      for (const variant of [
        ...(only ? [plainOf(picture)] : variantsOf(picture)),
        ...(leads ? [previewOf(picture)] : []),
      ])
        files.set(variant.name, { name: variant.name, picture, variant });
    for (const asIs of data.asIs ?? []) files.set(nameAsIs(asIs), { name: nameAsIs(asIs), asIs });
  }
  for (const { pictures } of await pageDrafts())
    for (const picture of pictures.values())
      for (const variant of variantsOf(picture))
        files.set(variant.name, { name: variant.name, picture, variant });
  return [...files.values()];
}
