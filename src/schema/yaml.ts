import { type Document, isMap, isNode, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { z } from 'zod';
import { excessInYaml } from '../i18n/yaml-limits.ts';
import { error, type Place, placeIn, type Read } from './finding.ts';
import { linesOf } from './lines.ts';
import { oddNamesAndTexts } from './odd-characters.ts';
import { parseYaml } from './yaml-document.ts';
import { fieldFindings } from './yaml-fields.ts';
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
 */
export function readYaml<Value>(
  source: string,
  path: string,
  schema: z.ZodType<Value>,
  firstLine = 1,
): Read<Yaml<Value>> {
  const lines = linesOf(source);
  const { file } = placeIn(path);
  const placeAt = (offset: number): Place => {
    const line = lines.lineAt(offset);
    return { file, line: line + firstLine, column: offset - lines.startOf(line) + 1 };
  };
  const excess = excessInYaml(source);
  if (excess) {
    const finding = error('too-much', placeAt(excess.offset), excess.message, excess.next);
    return { value: undefined, findings: [finding] };
  }
  const document = parseYaml(source);
  const parsed = parsedAgain(document, source);
  const mistakes = [...yamlMistakes(document, source), ...oddNamesAndTexts(document)];
  if (mistakes.length > 0) {
    return {
      value: undefined,
      findings: mistakes.map(({ offset, message, next }) => error('yaml', placeAt(offset), message, next)),
    };
  }

  const nodeAt = (keys: readonly PropertyKey[]): Node | undefined => {
    const { contents, pairOf } = parsed();
    let node: unknown = contents;
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
    const pair = isMap(map) ? parsed().pairOf(map, name) : undefined;
    return isScalar(pair?.key) && pair.key.range ? placeAt(pair.key.range[0]) : placeOf(...keys);
  };

  const result = schema.safeParse(document.toJS() ?? undefined);
  if (result.success) return { value: { value: result.data, placeOf, placeOfName }, findings: [] };
  const findings = fieldFindings(result.error.issues, { nodeAt, placeOf, placeOfName });
  return { value: undefined, findings };
}

/** The nodes of a text, with the way to find the fields of its mappings. */
interface Parsed {
  contents: unknown;
  pairOf: (map: YAMLMap, name: string) => Pair | undefined;
}

/**
 * A text as it was parsed, as long as there is room for it, and then parsed anew: places are asked for where something is
 * wrong, and the nodes of an archive would take more memory than all its stories.
 */
function parsedAgain(document: Document.Parsed, source: string): () => Parsed {
  const madeOf = ({ contents }: Document.Parsed): Parsed => ({ contents, pairOf: pairFinder() });
  let known = new WeakRef(madeOf(document));
  return () => {
    const parsed = known.deref() ?? madeOf(parseYaml(source));
    known = new WeakRef(parsed);
    return parsed;
  };
}

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
