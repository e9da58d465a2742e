import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { error, type Finding, placeIn } from '../../schema/finding.ts';
import { contentPolicy, type InlineHashes, inlineParts, withPolicy } from './content-policy.ts';

/** Writes its Content-Security-Policy into each page of a built site; gives what all pages together have inline. */
export async function securePages(folder: string): Promise<{ inline: InlineHashes; findings: Finding[] }> {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const findings: Finding[] = [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const { parentPath, name } of entries) {
    if (!name.endsWith('.html')) continue;
    const path = join(parentPath, name);
    const html = await readFile(path, 'utf8');
    const parts = inlineParts(html);
    for (const attribute of parts.refused) findings.push(refusal(path, html, attribute));
    const secured = withPolicy(html, contentPolicy(parts, 'meta'));
    if (secured === undefined) findings.push(withoutCharset(path));
    else await writeFile(path, secured);
    for (const script of parts.scripts) scripts.add(script);
    for (const style of parts.styles) styles.add(style);
  }
  return { inline: { scripts: [...scripts].sort(), styles: [...styles].sort() }, findings };
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
