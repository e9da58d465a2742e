import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { error, type Finding, inReadingOrder, placeIn } from '../schema/finding.ts';
import { type BuiltSite, deadAddress } from './built-addresses.ts';
import { alternates } from './built-alternates.ts';
import { builtFiles } from './built-files.ts';
import { addressesInStyle, type BuiltPage, type Mistake, placeOfUse, readBuiltPage } from './built-page.ts';

/**
 * Looks for what no single content file can show: links, fragments and assets that are not in the built site, ids
 * that a page has twice, pages without a language, and translations that do not name each other.
 */
export async function checkBuiltSite(folder: string, base: string): Promise<Finding[]> {
  const files = await builtFiles(folder);
  const read = (file: string) => readFile(join(folder, file), 'utf8');
  const pages = new Map<string, BuiltPage>();
  for (const file of files) if (file.endsWith('.html')) pages.set(file, readBuiltPage(await read(file)));
  const site: BuiltSite = { base, files: new Set(files), pages };

  const findings: Finding[] = [];
  for (const file of files) {
    const page = pages.get(file);
    const mistakes = page
      ? mistakesOfPage(file, page, site)
      : file.endsWith('.css')
        ? addressesInStyle(await read(file)).flatMap((value) => deadAddress({ value, before: 0 }, file, site))
        : [];
    const source = mistakes.length > 0 ? await read(file) : '';
    for (const { rule, use, message, next } of mistakes) {
      const [line, column] = use ? placeOfUse(source, use) : [1, 1];
      findings.push(error(rule, placeIn(join(folder, file), line, column), message, next));
    }
  }
  return inReadingOrder(findings);
}

function mistakesOfPage(file: string, page: BuiltPage, site: BuiltSite): Mistake[] {
  const withoutLanguage: Mistake = {
    rule: 'page-without-language',
    message: 'Unexpected page without a language, expected <html lang="…">',
    next: 'Give the layout of this page the tag of its language.',
  };
  return [
    ...(page.lang ? [] : [withoutLanguage]),
    ...page.repeatedIds.map(
      (use): Mistake => ({
        rule: 'repeated-id',
        use,
        message: `Unexpected second id “${use.value}”, expected each id once in a page`,
        next: 'Links lead to the first one only: give one of the two another id where it is written.',
      }),
    ),
    ...page.addresses.flatMap((use) => deadAddress(use, file, site)),
    ...alternates(file, page, site),
  ];
}
