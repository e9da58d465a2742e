import { previewOf, type Variant, variantsOf } from '../publish/pictures/variants.ts';
import type { Picture } from '../story/media/picture.ts';
import { allStories } from './stories.ts';

/** A file of the site that is made of a picture. */
export interface MediaFile {
  picture: Picture;
  variant: Variant;
}

/** All files that are made of the pictures of stories; of a picture that several show there is one of each. */
export async function mediaFiles(): Promise<MediaFile[]> {
  const files = new Map<string, MediaFile>();
  for (const { data } of await allStories())
    for (const { leads, ...picture } of data.pictures ?? [])
      for (const variant of [...variantsOf(picture), ...(leads ? [previewOf(picture)] : [])])
        files.set(variant.name, { picture, variant });
  return [...files.values()];
}
