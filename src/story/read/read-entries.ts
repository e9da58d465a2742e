import { basename, join } from 'node:path';
import { isWatched, keeper } from '../../files/kept.ts';
import type { Language } from '../../i18n/languages.ts';
import { namesIn } from '../../schema/content-names.ts';
import { type EntryGroup, type EntryHead, entryFields, entryHead } from '../../schema/entry-file.ts';
import { error, type Finding, placeIn } from '../../schema/finding.ts';
import { languageFindings } from '../../schema/missing-languages.ts';
import type { Site } from '../../schema/site-file.ts';
import { goneFile } from '../../schema/text-file.ts';
import type { Yaml } from '../../schema/yaml.ts';
import { readYamlFile } from '../../schema/yaml-file.ts';
import type { EntryDraft } from '../entries.ts';

/** Reads the entries of a publication's `glossary/` or `people/`; a folder that is not there has none. */
export function readEntries(
  publication: string,
  group: EntryGroup,
  site: Site,
): { entries: EntryDraft[]; findings: Finding[] } {
  const folder = join(publication, group);
  const { names, findings } = namesIn(folder, publication);
  const settings = JSON.stringify(site);
  if (settings !== known.of) known = { of: settings, entries: keeper<EntryDraft>() };
  const entries = names.map(({ name }) => {
    const path = join(folder, name);
    const read = () => readEntry(path, publication, group, site);
    return isWatched ? known.entries(path, () => [path], read) : read();
  });
  return { entries, findings: [...findings, ...entries.flatMap((entry) => entry.findings)] };
}

/** Where somebody works on them, entries that stay as they are, read for the same settings. */
let known = { of: '', entries: keeper<EntryDraft>() };

function readEntry(path: string, publication: string, group: EntryGroup, site: Site): EntryDraft {
  const [, id] = /^([a-z][a-z0-9-]*)\.yaml$/.exec(basename(path)) ?? [];
  const unread = { group, id: id ?? '', path, head: undefined, entry: undefined };
  if (id === undefined) return { ...unread, findings: [unknownFile(path, group)] };
  const read = readYamlFile<EntryHead>(path, publication, entryHead[group]);
  const { value: head, findings } = read ?? goneFile(path);
  if (head === undefined) return { ...unread, findings };
  const wrong = findingsOfLanguages(head, group, site);
  return {
    group,
    id,
    path,
    head,
    findings: wrong,
    entry: wrong.length > 0 ? undefined : { group, id, ...head.value },
  };
}

/**
 * Every text of an entry is there in the language that it was written in and in those that must be complete, and says
 * how it came about.
 */
function findingsOfLanguages(head: Yaml<EntryHead>, group: EntryGroup, { languages }: Site): Finding[] {
  const { name, text, slug, forms, source, translated } = head.value;
  const fields = entryFields[group];
  const known = languages.map(({ path }) => path);
  const others = languages.filter(({ path }) => path !== source);
  const isNeeded = ({ path, complete }: Language) => complete || path === source;
  const isSaid = ({ path }: Language) => Object.hasOwn(translated, path);
  const isThere = ({ path }: Language) => Object.hasOwn(text, path);
  return [
    ...languageFindings(name, head, languages, isNeeded, fields.name),
    ...languageFindings(text, head, languages, (each) => isNeeded(each) || isSaid(each), fields.text),
    ...languageFindings(slug, head, languages, isNeeded, 'slug'),
    ...languageFindings(forms, head, languages, () => false, 'forms'),
    ...(known.includes(source)
      ? languageFindings(translated, head, others, (each) => isNeeded(each) || isThere(each), 'translated')
      : [unknownSource(head, known)]),
  ];
}

function unknownSource({ value, placeOf }: Yaml<EntryHead>, known: readonly string[]): Finding {
  return error(
    'unknown-language',
    placeOf('source'),
    `Unexpected language “${value.source}” in “source”, expected one of ${known.join(', ')}`,
    'Correct it, or add the language to site.yaml.',
  );
}

function unknownFile(path: string, group: EntryGroup): Finding {
  return error(
    'unknown-file',
    placeIn(path),
    `Unexpected ${basename(path)}, expected <entry>.yaml with a name of small letters, digits and hyphens`,
    `Rename it, or move it out of ${group}/. Stories mention an entry by this name.`,
  );
}
