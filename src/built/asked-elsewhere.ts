import { type Allowed, isAllowed, type Purpose } from '../schema/allow-field.ts';
import type { FindTarget } from './addresses.ts';
import type { BuiltPage } from './built-page.ts';
import type { BuiltSite } from './built-site.ts';
import type { Mistake } from './mistake.ts';

const names: Readonly<Record<Purpose, string>> = { frames: 'frame', scripts: 'script', images: 'picture' };

/** What a page asks another site for that the publication does not let it ask for: its policy would keep it away. */
export function askedElsewhere(
  file: string,
  { fetched }: BuiltPage,
  { texts }: BuiltSite,
  find: FindTarget,
  allowed: Allowed | undefined,
): Mistake[] {
  return [...new Set(fetched)].flatMap((number): Mistake[] => {
    const value = texts.values[number] ?? '';
    const purpose = texts.kinds[number] as Purpose;
    const address = URL.parse(value, 'https://nowhere.invalid');
    const isOwn = find(value, file).kind !== 'elsewhere';
    if (address === null || isOwn || isAllowed(address, purpose, allowed)) return [];
    return [
      {
        rule: 'refused-by-policy',
        use: { value, before: 0 },
        message: `Unexpected ${names[purpose]} from “${address.origin}”, expected one of the site itself, or of an origin that site.yaml allows: the site’s security policy keeps it away`,
        next: `Put the file into public/ of the publication, or name the origin under “allow:” in site.yaml, in “${purpose}”, with a “reason” for readers.`,
      },
    ];
  });
}
