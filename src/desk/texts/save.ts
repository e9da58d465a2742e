/* Writes what a translator typed into the files of the publication, and loses nothing that somebody else wrote meanwhile. */
import { basename } from 'node:path';
import { writeContentFile } from '../../files/content-file.ts';
import { refusedFile, sizeLimit } from '../../schema/refused-file.ts';
import { fileAt } from '../../translators/file-at.ts';
import type { GivenText } from '../../translators/formats/given-back.ts';
import { takeBack } from '../../translators/take-back.ts';
import { type Group, type Provenance, type Refused, type Unit, unitsOf } from '../../translators/unit.ts';
import type { DeskPublication } from './open-publication.ts';
import { digestOf, groupNamed } from './sheet.ts';
import { asGiven, asTyped } from './typed-text.ts';

/** A text as it was typed. */
export interface Typed {
  context: string;
  text: string;
  /** Stands for the translation in whose place it was typed. */
  was: string;
}

/** What is to be written. */
export interface Typing {
  texts: string;
  into: string;
  typed: readonly Typed[];
  /** How texts of a document that is not there yet came about. */
  provenance?: Provenance | undefined;
}

/** What came of it, text by text. */
export interface Saved {
  /** Contexts of texts that stand in their file now. */
  saved: readonly string[];
  refused: readonly (Refused & { context: string })[];
  /** Texts that somebody else has changed meanwhile, as they are now; nothing was written over them. */
  changed: readonly { context: string; target: string }[];
}

/** Looks at what was typed, and writes nothing. `undefined` where there are no such texts. */
export function lookAt(publication: DeskPublication, typing: Typing): Saved | undefined {
  const group = groupOf(publication, typing);
  return group && taken(group, typing).saved;
}

/** Writes what was typed. */
export function save(publication: DeskPublication, typing: Typing): Saved | undefined {
  // Whoever writes between the reading and the writing is read, too.
  for (let tries = 0; ; tries++) {
    const group = groupOf(publication, typing);
    if (group === undefined) return undefined;
    const { saved, files } = taken(group, typing);
    const befores = new Map(group.parts.map(({ path, before }) => [path, before]));
    const isOld = [...files.keys()].some((path) => fileAt(path, publication.folder) !== befores.get(path));
    if (isOld && tries < 3) continue;
    const refused = [...saved.refused];
    const failed = new Set<string>();
    for (const [path, text] of files) {
      const why = isOld
        ? busy(path)
        : asRefused(path, writeContentFile(path, text, publication.folder, sizeLimit(path)));
      const own = group.parts.find((part) => part.path === path)?.units ?? [];
      if (why === undefined) continue;
      for (const { context } of own.filter((unit) => saved.saved.includes(unit.context))) {
        failed.add(context);
        refused.push({ context, ...why });
      }
    }
    return { ...saved, refused, saved: saved.saved.filter((context) => !failed.has(context)) };
  }
}

function groupOf(publication: DeskPublication, { texts, into }: Typing): Group | undefined {
  const { draft } = publication.now();
  const language = draft?.site.languages.find(({ path }) => path === into);
  return draft && language && groupNamed(draft, texts, language);
}

/** What the files would be with what was typed. */
function taken(
  group: Group,
  { typed, provenance }: Typing,
): { saved: Saved; files: ReadonlyMap<string, string> } {
  const units = new Map(unitsOf(group).map((unit) => [unit.context, unit]));
  const refused: (Refused & { context: string })[] = [];
  const changed: { context: string; target: string }[] = [];
  const given: GivenText[] = [];
  for (const { context, text, was } of typed) {
    const unit = units.get(context);
    const target = unit && asGiven(text, unit.form);
    if (unit === undefined || target === undefined) refused.push({ context, ...unknown });
    else if (digestOf(unit.target) !== was && unit.target !== target)
      changed.push({ context, target: asTyped(unit.target, unit.form) });
    else if (target === '') refused.push({ context, ...empty(unit) });
    else given.push({ context, source: unit.source, target, says: 'translated', line: given.length });
  }
  const { files, mistakes } = takeBack(group, { texts: given, mistakes: [] }, provenance);
  const wrong = new Set<string>();
  for (const { line, ...why } of mistakes) {
    const context = given[line]?.context ?? given[0]?.context ?? '';
    if (!wrong.has(context)) refused.push({ context, ...why });
    wrong.add(context);
  }
  const saved = given.flatMap(({ context }) => (wrong.has(context) ? [] : [context]));
  return { saved: { saved, refused, changed }, files };
}

const unknown: Refused = {
  found: 'a text that the publication does not have any more',
  expected: 'one of those that are on this page after it is loaded again',
  next: 'Copy what you wrote, and load the page again.',
};

function empty({ form }: Unit): Refused {
  return {
    found: 'no words',
    expected: form === 'marked' ? 'the words of the translation' : 'the translation',
    next: 'Write it, or leave the text as it was.',
  };
}

function busy(path: string): Refused {
  return {
    found: `a file that others keep writing to, ${basename(path)}`,
    expected: 'a moment in which nobody does',
    next: 'Save again.',
  };
}

function asRefused(
  path: string,
  refusal: Parameters<typeof refusedFile>[1] | undefined,
): Refused | undefined {
  if (refusal === undefined) return undefined;
  const { message, next } = refusedFile(path, refusal);
  return { found: message, expected: 'a file that can be written', next };
}
