import type { APIContext } from 'astro';
import { mediaFiles } from '../../fetch/media-files.ts';
import { keyed } from '../../fetch/paths.ts';
import { fileResponse } from '../../publish/files.ts';
import { keptPicture } from '../../publish/pictures/kept-picture.ts';

/** The name stands for what is in the file. */
interface Props {
  file: string;
}

export async function getStaticPaths() {
  const files = await mediaFiles();
  return keyed([...files.keys()].map((file) => ({ params: { file }, props: { file } satisfies Props })));
}

export async function GET({ props: { file } }: APIContext<Props>): Promise<Response> {
  const found = (await mediaFiles()).get(file);
  if (found === undefined) throw new Error(`No story shows ${file}`);
  return fileResponse(file, await keptPicture(found.picture, found.variant));
}
