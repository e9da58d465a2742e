import type { APIContext } from 'astro';
import { type MediaFile, mediaFiles } from '../../fetch/media-files.ts';
import { keyed } from '../../fetch/paths.ts';
import { fileResponse } from '../../publish/files.ts';
import { keptPicture } from '../../publish/pictures/kept-picture.ts';

export async function getStaticPaths() {
  const files = await mediaFiles();
  return keyed(
    files.map((file) => ({ params: { file: file.variant.name }, props: file satisfies MediaFile })),
  );
}

export async function GET({ props: { picture, variant } }: APIContext<MediaFile>): Promise<Response> {
  return fileResponse(variant.name, await keptPicture(picture, variant));
}
