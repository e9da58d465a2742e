import { isIn, type Language, localise } from '../../i18n/languages.ts';
import { wordsIn } from '../../i18n/words.ts';
import {
  absolute,
  archiveAddress,
  feedFiles,
  languageFileAddress,
  siteFileAddress,
  storyFileAddress,
  textAddress,
} from '../../routes.ts';
import type { Site } from '../../schema/site-file.ts';
import { escapeMarkdown } from './outline-markdown.ts';

/** How many stories the file names: as many as a model takes in with little else; the archive and the sitemap have all. */
export const storiesNamed = 100;

/** A story as `llms.txt` names it. */
export interface NamedStory {
  slug: string;
  title: string;
  lede: string;
}

/** A page of the staff as `llms.txt` names it. */
export interface NamedPage {
  slug: string;
  title: string;
  description: string;
}

/** What there is to read in a language, for language models (llmstxt.org): stories lead to their Markdown twins. */
export function llms(
  site: Site,
  language: Language,
  stories: readonly NamedStory[],
  pages: readonly NamedPage[],
): string {
  const t = wordsIn(language);
  const url = (address: string) => absolute(address, site);
  const link = (words: string, address: string, about: string) =>
    `- [${escapeMarkdown(words)}](${url(address)}): ${about}`;
  const others = site.languages.filter(({ path }) => path !== language.path);
  return sections([
    [
      `# ${localise(site.name, language)}`,
      '',
      ...(isIn(site.tagline, language) ? [`> ${localise(site.tagline, language)}`, ''] : []),
      t('forMachines'),
    ],
    section(t('latest'), [
      ...stories
        .slice(0, storiesNamed)
        .map(({ slug, title, lede }) => link(title, storyFileAddress(language, slug, 'index.md'), lede)),
      ...(stories.length > storiesNamed
        ? [
            link(
              t('archive'),
              archiveAddress(language),
              t('archiveDescription', { site: localise(site.name, language) }),
            ),
          ]
        : []),
    ]),
    section(
      t('footer'),
      pages.map(({ slug, title, description }) => link(title, textAddress(language, slug), description)),
    ),
    section(t('feeds'), [
      ...feedFiles.map((file) => `- [${file}](${url(languageFileAddress(language, file))})`),
      `- [sitemap.xml](${url(siteFileAddress('sitemap.xml'))})`,
    ]),
    section(
      t('languages'),
      others.map((other) => `- [${other.name}](${url(languageFileAddress(other, 'llms.txt'))})`),
    ),
  ]);
}

/** What there is to read in which language. */
export function llmsEverywhere(site: Site): string {
  const [first] = site.languages as readonly [Language, ...Language[]];
  return sections([
    [`# ${localise(site.name, first)}`, '', `> ${localise(site.tagline, first)}`],
    section(
      wordsIn(first)('languages'),
      site.languages.map((language) => {
        const about = isIn(site.tagline, language) ? `: ${localise(site.tagline, language)}` : '';
        return `- [${language.name}](${absolute(languageFileAddress(language, 'llms.txt'), site)})${about}`;
      }),
    ),
  ]);
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`## ${title}`, '', ...lines];
}

function sections(parts: readonly (readonly string[])[]): string {
  return `${parts
    .filter(({ length }) => length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}
