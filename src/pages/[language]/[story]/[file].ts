import { getCollection } from 'astro:content';
import type { APIContext } from 'astro';
import { allEntries } from '../../../fetch/entries.ts';
import { currentSite, storyOf } from '../../../fetch/texts.ts';
import type { Language } from '../../../i18n/languages.ts';
import { fileResponse, storyFile } from '../../../publish/files.ts';
import { versionOf } from '../../../publish/version.ts';
import { storyFiles } from '../../../routes.ts';

interface Props {
  id: string;
  language: Language;
  file: (typeof storyFiles)[number];
}

export async function getStaticPaths() {
  const { languages } = await currentSite();
  const stories = await getCollection('stories');
  return stories.flatMap(({ id, data }) =>
    languages.flatMap((language) => {
      const listed = data.in[language.path];
      if (listed === undefined) return [];
      return storyFiles.map((file) => ({
        params: { language: language.path, story: listed.slug, file },
        props: { id, language, file } satisfies Props,
      }));
    }),
  );
}

export async function GET({ props }: APIContext<Props>): Promise<Response> {
  const { id, language, file } = props;
  return fileResponse(
    file,
    await storyFile(file, versionOf(await storyOf(id), await currentSite(), language), await allEntries()),
  );
}
