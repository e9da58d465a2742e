import type { Language, Localised } from '../i18n/languages.ts';
import { fields, listOf, localised, pattern } from './fields.ts';
import type { Finding } from './finding.ts';
import { missingLanguages } from './missing-languages.ts';
import type { Yaml } from './yaml.ts';

/** What pages may ask another site for, and nothing else: each is a line of the page on privacy. */
export const purposes = ['frames', 'scripts', 'images'] as const;
export type Purpose = (typeof purposes)[number];

/** Another site that pages may ask for something. */
export interface AllowedOrigin {
  /** `https://media.example`, or `https://*.media.example` for all hosts below one. */
  from: string;
  /** Why, for readers. */
  reason: Localised;
}

/** What pages may ask other sites for; absent for nothing. */
export type Allowed = Readonly<Partial<Record<Purpose, readonly AllowedOrigin[] | undefined>>>;

const origin = pattern(
  /^https:\/\/(?:\*\.(?=[^.]+\.[^.]))?(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9](?::[1-9]\d{0,4})?$/,
  'an origin like https://media.example: “https://”, a host in small letters and nothing behind it',
);

const allowedOrigins = listOf(
  fields({ from: origin, reason: localised('why it is asked, for readers, in each language') }),
  'a list of origins, each with “from” and “reason”',
)
  .max(50, { error: () => 'at most 50 origins' })
  .optional();

/** `allow:` in `site.yaml`. */
export const allow = fields({ frames: allowedOrigins, scripts: allowedOrigins, images: allowedOrigins });

/** Reasons that a language lacks which must be complete. */
export function unreasoned(
  yaml: Yaml<{ allow?: Allowed | undefined }>,
  languages: readonly Language[],
): Finding[] {
  return purposes.flatMap((purpose) =>
    (yaml.value.allow?.[purpose] ?? []).flatMap(({ reason }, index) =>
      missingLanguages(reason, yaml, languages, 'allow', purpose, index, 'reason'),
    ),
  );
}

/** Origins that a policy has to name for a purpose, each once. */
export function originsFor(allowed: Allowed | undefined, purpose: Purpose): string[] {
  return [...new Set((allowed?.[purpose] ?? []).map(({ from }) => from))];
}

/** Whether pages may ask for what is at an address. */
export function isAllowed(address: URL, purpose: Purpose, allowed: Allowed | undefined): boolean {
  return originsFor(allowed, purpose).some((from) => {
    const [, below] = from.split('*');
    return below === undefined
      ? address.origin === new URL(from).origin
      : address.protocol === 'https:' && address.host.endsWith(below);
  });
}

/** Whether there is anything that pages may ask other sites for. */
export function allowsAny(allowed: Allowed | undefined): boolean {
  return purposes.some((purpose) => originsFor(allowed, purpose).length > 0);
}
