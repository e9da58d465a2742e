import { join } from 'node:path';
import { error, type Finding, placeIn } from '../schema/finding.ts';
import type { OpenPage } from './built-site.ts';
import { contentPolicy, type InlineHashes, inlineParts, withPolicy } from './content-policy.ts';

/** The policies of the pages of a site, taken from each page while it is open. */
export interface PagePolicies {
  /** The page with its policy; `undefined` where the place for it is missing. */
  secure: (page: OpenPage) => string | undefined;
  /** What all pages together have inline. */
  inline: () => InlineHashes;
  /** What a policy would switch off, and pages that cannot have one. */
  findings: readonly Finding[];
}

/** Makes a Content-Security-Policy for each page of a built folder, as it is given them. */
export function pagePolicies(folder: string): PagePolicies {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const findings: Finding[] = [];
  const secure = ({ file, html, elements }: OpenPage): string | undefined => {
    const path = join(folder, file);
    const parts = inlineParts(elements);
    for (const attribute of parts.refused) findings.push(refusal(path, html, attribute));
    for (const script of parts.scripts) scripts.add(script);
    for (const style of parts.styles) styles.add(style);
    const secured = withPolicy(html, contentPolicy(parts, 'meta'));
    if (secured === undefined) findings.push(withoutCharset(path));
    return secured;
  };
  return { secure, inline: () => ({ scripts: [...scripts].sort(), styles: [...styles].sort() }), findings };
}

function refusal(path: string, html: string, attribute: string): Finding {
  const lines = html.slice(0, Math.max(0, html.indexOf(attribute))).split('\n');
  return error(
    'refused-by-policy',
    placeIn(path, lines.length, (lines.at(-1) ?? '').length + 1),
    `Unexpected ${attribute}, expected a page without styles and scripts in attributes: the site’s security policy switches them off`,
    'Use a class and a style sheet, or a script of the component.',
  );
}

function withoutCharset(path: string): Finding {
  return error(
    'page-without-charset',
    placeIn(path),
    'Unexpected page without <meta charset="utf-8">, expected it first in <head>, with the security policy after it',
    'Write it in the layout of this page.',
  );
}
