import { basename, join } from 'node:path';
import { z } from 'zod';
import { findFolder } from '../files/content-file.ts';
import type { Language } from '../i18n/languages.ts';
import { broughtWords, type Namespace, namespaces, referenceCatalogues, wordFolders } from '../i18n/words.ts';
import { notFoundSlug } from '../routes.ts';
import { namesIn } from '../schema/content-names.ts';
import { slug } from '../schema/fields.ts';
import { error, type Finding, placeIn, type Read } from '../schema/finding.ts';
import { goneFile } from '../schema/text-file.ts';
import type { Yaml } from '../schema/yaml.ts';
import { readYamlFile } from '../schema/yaml-file.ts';
import { catalogueDifferences } from './catalogue-differences.ts';

type Catalogue = Yaml<Record<string, string>>;

const words = z.record(z.string(), z.string({ error: () => 'a text' }), {
  error: () => 'words of the interface with their texts',
});
const wordsOfAddresses = z.record(z.string(), slug, { error: () => 'words of addresses' });

/**
 * The words that a publication has for its languages: all of them, every plural form that the language has and no other,
 * or some in place of those that Hearth brings.
 */
export function catalogues(languages: readonly Language[], publication: string): Finding[] {
  const findings = unknownCatalogues(languages, publication);
  for (const language of languages) {
    const { own, shipped } = wordFolders(language, publication);
    if (findFolder(own, publication).state === 'absent') {
      if (shipped === undefined) findings.push(noCatalogues(language, publication));
      continue;
    }
    const { names, isUsable } = namesIn(own, publication);
    // Why it is of no use is said once, where `interface/` is looked through.
    if (!isUsable) continue;
    const files = names.map(({ name }) => name);
    const absent = namespaces.filter((namespace) => !files.includes(fileOf(namespace)));
    if (absent.length > 0 && shipped === undefined) findings.push(missingFiles(absent.map(fileOf), own));
    for (const namespace of namespaces) {
      if (absent.includes(namespace)) continue;
      // A file may have more findings than a call has arguments.
      for (const finding of compare(namespace, language, publication)) findings.push(finding);
    }
  }
  return findings;
}

function fileOf(namespace: Namespace): string {
  return `${namespace}.json`;
}

function missingFiles(absent: readonly string[], folder: string): Finding {
  return error(
    'missing-catalogue',
    placeIn(folder),
    `Missing ${absent.join(', ')}, expected all words of the interface in this folder`,
    `Copy what is missing from ${placeIn(referenceCatalogues).file} and translate it.`,
  );
}

function compare(namespace: Namespace, language: Language, publication: string): Finding[] {
  const { own, shipped } = wordFolders(language, publication);
  const reference = readCatalogue(referenceCatalogues, namespace, referenceCatalogues);
  const { value, findings } = readCatalogue(own, namespace, publication);
  if (value === undefined || reference.value === undefined) return findings;
  const path = join(own, fileOf(namespace));
  const inFolder = shipped && readCatalogue(shipped, namespace, shipped).value?.value;
  const brought = broughtWords(language, namespace, inFolder || {});
  const repeated = namespace === 'routes' ? repeatedWords(value, brought) : [];
  return [
    ...findings,
    ...catalogueDifferences(reference.value.value, value, path, language, brought),
    ...repeated,
  ];
}

/**
 * Each word of addresses is the folder of something else.
 * @param brought words that Hearth brings, for what the catalogue does not have.
 */
function repeatedWords({ value, placeOf }: Catalogue, brought: Readonly<Record<string, string>>): Finding[] {
  const others = Object.entries(brought).filter(([key]) => !Object.hasOwn(value, key));
  const taken = new Map([
    [notFoundSlug, 'the page for addresses that are not there'],
    ...others.map(([key, word]) => [word, `“${key}”`] as const),
  ]);
  return Object.entries(value).flatMap(([key, word]) => {
    const by = taken.get(word);
    taken.set(word, by ?? `“${key}”`);
    if (by === undefined) return [];
    return [
      error(
        'duplicate-slug',
        placeOf(key),
        `Unexpected “${word}” in “${key}”, expected a word of its own: ${by} has it`,
        'Choose another word for one of the two.',
      ),
    ];
  });
}

function readCatalogue(folder: string, namespace: Namespace, around: string): Read<Catalogue> {
  const path = join(folder, fileOf(namespace));
  const schema = namespace === 'routes' ? wordsOfAddresses : words;
  return readYamlFile(path, around, schema) ?? goneFile(path);
}

function noCatalogues({ name, tag }: Language, publication: string): Finding {
  const own = placeIn(join(publication, 'interface', tag)).file;
  return error(
    'missing-catalogue',
    placeIn(join(publication, 'site.yaml')),
    `Missing folder ${own}, expected the words of the interface in ${name} (${tag})`,
    `Copy ${placeIn(referenceCatalogues).file} to ${own} and translate it.`,
  );
}

/** What stands in `interface/` and nobody would ever read. */
function unknownCatalogues(languages: readonly Language[], publication: string): Finding[] {
  const folder = join(publication, 'interface');
  const tags = languages.map(({ tag }) => tag);
  const files = namespaces.map(fileOf);
  const { names, findings } = namesIn(folder, publication);
  const ofNames = names.flatMap(({ name }): Finding[] => {
    const own = join(folder, name);
    if (!languages.some((language) => wordFolders(language, publication).own === own))
      return [unknownFile(own, `a folder named after the tag of a language: ${tags.join(', ')}`)];
    const { names: inFolder, findings: ofFolder } = namesIn(own, publication);
    const unknown = inFolder.filter((file) => !files.includes(file.name));
    return [...ofFolder, ...unknown.map((file) => unknownFile(join(own, file.name), files.join(', ')))];
  });
  return [...findings, ...ofNames];
}

function unknownFile(path: string, expected: string): Finding {
  return error(
    'unknown-file',
    placeIn(path),
    `Unexpected ${basename(path)}, expected ${expected}`,
    'Rename it, or remove it.',
  );
}
