import { join } from 'node:path';
import { error, type Finding, placeIn } from '../schema/finding.ts';
import type { OpenPage } from './built-site.ts';
import { contentPolicy, type InlineHashes, inlineHashes, withPolicy } from './content-policy.ts';

/** The policies of the pages of a site, taken from each page while it is open. */
export interface PagePolicies {
  /** The page with its policy; `undefined` where the place for it is missing. */
  secure: (page: OpenPage) => string | undefined;
  /** What all pages together have inline. */
  inline: () => InlineHashes;
  /** Pages that cannot have one. */
  findings: readonly Finding[];
}

/** Makes a Content-Security-Policy for each page of a built folder, as it is given them. */
export function pagePolicies(folder: string): PagePolicies {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const findings: Finding[] = [];
  const secure = ({ file, html, elements }: OpenPage): string | undefined => {
    const parts = inlineHashes(elements);
    for (const script of parts.scripts) scripts.add(script);
    for (const style of parts.styles) styles.add(style);
    const secured = withPolicy(html, contentPolicy(parts, 'meta'));
    if (secured === undefined) findings.push(withoutCharset(join(folder, file)));
    return secured;
  };
  return { secure, inline: () => ({ scripts: [...scripts].sort(), styles: [...styles].sort() }), findings };
}

function withoutCharset(path: string): Finding {
  return error(
    'page-without-charset',
    placeIn(path),
    'Unexpected page without <meta charset="utf-8">, expected it first in <head>, with the security policy after it',
    'Write it in the layout of this page.',
  );
}
