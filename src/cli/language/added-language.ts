import { ownCommand } from '../../files/own-command.ts';
import type { Language } from '../../i18n/languages.ts';
import { canonicalTag } from '../../i18n/match.ts';
import { shippedTags } from '../../i18n/words.ts';
import { inOneLine, printable } from '../../schema/printable.ts';
import { meantTag, nearTag } from '../new/answers.ts';
import { siteLanguages } from '../new/site-languages.ts';

/** The language of a tag as `site.yaml` lists it beside others, or why there is none. */
export function addedLanguage(
  typed: string,
  known: readonly Language[],
): Language | { found: string; next: string } {
  const tag = canonicalTag(typed);
  if (tag === undefined || !isNamed(tag))
    return {
      found: inOneLine(
        `Unexpected language “${printable(typed)}”, expected the tag of one, like es, pt-BR or zh-Hans`,
      ),
      next: `${meantTag(typed, shippedTags())} Any language has one: https://en.wikipedia.org/wiki/List_of_ISO_639_language_codes lists them. For example: ${ownCommand('language', `add ${nearTag(typed, shippedTags()) ?? 'es'}`)}.`,
    };
  const language = siteLanguages([...known.map((each) => each.tag), tag]).at(-1) as Language;
  const same = known.find((each) => each.tag === tag || each.path === language.path);
  return same === undefined
    ? language
    : {
        found: `Unexpected language “${tag}”, expected one that site.yaml has not: it has ${same.name} as “${same.path}”`,
        next: 'Name another one.',
      };
}

/** Whether a tag is that of a language that people speak, script and region with it. */
function isNamed(tag: string): boolean {
  const { language, script, region } = new Intl.Locale(tag);
  const named = (type: 'language' | 'script' | 'region', code: string | undefined) =>
    code === undefined || new Intl.DisplayNames('en', { type, fallback: 'none' }).of(code) !== undefined;
  return named('language', language) && named('script', script) && named('region', region);
}
