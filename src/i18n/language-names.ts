import { onceEach } from './once-each.ts';

const namesIn = onceEach(
  (tag) => new Intl.DisplayNames(tag, { type: 'language', languageDisplay: 'dialect' }),
);

/**
 * The name of a language, said in another: `inglês`. Script and region are left out, unless languages of the site are
 * told apart by them: `chinês`, but `chinês simplificado` where there is the traditional one too.
 * @param siteTags tags of the site's languages.
 */
export function nameOfLanguage(tag: string, inTag: string, siteTags: readonly string[] = []): string {
  return namesAsTold([tag, inTag, ...siteTags].join(' '));
}

/** Each is asked for by every page, and takes long to find. */
const namesAsTold = onceEach((tags) => {
  const [tag = '', inTag = '', ...siteTags] = tags.split(' ');
  const { language, region } = new Intl.Locale(tag);
  const own = new Intl.Locale(tag).maximize();
  const namesakes = siteTags
    .map((each) => new Intl.Locale(each).maximize())
    .filter((each) => each.language === own.language);
  const needsScript = namesakes.length > 1 && namesakes.some(({ script }) => script !== own.script);
  const needsRegion =
    namesakes.length > 1 &&
    namesakes.some((each) => each.script === own.script && each.region !== own.region);
  const told = [language, needsScript && own.script, needsRegion && region].filter(Boolean).join('-');
  return namesIn(inTag).of(told) ?? told;
});
