import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Language } from '../../../i18n/languages.ts';
import { localise } from '../../../i18n/languages.ts';
import { layersOf } from '../../../schema/shape/layers.ts';
import type { Site, Voice } from '../../../schema/site-file.ts';
import { nameOfPart } from '../../../story/layer-names.ts';
import { placeholder, unnamed } from '../../../story/placeholder.ts';
import { escaped, withSchema } from '../first-files.ts';
import type { Titles } from './titles.ts';

/** What a new story is made of. */
export interface NewStory {
  titles: Titles;
  /** Of its folder in `stories/`. */
  folder: string;
  /** By the path of the language. */
  slugs: ReadonlyMap<string, string>;
  /** The language in which its Conversa is written first; absent where it has none. */
  conversa: Language | undefined;
  /** Who wrote it; absent where nobody said. */
  by: string | undefined;
  today: string;
}

/** What an editor reads in the new files, in the languages in which Hearth describes them. */
const comments = {
  en: {
    draft: 'A draft is in no build. Take this line out once everything is written.',
    source:
      'Where the story is from. For the report of somebody else: publisher, url, kind: report and language\n# in the place of these two lines. For your own reporting: what you found out, as “credit”, or without it.',
  },
  pt: {
    draft: 'Um rascunho não entra em nenhum build. Tire esta linha quando tudo estiver escrito.',
    source:
      'De onde vem a história. Se for reportagem de outros: publisher, url, kind: report e language\n# no lugar destas duas linhas. Se for apuração própria: o que vocês apuraram, em “credit”, ou sem ele.',
  },
} as const;

/** The files of a new story, by their paths in the publication; each block has its id, the same in all languages. */
export function storyFiles(story: NewStory, site: Site): Map<string, string> {
  const { titles, folder, conversa } = story;
  const at = (name: string) => join('stories', folder, name);
  const documents = [
    ...titles.languages.map((language): [string, string] => [
      at(`article.${language.path}.mdx`),
      article(story, language, site),
    ]),
    ...(conversa ? [conversa, ...titles.languages.filter((each) => each !== conversa)] : []).map(
      (language): [string, string] => [at(`conversa.${language.path}.mdx`), dialogue(story, language, site)],
    ),
  ];
  return new Map([
    [
      at('story.yaml'),
      withSchema('story', at('story.yaml'), site.languages[0]) + storyYaml(story, site.languages),
    ],
    ...documents,
  ]);
}

function storyYaml({ titles, conversa, today }: NewStory, known: readonly Language[]): string {
  const said = new Intl.Locale(known[0]?.tag ?? 'en').language === 'pt' ? comments.pt : comments.en;
  const paths = titles.languages.map(({ path }) => path);
  const isInAll = known.every(({ path }) => paths.includes(path));
  const head = {
    published: today,
    draft: true,
    source: { kind: 'own', credit: unnamed },
    ...(!isInAll && { languages: paths }),
    documents: {
      article: { source: titles.source.path },
      ...(conversa && { conversa: { source: conversa.path } }),
    },
  };
  return stringify(head, { lineWidth: 0 })
    .replace(/^draft: true$/m, `draft: true # ${said.draft}`)
    .replace(/^source:/m, `# ${said.source}\nsource:`);
}

/** The head of a document, whose credit is that of a translation but in the language in which it is written first. */
function headOf(fields: Record<string, string>, isSource: boolean, by: string | undefined): string {
  const credit = { how: 'human', by: (isSource ? by : undefined) ?? unnamed };
  const head = { ...fields, [isSource ? 'written' : 'translated']: credit };
  return `---\n${stringify(head, { lineWidth: 0 })}---\n`;
}

/** The title in a language, or what stands for it; as it stands in YAML and, with its signs escaped, in Markdown. */
function titleIn({ titles }: NewStory, { path }: Language): { isThere: boolean; text: string } {
  const own = titles.in.get(path);
  return { isThere: own !== undefined, text: own ?? titles.in.get(titles.source.path) ?? '?' };
}

function article(story: NewStory, language: Language, site: Site): string {
  const { slugs, titles, by } = story;
  const { isThere, text: title } = titleIn(story, language);
  const heading = isThere ? escaped(title) : placeholder(escaped(title));
  const head = headOf(
    { slug: slugs.get(language.path) ?? '', description: placeholder(title) },
    language === titles.source,
    by,
  );
  const layers = layersOf(site).map((kind, index) => {
    const text = placeholder(escaped(nameOfPart(kind, site, language).text));
    return `<Layer kind="${kind}">\n\n${kind === 'key-points' ? '- ' : ''}${text} {/* #a${index + 2} */}\n\n</Layer>\n`;
  });
  return [`${head}# ${heading} {/* #a1 */}\n`, ...layers].join('\n');
}

function dialogue(story: NewStory, language: Language, site: Site): string {
  const { text: title } = titleIn(story, language);
  const head = headOf({ description: placeholder(title) }, language === story.conversa, story.by);
  const voices = Object.entries(site.voices);
  const speaking = (['asks', 'answers'] as const).flatMap((part): [string, Voice][] =>
    voices.filter(([, voice]) => voice.part === part).slice(0, 1),
  );
  const turns = speaking.map(
    ([id, { name }], index) =>
      `<Turn id="c${index + 2}" voice="${id}"${index > 0 ? ' refs="a2"' : ''}>\n${placeholder(escaped(localise(name, language)))}\n</Turn>\n`,
  );
  return [`${head}# ${placeholder(escaped(title))} {/* #c1 */}\n`, ...turns].join('\n');
}
