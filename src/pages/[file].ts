import type { APIContext } from 'astro';
import { currentSite } from '../fetch/current.ts';
import { keyed } from '../fetch/paths.ts';
import { icon, iconFiles } from '../publish/cards/icons.ts';
import { fileResponse } from '../publish/files.ts';
import { robots } from '../publish/robots.ts';
import { llmsEverywhere } from '../publish/story-files/llms.ts';

const files = ['robots.txt', 'llms.txt', ...iconFiles] as const;

interface Props {
  file: (typeof files)[number];
}

export function getStaticPaths() {
  return keyed(files.map((file) => ({ params: { file }, props: { file } satisfies Props })));
}

export async function GET({ props: { file } }: APIContext<Props>): Promise<Response> {
  if (file === 'robots.txt') return fileResponse(file, robots(await currentSite()));
  if (file === 'llms.txt') return fileResponse(file, llmsEverywhere(await currentSite()));
  return fileResponse(file, await icon(file));
}
