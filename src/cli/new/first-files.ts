import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { stringify } from 'yaml';
import { ownPath } from '../../files/hearth-folder.ts';
import { hearthVersion } from '../../files/hearth-version.ts';
import type { Language } from '../../i18n/languages.ts';
import type { EntryGroup } from '../../schema/entry-file.ts';
import { localDay } from '../../story/time/local-day.ts';
import type { Answers } from './answers.ts';
import { gitIgnored, npmSettings, packageJson } from './package-files.ts';
import { slugOfTitle } from './pieces/slug-of-title.ts';
import { siteLanguages } from './site-languages.ts';

/** Languages in which Hearth brings an example of a story, with a line on what the publication is. */
const examples: Readonly<Record<string, string>> = {
  en: 'Stories in layers, from the headline to the whole report.',
  pt: 'Histórias em camadas, da manchete ao relato inteiro.',
  es: 'Historias por capas, del titular al relato entero.',
};

/** What a publication begins with. */
export interface FirstFiles {
  /** By their paths in its folder. */
  files: ReadonlyMap<string, string>;
  story: string;
  languages: readonly Language[];
  /** Whether the example is in no language of the publication, and so held back. */
  isForeign: boolean;
}

/** All files of a new publication in a folder. */
export function firstFiles(folder: string, answers: Answers): FirstFiles {
  const { story: headline, name } = answers;
  const languages = siteLanguages(answers.languages);
  const withExample = languages.filter(({ tag }) => exampleFor(tag) !== undefined);
  // Where Hearth has no example in what the publication writes in, one in another of its languages comes first.
  const source = (headline === undefined ? withExample[0] : undefined) ?? (languages[0] as Language);
  const isForeign = exampleFor(source.tag) === undefined;
  const story = headline === undefined ? 'first-story' : slugOf(headline, source.tag);
  const at = join('stories', story);
  const others = headline === undefined ? withExample.filter((each) => each !== source) : [];
  const [first] = languages;
  return {
    story,
    languages,
    isForeign,
    files: new Map([
      [
        'site.yaml',
        withSchema('site', 'site.yaml', first) + siteYaml(answers, languages, source === first && !isForeign),
      ],
      ['package.json', packageJson(folder, name)],
      ['.gitignore', gitIgnored],
      ['.npmrc', npmSettings],
      ['README.md', readFileSync(ownPath('src/cli/new/README.md'), 'utf8').replace('{name}', () => name)],
      [
        join(at, 'story.yaml'),
        withSchema('story', join(at, 'story.yaml'), first) + storyYaml(source, isForeign),
      ],
      [
        join(at, `article.${source.path}.mdx`),
        headed(example('article', source, 'written'), headline, source),
      ],
      ...others.map((language): [string, string] => [
        join(at, `article.${language.path}.mdx`),
        example('article', language, 'translated'),
      ]),
      ...withExample.map((language, index): [string, string] => [
        join('pages', `contact.${language.path}.mdx`),
        example('contact', language, index === 0 ? 'written' : 'translated'),
      ]),
    ]),
  };
}

function exampleFor(tag: string): string | undefined {
  const { language } = new Intl.Locale(tag);
  return Object.hasOwn(examples, language) ? language : undefined;
}

function slugOf(headline: string, tag: string): string {
  return slugOfTitle(headline, tag) ?? 'first-story';
}

function siteYaml(
  { name, address, contact }: Answers,
  languages: readonly Language[],
  isFirstComplete: boolean,
): string {
  const [first, ...others] = languages;
  const lines = languages.flatMap(({ path, tag }) => {
    const language = exampleFor(tag);
    return language === undefined ? [] : [[path, examples[language]]];
  });
  const isInFirst = lines.some(([path]) => path === first?.path);
  const tagline = isInFirst ? Object.fromEntries(lines) : name;
  const site = {
    name,
    url: address,
    tagline,
    languages: [{ ...first, ...(isFirstComplete && { complete: true }) }, ...others],
    contact: { email: contact },
    topics: {},
    hearth: hearthVersion,
  };
  return stringify(site, { lineWidth: 0 })
    .replace(
      /^languages:/m,
      '# The first stands in where no other is asked for. “complete” says that nothing may lack in it.\nlanguages:',
    )
    .replace(
      /^topics:/m,
      '# What stories are about: a name with “name” and “slug”, each in every language.\ntopics:',
    )
    .replace(
      /^hearth:/m,
      '# The Hearth that this was written for. “hearth upgrade” goes by it, and writes it.\nhearth:',
    );
}

/**
 * The line by which editors find what a file may say: where npm installs Hearth for the publication, described in
 * Portuguese where that is what it writes in.
 */
export function withSchema(
  kind: 'site' | 'story' | EntryGroup,
  path: string,
  language: Language | undefined,
): string {
  const described = new Intl.Locale(language?.tag ?? 'en').language === 'pt' ? 'pt' : 'en';
  const schema = join('node_modules', 'hearth', 'schemas', described, `${kind}.schema.json`);
  const way = relative(dirname(path), schema).replaceAll('\\', '/');
  return `# yaml-language-server: $schema=${way.startsWith('.') ? way : `./${way}`}\n`;
}

function storyYaml({ path }: Language, isDraft: boolean): string {
  const head = {
    published: localDay(new Date()),
    ...(isDraft && { draft: true }),
    source: { kind: 'own' },
    documents: { article: { source: path } },
  };
  return stringify(head);
}

/** A document that Hearth brings, in a language or else in English. */
function example(kind: 'article' | 'contact', { tag }: Language, credit: 'written' | 'translated'): string {
  return readFileSync(ownPath(`src/cli/new/examples/${kind}.${exampleFor(tag) ?? 'en'}.mdx`), 'utf8').replace(
    '{credit}',
    `# How the text came about: human (with “by”), ai, or ai-reviewed (with “reviewer”).\n${credit}:\n  how: ai`,
  );
}

/** An article that begins with the headline that was given. */
function headed(article: string, headline: string | undefined, { tag }: Language): string {
  if (headline === undefined) return article;
  return article
    .replace(/^slug: .*$/m, () => `slug: ${slugOf(headline, tag)}`)
    .replace(/^# .* (\{\/\* #a1)/m, (_, id) => `# ${escaped(headline)} ${id}`);
}

/** As it stands in Markdown, where it is a text and nothing else. */
export function escaped(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]<>#~|^&]/g, '\\$&');
}
