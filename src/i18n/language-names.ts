import { onceEach } from './once-each.ts';

const namesIn = onceEach(
  (tag) => new Intl.DisplayNames(tag, { type: 'language', languageDisplay: 'dialect' }),
);

/**
 * The name of a language, said in another: `inglês`. Script and region are left out, unless languages of the site are
 * told apart by them: `chinês`, but `chinês simplificado` where there is the traditional one too. Where they are not, as
 * with `ca` and `ca-valencia`, it is the name of the whole tag.
 * @param siteTags tags of the site's languages.
 */
export function nameOfLanguage(tag: string, inTag: string, siteTags: readonly string[] = []): string {
  return namesAsTold([tag, inTag, ...siteTags].join(' '));
}

/** Each is asked for by every page, and takes long to find. */
const namesAsTold = onceEach((tags) => {
  const [tag = '', inTag = '', ...siteTags] = tags.split(' ');
  const told = toldApart(tag, siteTags);
  const isShared = siteTags.some((other) => other !== tag && toldApart(other, siteTags) === told);
  const all = isShared ? new Intl.Locale(tag).baseName : told;
  return namesIn(inTag).of(all) ?? all;
});

/** A tag with what sets it apart from languages of the same name, as far as that is its script and region. */
function toldApart(tag: string, siteTags: readonly string[]): string {
  const { language, region } = new Intl.Locale(tag);
  const own = new Intl.Locale(tag).maximize();
  const namesakes = siteTags
    .map((each) => new Intl.Locale(each).maximize())
    .filter((each) => each.language === own.language);
  const needsScript = namesakes.length > 1 && namesakes.some(({ script }) => script !== own.script);
  const needsRegion =
    namesakes.length > 1 &&
    namesakes.some((each) => each.script === own.script && each.region !== own.region);
  return [language, needsScript && own.script, needsRegion && region].filter(Boolean).join('-');
}
