import type { APIContext } from 'astro';
import { type MediaFile, mediaFiles } from '../../fetch/media-files.ts';
import { keyed } from '../../fetch/paths.ts';
import { fileResponse } from '../../publish/files.ts';
import { keptPicture } from '../../publish/pictures/kept-picture.ts';
import { contentAsIs } from '../../publish/recordings/recording-files.ts';

export async function getStaticPaths() {
  const files = await mediaFiles();
  return keyed(files.map((file) => ({ params: { file: file.name }, props: file satisfies MediaFile })));
}

export async function GET({ props }: APIContext<MediaFile>): Promise<Response> {
  const body = 'asIs' in props ? contentAsIs(props.asIs) : await keptPicture(props.picture, props.variant);
  return fileResponse(props.name, body);
}
