/** Languages whose speakers away from the region with most of them write alike: `pt-AO` as `pt-PT`, `en-IN` as `en-GB`. */
const alikeAbroad = ['en', 'es', 'pt'];

/** A tag as BCP 47 spells it: `pt-BR` for `pt_br`; `undefined` for what is none. */
export function canonicalTag(value: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(value.replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}

function likely(tag: string): Intl.Locale | undefined {
  try {
    const own = new Intl.Locale(tag).maximize();
    // Of the macrolanguage, one is written nearly always.
    return own.language === 'no' ? new Intl.Locale(own, { language: 'nb' }) : own;
  } catch {
    // What a browser says of its reader may be anything.
    return undefined;
  }
}

/**
 * Of tags that there are, the one for a reader who wants another (BCP 47, with the script and region that are likely
 * where a tag has none): the same region first, then any with the same script. `undefined` where none fits.
 */
export function matchTag(wanted: string, tags: readonly string[]): string | undefined {
  const own = likely(wanted);
  if (own === undefined) return undefined;
  const home = new Intl.Locale(own.language).maximize().region;
  let best: string | undefined;
  let most = 0;
  for (const tag of tags) {
    const other = likely(tag);
    if (other?.language !== own.language || other.script !== own.script) continue;
    const abroad = alikeAbroad.includes(own.language) && own.region !== home && other.region !== home;
    const score = tag === wanted ? 4 : other.region === own.region ? 3 : abroad ? 2 : 1;
    if (score > most) [best, most] = [tag, score];
  }
  return best;
}

/**
 * Of tags that there are, the one for a reader with several languages, the dearest first. Another script of a language
 * comes only after all of them.
 */
export function matchReader(wanted: readonly string[], tags: readonly string[]): string | undefined {
  for (const tag of wanted) {
    const match = matchTag(tag, tags);
    if (match !== undefined) return match;
  }
  const languages = wanted.map((tag) => likely(tag)?.language);
  return tags.find((tag) => languages.includes(likely(tag)?.language));
}
