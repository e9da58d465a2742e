/* Takes translations back, text by text: what is wrong keeps the old text and is said, the rest goes in. */
import { basename } from 'node:path';
import { oddCharacter } from '../schema/odd-characters.ts';
import type { FileMistake, GivenBack, GivenText } from './formats/given-back.ts';
import { type Group, type Part, type Provenance, type Refused, type Unit, unitsOf } from './unit.ts';

/** What taking a file back comes to, before anything is written. */
export interface TakenBack {
  /** Files with what stands in them now, by path. */
  files: ReadonlyMap<string, string>;
  mistakes: readonly FileMistake[];
  /** Texts that are other ones now. */
  changed: readonly Unit[];
  /** What the translator says is done, by context: the source that was translated. */
  done: ReadonlyMap<string, string>;
  /** What is there and not said to be done. */
  undone: ReadonlySet<string>;
}

/** Takes back what stands in a file for a group. */
export function takeBack(group: Group, given: GivenBack, provenance: Provenance | undefined): TakenBack {
  const mistakes: FileMistake[] = [...given.mistakes];
  const wrong = ({ line }: GivenText, refused: Refused) => mistakes.push({ line, ...refused });
  const units = new Map(unitsOf(group).map((unit) => [unit.context, unit]));
  const usable = new Map<string, GivenText>();
  for (const text of given.texts) {
    const unit = units.get(text.context);
    if (unit === undefined) wrong(text, otherAddress(text));
    else if (usable.has(text.context)) wrong(text, twice);
    // What nobody has translated yet stays as it is.
    else if (text.target.trim() === '') continue;
    else {
      const refused = text.target === unit.target ? undefined : refusedText(text, unit);
      if (refused) wrong(text, refused);
      else usable.set(text.context, text);
    }
  }
  const files = new Map<string, string>();
  const changed: Unit[] = [];
  const pending = new Set<string>();
  for (const part of group.parts) {
    const texts = new Map(
      part.units.flatMap(({ context, target }): [string, string][] => {
        const text = usable.get(context)?.target;
        return text === undefined || text === target ? [] : [[context, text]];
      }),
    );
    if (texts.size === 0) continue;
    const { text, refused } = part.withTexts(texts, { provenance, pending });
    for (const [context, why] of refused) {
      const of = usable.get(context);
      if (of) wrong(of, why);
      usable.delete(context);
    }
    if (text === undefined) continue;
    files.set(part.path, text);
    pending.add(part.path);
    changed.push(...part.units.filter(({ context }) => texts.has(context) && !refused.has(context)));
  }
  const left = withoutUseless(group.parts, files, mistakes);
  for (const context of left) usable.delete(context);
  return {
    files,
    mistakes: mistakes.toSorted((a, b) => a.line - b.line),
    changed: changed.filter(({ context }) => !left.has(context)),
    done: new Map(
      [...usable].flatMap(([context, { says, source }]) => (says === 'final' ? [[context, source]] : [])),
    ),
    undone: new Set([...usable].flatMap(([context, { says }]) => (says === 'final' ? [] : [context]))),
  };
}

/** Leaves out what is of no use without another file that is not there, and says so. */
function withoutUseless(
  parts: readonly Part[],
  files: Map<string, string>,
  mistakes: FileMistake[],
): Set<string> {
  const left = new Set<string>();
  for (const { path, needs, units } of parts) {
    if (needs === undefined || files.has(needs) || !files.delete(path)) continue;
    for (const { context } of units) left.add(context);
    mistakes.push({
      line: 1,
      found: `texts for ${basename(path)} alone`,
      expected: `${basename(needs)} before it, or with it`,
      next: 'Import that first, and this file again.',
    });
  }
  return left;
}

function refusedText({ target, source, says }: GivenText, unit: Unit): Refused | undefined {
  const odd = oddCharacter(target) ?? bidiOverride(target);
  if (odd !== undefined)
    return {
      found: `the character ${odd}`,
      expected: 'text: it is not seen, and no page can show it',
      next: 'Delete it, or write the character that was meant.',
    };
  if (unit.form !== 'marked') {
    const tag = /<\/?[a-z]+\d+\/?>/.exec(target)?.[0];
    if (tag !== undefined && !unit.source.includes(tag))
      return { found: tag, expected: 'words alone, as in the source', next: 'Leave it out.' };
    if (says === 'draft' && unit.state !== 'fuzzy')
      return {
        found: 'a translation that is marked as not done',
        expected: 'one that is done: here nothing could tell readers that it is not',
        next: 'Take the mark off (fuzzy, needs editing) once it is.',
      };
  }
  return source === unit.source || namesIn(source) === namesIn(unit.source)
    ? undefined
    : {
        found: 'a source with other placeholders than it has now',
        expected: `the source as it is: “${unit.source}”`,
        next: 'Export it again: it has changed since.',
      };
}

/** Marks of direction that turn around what follows them, which no word needs. */
function bidiOverride(text: string): string | undefined {
  const code = /[\u202A-\u202E]/.exec(text)?.[0].codePointAt(0);
  return code === undefined ? undefined : `U+${code.toString(16).toUpperCase()}`;
}

function namesIn(text: string): string {
  return (text.match(/<\/?[a-z]+\d+\/?>/g) ?? []).toSorted().join();
}

function otherAddress({ context }: GivenText): Refused {
  return {
    found: `the address “${context}”`,
    expected: 'one of a text that the publication has',
    next: 'Export it again: the text is gone, or somebody changed its address.',
  };
}

const twice: Refused = {
  found: 'a second translation of one text',
  expected: 'one of each',
  next: 'Remove one of the two.',
};
