import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Allowed } from '../schema/allow-field.ts';
import { error, type Finding, inReadingOrder, type Place, placeIn } from '../schema/finding.ts';
import { deadAddresses, deadInStyle, type FindTarget, targetsIn } from './addresses.ts';
import { alternates } from './alternates.ts';
import { askedElsewhere } from './asked-elsewhere.ts';
import { type AttributeUse, placeOfUse, useIn } from './attribute-use.ts';
import type { BuiltPage } from './built-page.ts';
import type { BuiltSite } from './built-site.ts';
import { foldAlike } from './fold-alike.ts';
import type { Mistake } from './mistake.ts';

/** The content file that a page was made of. */
export interface Source {
  path: string;
  text: string;
}

/**
 * Looks for what no single content file can show: links, fragments and assets that are not in the built site, ids
 * that a page has twice, what its policy switches off, pages without a language, and translations that do not name
 * each other.
 * @param allowed what the publication lets its pages ask other sites for.
 * @param isSound tells pages in which nothing can be wrong, see `stillSound`.
 * @param sourceOf the source of a page in which a mistake may stand; `undefined` where that is not one file.
 */
export async function checkBuiltSite(
  site: BuiltSite,
  sourceOf: (file: string) => Source | undefined = () => undefined,
  allowed?: Allowed,
  isSound: (file: string) => boolean = () => false,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [file, mistakes] of mistakesIn(site, allowed, isSound)) {
    if (mistakes.length === 0) continue;
    const path = join(site.folder, file);
    const source = sourceOf(file);
    const built = { path, text: await readFile(path, 'utf8') };
    for (const { rule, use, message, next } of mistakes)
      findings.push(error(rule, placeOf(use, source ? [source, built] : [built]), message, next));
  }
  // What is written in files of the publication is mended in each of them.
  const { file: folder } = placeIn(site.folder);
  const [built = [], written = []] = [true, false].map((isBuilt) =>
    findings.filter(({ place }) => place.file.startsWith(`${folder}/`) === isBuilt),
  );
  return inReadingOrder([...foldAlike(built), ...written]);
}

/** Where it is written, in the first text that has it; the start of the last where none has. */
function placeOf(use: AttributeUse | undefined, texts: readonly Source[]): Place {
  for (const { path, text } of use ? texts : []) {
    const found = placeOfUse(text, use as AttributeUse);
    if (found) return placeIn(path, ...found);
  }
  return placeIn(texts.at(-1)?.path ?? '');
}

function* mistakesIn(
  site: BuiltSite,
  allowed: Allowed | undefined,
  isSound: (file: string) => boolean,
): Generator<[file: string, Mistake[]]> {
  const find = targetsIn(site);
  const alive = new Set<number>();
  for (const [file, page] of site.pages) {
    if (isSound(file)) continue;
    const elsewhere = askedElsewhere(file, page, site, find, allowed);
    yield [file, [...mistakesOfPage(file, page, site, find, alive), ...elsewhere]];
  }
  for (const [file, addresses] of site.styles)
    yield [file, addresses.flatMap((value) => deadInStyle(value, file, find))];
}

function mistakesOfPage(
  file: string,
  page: BuiltPage,
  site: BuiltSite,
  find: FindTarget,
  alive: Set<number>,
): Mistake[] {
  const withoutLanguage: Mistake = {
    rule: 'page-without-language',
    message: 'Unexpected page without a language, expected <html lang="…">',
    next: 'Give the layout of this page the tag of its language.',
  };
  return [
    ...(page.lang ? [] : [withoutLanguage]),
    ...page.repeatedIds.map((_, at) => repeatedId(useIn(page.repeatedIds, at, site.texts))),
    ...page.refused.map((_, at) => refusedByPolicy(useIn(page.refused, at, site.texts))),
    ...deadAddresses(file, page, site, find, alive),
    ...alternates(file, page, site, find),
  ];
}

function repeatedId(use: AttributeUse): Mistake {
  return {
    rule: 'repeated-id',
    // The first one is not among those that are repeated.
    use: { ...use, before: use.before + 1 },
    message: `Unexpected second id “${use.value}”, expected each id once in a page`,
    next: 'Links lead to the first one only: give one of the two another id where it is written.',
  };
}

function refusedByPolicy(use: AttributeUse): Mistake {
  return {
    rule: 'refused-by-policy',
    use,
    message: `Unexpected ${use.attribute}="${use.value}", expected a page without styles and scripts in attributes: the site’s security policy switches them off`,
    next: 'Use a class and a style sheet, or a script of the component.',
  };
}
