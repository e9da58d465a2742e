import { basename, join } from 'node:path';
import type { Language } from '../../i18n/languages.ts';
import { error, type Finding, placeIn, warning } from '../../schema/finding.ts';
import { isCaptionsName, isPictureName } from '../../schema/media/media-names.ts';
import { recordingEnding, recordingFormats } from '../../schema/media/recording-file.ts';
import { isMisspelt } from '../../schema/misspelt.ts';
import { isNear } from '../../schema/nearest.ts';
import type { Site } from '../../schema/site-file.ts';
import type { StoryHead } from '../../schema/story-head.ts';
import type { Yaml } from '../../schema/yaml.ts';
import type { DocumentKind } from '../story.ts';

/** What a story has once for all languages. */
export const storyFile = 'story.yaml';

/** A file of a story's folder that is neither a document in a language of the publication nor what goes with them. */
export function unknownFile(path: string, language: string | undefined, site: Site): Finding {
  const known = site.languages.map((known) => known.path).join(', ');
  if (isMisspelt(basename(path), storyFile)) {
    return error(
      'unknown-file',
      placeIn(path),
      `Unexpected ${basename(path)}, expected ${storyFile}: nothing reads it under this name`,
      `Rename it to “${storyFile}”.`,
    );
  }
  return language === undefined
    ? error(
        'unknown-file',
        placeIn(path),
        `Unexpected ${basename(path)}, expected article.<language>.mdx, conversa.<language>.mdx, story.yaml or data of a chart, like sales-2026.csv`,
        'Rename it, or move it out of the story’s folder.',
      )
    : error(
        'unknown-language',
        placeIn(path),
        `Unexpected language “${language}” in the name ${basename(path)}, expected one of ${known}`,
        'Correct the name, or add the language to site.yaml.',
      );
}

/** A picture, a recording or captions beside a story that none of its documents names, so that no page would show them. */
export function unusedMedia(path: string): Finding {
  const { rule, what, tag } = useOfMedia(basename(path), basename(path));
  return warning(
    rule,
    placeIn(path),
    `Unexpected ${basename(path)}, expected only ${what} that a document of the story names`,
    `Write ${tag} where it belongs, or move it out of the story’s folder.`,
  );
}

/**
 * How what is of a name is shown.
 * @param src as a document names it.
 */
export function useOfMedia(
  name: string,
  src: string,
): { rule: 'unused-picture' | 'unused-recording'; what: string; tag: string } {
  if (isPictureName(name))
    return { rule: 'unused-picture', what: 'pictures', tag: `<Figure src="${src}" alt="…">` };
  if (isCaptionsName(name))
    return { rule: 'unused-recording', what: 'captions', tag: `captions="${src}" on <Video>` };
  const ending = recordingEnding(name);
  const element = ending && recordingFormats[ending].of === 'audio' ? 'Audio' : 'Video';
  return { rule: 'unused-recording', what: 'recordings', tag: `<${element} src="${src}" title="…">` };
}

/** A document that `story.yaml` does not know of, so that no page would show it. */
export function unlistedDocument(
  path: string,
  kind: DocumentKind,
  language: Language,
  { documents, languages }: StoryHead,
): Finding[] {
  if (languages && !languages.includes(language.path)) {
    return [
      error(
        'unlisted-document',
        placeIn(path),
        `Unexpected ${basename(path)}, expected only the languages of story.yaml: ${languages.join(', ')}`,
        `Add “${language.path}” to “languages” in story.yaml, or delete the file.`,
      ),
    ];
  }
  if (documents[kind]) return [];
  return [
    error(
      'unlisted-document',
      placeIn(path),
      `Unexpected ${basename(path)}, expected no ${kind === 'conversa' ? 'Conversa' : kind}: story.yaml has no “documents.${kind}”`,
      `Add “${kind}: { source: … }” under “documents” in story.yaml, or delete the file.`,
    ),
  ];
}

/**
 * Whether a story is not in a language yet, and need not be: the language may lack texts, and neither does `story.yaml`
 * name it nor is there any document in it.
 */
export function isUntranslated(
  { path, complete }: Language,
  { languages, documents }: StoryHead,
  names: readonly string[],
): boolean {
  if (complete || languages?.includes(path)) return false;
  const kinds = ['article', 'conversa'] as const;
  return !kinds.some((kind) => documents[kind]?.source === path || names.includes(`${kind}.${path}.mdx`));
}

/** Documents that a story's languages ask for and its folder does not have. */
export function absentDocuments(
  head: Yaml<StoryHead>,
  folder: string,
  names: readonly string[],
  languages: readonly Language[],
  site: Site,
): Finding[] {
  const kinds = (['article', 'conversa'] as const).filter((kind) => head.value.documents[kind]);
  return kinds.flatMap((kind) =>
    languages
      .filter(({ path }) => !names.includes(`${kind}.${path}.mdx`))
      // A story has its address from its article, and its Conversa may come later.
      .filter(
        ({ path, complete }) =>
          kind === 'article' || complete || head.value.documents.conversa?.source === path,
      )
      .filter(({ path }) => !isMisnamed(kind, path, names, site))
      .map(({ path, name, complete }) => {
        const isLeft = !complete && !head.value.languages?.includes(path);
        const others = languages.map((language) => language.path).filter((other) => other !== path);
        const isSource = head.value.documents[kind]?.source === path;
        return error(
          'missing-language',
          head.placeOfName('documents', kind),
          `Missing ${kind}.${path}.mdx, expected the ${kind === 'conversa' ? 'Conversa' : kind} in ${name}`,
          isSource || others.length === 0
            ? `Write ${placeIn(join(folder, `${kind}.${path}.mdx`)).file}.`
            : isLeft
              ? `Write it, or take conversa.${path}.mdx out of the folder until it is there.`
              : `Write it, or list the languages that the story has in story.yaml: “languages: [${others.join(', ')}]”.`,
        );
      }),
  );
}

/** Whether the document may be there under the name of a language that is none, which has a finding of its own. */
function isMisnamed(
  kind: DocumentKind,
  path: string,
  names: readonly string[],
  { languages }: Site,
): boolean {
  return names.some((name) => {
    const [, language = path] = new RegExp(`^${kind}\\.([^.]+)\\.mdx$`).exec(name) ?? [];
    return !languages.some((known) => known.path === language) && isNear(language, path);
  });
}
