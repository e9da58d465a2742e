import { join } from 'node:path';
import type { Allowed } from '../schema/allow-field.ts';
import { error, type Finding, placeIn } from '../schema/finding.ts';
import type { BuiltPage } from './built-page.ts';
import type { Insertion } from './built-site.ts';
import { contentPolicy, type InlineHashes, policyElement } from './content-policy.ts';

/** The policies of the pages of a site, taken from each page when it is read. */
export interface PagePolicies {
  /** What puts its policy into a page; `undefined` where the place for it is missing. */
  secure: (file: string, page: BuiltPage) => Insertion | undefined;
  /** What all pages together have inline. */
  inline: () => InlineHashes;
  /** Pages that cannot have one. */
  findings: readonly Finding[];
}

/** Makes a Content-Security-Policy for each page of a built folder, as it is given them. */
export function pagePolicies(folder: string, allowed?: Allowed): PagePolicies {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  let plays: true | undefined;
  const findings: Finding[] = [];
  const secure = (file: string, { inline, policyAt }: BuiltPage): Insertion | undefined => {
    for (const script of inline.scripts) scripts.add(script);
    for (const style of inline.styles) styles.add(style);
    plays ??= inline.plays;
    if (policyAt !== undefined)
      return { at: policyAt, text: policyElement(contentPolicy(inline, 'meta', allowed)) };
    findings.push(withoutCharset(join(folder, file)));
    return undefined;
  };
  const inline = () => ({
    scripts: [...scripts].sort(),
    styles: [...styles].sort(),
    ...(plays && { plays }),
  });
  return { secure, inline, findings };
}

function withoutCharset(path: string): Finding {
  return error(
    'page-without-charset',
    placeIn(path),
    'Unexpected page without <meta charset="utf-8">, expected it first in <head>, with the security policy after it',
    'Write it in the layout of this page.',
  );
}
