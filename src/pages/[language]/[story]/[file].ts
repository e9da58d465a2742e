import type { APIContext } from 'astro';
import { keyed } from '../../../fetch/paths.ts';
import { editionIn, type StoryPath, storyPaths } from '../../../fetch/stories.ts';
import { fileResponse, type StoryFile, storyFile } from '../../../publish/files.ts';
import { storyDataFile, storyFiles } from '../../../routes.ts';

type Props = StoryPath & { file: StoryFile };

export async function getStaticPaths() {
  const translated = (await storyPaths()).filter(({ state }) => state !== 'untranslated');
  const paths = translated.flatMap((path) =>
    [...storyFiles, ...(path.state === 'source' ? ofSource(path) : [])].map((file) => ({
      params: { language: path.language.path, story: path.slug, file },
      props: { ...path, file } satisfies Props,
    })),
  );
  return keyed(paths);
}

/** What a story has once for all of its languages. */
function ofSource({ dataFiles = [] }: StoryPath): StoryFile[] {
  return [storyDataFile, ...(dataFiles as `${string}.csv`[])];
}

export async function GET({ props }: APIContext<Props>): Promise<Response> {
  return fileResponse(props.file, await storyFile(props.file, await editionIn(props)));
}
