import { addressOf, decoded, type FindTarget } from './addresses.ts';
import { type AttributeUse, useIn } from './attribute-use.ts';
import type { BuiltPage, LinkInHead } from './built-page.ts';
import type { BuiltSite } from './built-site.ts';
import type { Mistake } from './mistake.ts';

/** A page names itself as canonical, and its translations name each other. */
export function alternates(file: string, page: BuiltPage, site: BuiltSite, find: FindTarget): Mistake[] {
  const { canonical, alternates } = page;
  const mistake = ({ at }: LinkInHead, message: string) =>
    alternatesMistake(useIn(page.addresses, at, site.texts), message);
  if (canonical === undefined) {
    return alternates
      .slice(0, 1)
      .map((use) =>
        mistake(use, 'Unexpected alternate, expected none in a page without a canonical address'),
      );
  }
  if (page.leadsOn) return [];
  const own = addressOf(file, site);
  if (decoded(URL.parse(canonical.value)?.pathname ?? '') !== own) {
    return [
      mistake(
        canonical,
        `Unexpected canonical address “${canonical.value}”, expected one that ends in “${own}”`,
      ),
    ];
  }
  if (alternates.length > 0 && !alternates.some(({ value }) => value === canonical.value)) {
    return [mistake(canonical, 'Unexpected canonical address, expected it among the alternates as well')];
  }
  return alternates.flatMap((use) => {
    const wrong = wrongAlternate(use, canonical, file, site, find);
    return wrong === undefined ? [] : [mistake(use, wrong)];
  });
}

function wrongAlternate(
  { value, hreflang }: BuiltPage['alternates'][number],
  canonical: LinkInHead,
  file: string,
  site: BuiltSite,
  find: FindTarget,
): string | undefined {
  const target = find(value, file);
  // Said already, as a dead link.
  if (target.kind === 'missing') return undefined;
  const there = target.kind === 'file' ? site.pages.get(target.file) : undefined;
  if (there === undefined) return `Unexpected alternate “${value}”, expected a page of the site`;
  if (hreflang !== 'x-default' && hreflang !== there.lang)
    return `Unexpected hreflang “${hreflang}”, expected “${there.lang}”, the language of “${value}”`;
  if (!there.alternates.some((back) => back.value === canonical.value))
    return `Unexpected alternate “${value}”, expected a page that names “${canonical.value}” back`;
  return undefined;
}

function alternatesMistake(use: AttributeUse, message: string): Mistake {
  return {
    rule: 'alternates',
    use,
    message,
    next: 'Search engines drop translations that do not name each other: correct the head of both pages.',
  };
}
