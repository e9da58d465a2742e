import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { error, type Finding, inReadingOrder, placeIn } from '../schema/finding.ts';
import { deadAddress } from './addresses.ts';
import { alternates } from './alternates.ts';
import { type BuiltPage, placeOfUse } from './built-page.ts';
import type { BuiltSite } from './built-site.ts';
import type { Mistake } from './mistake.ts';

/**
 * Looks for what no single content file can show: links, fragments and assets that are not in the built site, ids
 * that a page has twice, pages without a language, and translations that do not name each other.
 */
export async function checkBuiltSite(site: BuiltSite): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [file, mistakes] of mistakesIn(site)) {
    if (mistakes.length === 0) continue;
    const path = join(site.folder, file);
    const source = await readFile(path, 'utf8');
    for (const { rule, use, message, next } of mistakes) {
      const [line, column] = use ? placeOfUse(source, use) : [1, 1];
      findings.push(error(rule, placeIn(path, line, column), message, next));
    }
  }
  return inReadingOrder(findings);
}

function* mistakesIn(site: BuiltSite): Generator<[file: string, Mistake[]]> {
  for (const [file, page] of site.pages) yield [file, mistakesOfPage(file, page, site)];
  for (const [file, addresses] of site.styles)
    yield [file, addresses.flatMap((value) => deadAddress({ value, before: 0 }, file, site))];
}

function mistakesOfPage(file: string, page: BuiltPage, site: BuiltSite): Mistake[] {
  const withoutLanguage: Mistake = {
    rule: 'page-without-language',
    message: 'Unexpected page without a language, expected <html lang="…">',
    next: 'Give the layout of this page the tag of its language.',
  };
  return [
    ...(page.lang ? [] : [withoutLanguage]),
    ...page.repeatedIds.map((use) => ({
      rule: 'repeated-id',
      use,
      message: `Unexpected second id “${use.value}”, expected each id once in a page`,
      next: 'Links lead to the first one only: give one of the two another id where it is written.',
    })),
    ...page.addresses.flatMap((use) => deadAddress(use, file, site)),
    ...alternates(file, page, site),
  ];
}
