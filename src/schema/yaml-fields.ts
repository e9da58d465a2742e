import { isMap, isScalar, type Node } from 'yaml';
import type { z } from 'zod';
import { error, type Finding, type Place } from './finding.ts';
import { isNear } from './nearest.ts';

type Issue = z.core.$ZodIssue;

/** The way from a field to what stands in the file. */
export interface FieldPlaces {
  nodeAt: (path: readonly PropertyKey[]) => Node | undefined;
  placeOf: (...path: PropertyKey[]) => Place;
  placeOfName: (...path: PropertyKey[]) => Place;
  /** What stands behind a “#” where a value has its place. */
  commentIn: (node: Node) => string | undefined;
}

/** What a schema found, in an editor's words. */
export function fieldFindings(issues: readonly Issue[], places: FieldPlaces): Finding[] {
  const all = withoutLostName(firstOfEachField(issues.flatMap(withinUnion)));
  const absent = all.filter((issue) => issue.path.length > 0 && places.nodeAt(issue.path) === undefined);
  const absentIn = Map.groupBy(absent, ({ path }) => shownPath(path.slice(0, -1)));
  const slips = new Set<Issue>();
  const unknown = all.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [];
    const siblings = absentIn.get(shownPath(issue.path)) ?? [];
    return issue.keys.map((key) => {
      const meant = siblings.find(({ path }) => isSlip(key, String(path.at(-1))));
      if (meant) slips.add(meant);
      return unknownField(issue, key, meant, places);
    });
  });
  const others = all.filter((issue) => issue.code !== 'unrecognized_keys' && !slips.has(issue));
  return [...unknown, ...others.map((issue) => wrongField(issue, places))];
}

/** Whether a name is another one mistyped, or written without the colon after it. */
function isSlip(key: string, name: string): boolean {
  return isNear(key, name) || (key.startsWith(name) && /[^\w-]/.test(key));
}

/** The issue itself, or those of the alternative of a union that the value came closest to. */
function withinUnion(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const depth = (issues: Issue[]) => issues.reduce((most, { path }) => Math.max(most, path.length), 0);
  const closest = issue.errors.toSorted((a, b) => depth(b) - depth(a))[0];
  if (closest === undefined || depth(closest) === 0) return [issue];
  return closest.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })).flatMap(withinUnion);
}

/** A value that fails one test often fails the next ones for the same reason. */
function firstOfEachField(issues: Issue[]): Issue[] {
  const key = ({ path, code }: Issue) => `${code === 'unrecognized_keys'} ${path.join('\n')}`;
  return [...new Map(issues.toReversed().map((issue) => [key(issue), issue])).values()].toReversed();
}

/** Where the name of a whole entry is missing, each of its fields is taken for an entry: the first one says it all. */
function withoutLostName(issues: Issue[]): Issue[] {
  const noFields = issues.filter((issue) => issue.code === 'invalid_type' && issue.expected === 'object');
  const around = ({ path }: Issue) => shownPath(path.slice(0, -1));
  const groups = Map.groupBy(noFields, around);
  const first = noFields.find((issue) => (groups.get(around(issue))?.length ?? 0) > 1);
  return first === undefined
    ? issues
    : issues.filter((issue) => issue === first || !shownPath(issue.path).startsWith(`${around(first)}.`));
}

function unknownField(
  { path, message }: Issue,
  key: string,
  meant: Issue | undefined,
  { placeOfName }: FieldPlaces,
): Finding {
  const expected = meant ? `“${String(meant.path.at(-1))}”` : message;
  return error(
    'unknown-field',
    placeOfName(...path, key),
    `Unexpected field “${key}”${path.length > 0 ? ` in “${shownPath(path)}”` : ''}, expected ${expected}`,
    meant ? 'Correct its name.' : 'Correct its name, or remove it.',
  );
}

function wrongField(issue: Issue, places: FieldPlaces): Finding {
  const { path, message } = issue;
  const name = String(path.at(-1));
  const around = path.slice(0, -1);
  const node = places.nodeAt(path);
  if (issue.code === 'invalid_key') {
    return error(
      'field-name',
      places.placeOfName(...path),
      `Unexpected name “${name}”${around.length > 0 ? ` in “${shownPath(around)}”` : ''}, expected ${issue.issues[0]?.message}`,
      'Correct the name, here and wherever it is used.',
    );
  }
  if (path.length === 0) return wrongWhole(issue, node, places);
  if (node === undefined) {
    return error(
      'missing-field',
      around.length > 0 ? places.placeOfName(...around) : places.placeOf(),
      `Missing field “${shownPath(path)}”, expected ${message}`,
      `Add “${name}: …”${around.length > 0 ? ` under “${shownPath(around)}”` : ''}.`,
    );
  }
  const hidden = isEmpty(node) ? places.commentIn(node)?.trimEnd() : undefined;
  return error(
    'field',
    places.placeOf(...path),
    `Unexpected ${shown(node)} in “${shownPath(path)}”, expected ${message}`,
    // Behind a comment that is one there is a space.
    hidden && /^[^\s#]/.test(hidden)
      ? `A “#” behind a space begins a comment. Write the value in quotation marks: "#${hidden}".`
      : nextStep(issue, node),
  );
}

const fieldsOnLines = 'Write each field on a line of its own: “name: value”, with a space after the colon.';

function wrongWhole({ message }: Issue, node: Node | undefined, { placeOf }: FieldPlaces): Finding {
  return node === undefined || isEmpty(node)
    ? error('empty', placeOf(), `Missing all fields, expected ${message}`, fieldsOnLines)
    : error('field', placeOf(), `Unexpected ${shown(node)}, expected ${message}`, fieldsOnLines);
}

/** Fields joined by dots, entries of lists counted from 1. */
function shownPath(path: readonly PropertyKey[]): string {
  return path.map((key) => (typeof key === 'number' ? key + 1 : String(key))).join('.');
}

function isEmpty(node: Node): boolean {
  return isScalar(node) && (node.value === null || node.value === '');
}

function shown(node: Node): string {
  if (isScalar(node)) return isEmpty(node) ? 'empty value' : `“${String(node.value)}”`;
  return isMap(node) ? 'fields' : 'list';
}

function nextStep(issue: Issue, node: Node): string {
  if (isEmpty(node)) return 'Write the value after the colon.';
  const expected = issue.code === 'invalid_type' ? issue.expected : undefined;
  if (expected === 'array') return 'Write each entry on a line of its own, indented: “- entry”.';
  if (expected === 'object' || expected === 'record') return fieldsOnLines;
  if (expected === 'string' && isScalar(node))
    return `Write it in quotation marks: "${String(node.source)}".`;
  return 'Correct the value.';
}
