import { type Document, isMap, isNode, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { z } from 'zod';
import { excessInYaml } from '../i18n/yaml-limits.ts';
import { error, type Place, placeIn, type Read } from './finding.ts';
import { linesOf } from './lines.ts';
import { oddNamesAndTexts } from './odd-characters.ts';
import { plainYaml } from './plain-yaml.ts';
import { parseYaml } from './yaml-document.ts';
import { type FieldPlaces, fieldFindings } from './yaml-fields.ts';
import { yamlMistakes } from './yaml-mistakes.ts';

/** A YAML text with the way from a value back to its place. */
export interface Yaml<Value> {
  value: Value;
  /** Place of the value at this path, or of the nearest value around it. */
  placeOf: (...path: PropertyKey[]) => Place;
  /** Place of the name of the field at this path, or of the nearest value around it. */
  placeOfName: (...path: PropertyKey[]) => Place;
}

/**
 * Reads YAML (or JSON, which is YAML) and checks it against a schema whose messages say what it expects.
 * @param firstLine line of the file on which the text starts, for head matter.
 * @param again reads the text once more, for whoever asks for a place: what was read holds no tree and no source.
 */
export function readYaml<Value>(
  source: string,
  path: string,
  schema: z.ZodType<Value>,
  firstLine = 1,
  again = () => source,
): Read<Yaml<Value>> {
  const plain = plainYaml(source);
  const result = plain && schema.safeParse(plain);
  if (result?.success) return sound(result.data, again, path, firstLine);
  const placeAt = placesIn(source, path, firstLine);
  const excess = excessInYaml(source);
  if (excess) {
    const finding = error('too-much', placeAt(excess.offset), excess.message, excess.next);
    return { value: undefined, findings: [finding] };
  }
  const document = parseYaml(source);
  const mistakes = [...yamlMistakes(document, source), ...oddNamesAndTexts(document)];
  if (mistakes.length > 0) {
    return {
      value: undefined,
      findings: mistakes.map(({ offset, message, next }) => error('yaml', placeAt(offset), message, next)),
    };
  }
  const checked = schema.safeParse(document.toJS() ?? undefined);
  if (checked.success) return sound(checked.data, again, path, firstLine);
  const findings = fieldFindings(
    checked.error.issues,
    fieldPlaces(document, source, placeAt, path, firstLine),
  );
  return { value: undefined, findings };
}

function sound<Value>(value: Value, again: () => string, path: string, firstLine: number): Read<Yaml<Value>> {
  return { value: { value, ...placesOfText(again, path, firstLine) }, findings: [] };
}

/** The way to the places of a text that is not kept. */
export function placesOfText(
  again: () => string,
  path: string,
  firstLine: number,
): Pick<Yaml<unknown>, 'placeOf' | 'placeOfName'> {
  const places = () => {
    if (last.of !== again) last = { of: again, places: placesOfSource(again(), path, firstLine) };
    return last.places;
  };
  return {
    placeOf: (...keys) => places()?.placeOf(...keys) ?? placeIn(path, firstLine),
    placeOfName: (...keys) => places()?.placeOfName(...keys) ?? placeIn(path, firstLine),
  };
}

/** Findings of one text mostly follow each other. */
let last: { of?: () => string; places?: FieldPlaces | undefined } = {};

/** `undefined` for a text that has become too much to parse since it was read. */
function placesOfSource(source: string, path: string, firstLine: number): FieldPlaces | undefined {
  if (excessInYaml(source)) return undefined;
  return fieldPlaces(parseYaml(source), source, placesIn(source, path, firstLine), path, firstLine);
}

function placesIn(source: string, path: string, firstLine: number): (offset: number) => Place {
  const lines = linesOf(source);
  const { file } = placeIn(path);
  return (offset) => {
    const line = lines.lineAt(offset);
    return { file, line: line + firstLine, column: offset - lines.startOf(line) + 1 };
  };
}

function fieldPlaces(
  document: Document.Parsed,
  source: string,
  placeAt: (offset: number) => Place,
  path: string,
  firstLine: number,
): FieldPlaces {
  const pairOf = pairFinder();
  const nodeAt = (keys: readonly PropertyKey[]): Node | undefined => {
    let node: unknown = document.contents;
    for (const key of keys) {
      if (isMap(node)) node = pairOf(node, String(key))?.value;
      else node = isSeq(node) ? node.items[Number(key)] : undefined;
    }
    return isNode(node) ? node : undefined;
  };
  const placeOf = (...keys: PropertyKey[]): Place => {
    for (let length = keys.length; length >= 0; length--) {
      const node = nodeAt(keys.slice(0, length));
      if (node?.range) return placeAt(node.range[0]);
    }
    return placeIn(path, firstLine);
  };
  const placeOfName = (...keys: PropertyKey[]): Place => {
    const map = nodeAt(keys.slice(0, -1));
    const name = String(keys.at(-1));
    const pair = isMap(map) ? pairOf(map, name) : undefined;
    return isScalar(pair?.key) && pair.key.range ? placeAt(pair.key.range[0]) : placeOf(...keys);
  };
  const commentIn = (node: Node) => {
    const start = node.range?.[0] ?? source.length;
    return /^[^\S\n]*#(.*)/.exec(source.slice(start, start + mostOfComment))?.[1];
  };
  return { nodeAt, placeOf, placeOfName, commentIn };
}

/** So much of a comment is looked at. */
const mostOfComment = 200;

/** Finds the fields of mappings by their names, gone through once each. */
function pairFinder(): (map: YAMLMap, name: string) => Pair | undefined {
  const known = new Map<YAMLMap, ReadonlyMap<string, Pair>>();
  return (map, name) => {
    const pairs =
      known.get(map) ??
      new Map(map.items.flatMap((pair) => (isScalar(pair.key) ? [[String(pair.key.value), pair]] : [])));
    known.set(map, pairs);
    return pairs.get(name);
  };
}
