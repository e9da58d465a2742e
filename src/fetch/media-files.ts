import { isWatched } from '../files/kept.ts';
import { previewOf, type Variant, variantsOf } from '../publish/pictures/variants.ts';
import type { StoryOfList } from '../story/listing.ts';
import type { Picture } from '../story/media/picture.ts';
import { allStories } from './stories.ts';

/** A file of the site that is made of a picture. */
export interface MediaFile {
  picture: Picture;
  variant: Variant;
}

let made: { stories: readonly StoryOfList[]; files: ReadonlyMap<string, MediaFile> } | undefined;

/** All files that are made of the pictures of stories, by their names; of a picture that several show there is one. */
export async function mediaFiles(): Promise<ReadonlyMap<string, MediaFile>> {
  const stories = await allStories();
  if (made?.stories === stories && !isWatched) return made.files;
  const files = new Map<string, MediaFile>();
  for (const { data } of stories)
    for (const { leads, ...picture } of data.pictures ?? [])
      for (const variant of [...variantsOf(picture), ...(leads ? [previewOf(picture)] : [])])
        files.set(variant.name, { picture, variant });
  made = { stories, files };
  return files;
}
