import { isMap, isNode, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import { error, type Place, placeIn, type Read } from './finding.ts';
import { oddNamesAndTexts } from './odd-characters.ts';
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
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return placeIn(path, line + firstLine - 1, col);
  };
  const mistakes = [...yamlMistakes(document, source), ...oddNamesAndTexts(document)];
  if (mistakes.length > 0) {
    return {
      value: undefined,
      findings: mistakes.map(({ offset, message, next }) => error('yaml', placeAt(offset), message, next)),
    };
  }

  const nodeAt = (keys: readonly PropertyKey[]): Node | undefined => {
    const node = keys.length === 0 ? document.contents : document.getIn(keys, true);
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
    const pair = isMap(map)
      ? map.items.find(({ key }) => isScalar(key) && String(key.value) === name)
      : undefined;
    return isScalar(pair?.key) && pair.key.range ? placeAt(pair.key.range[0]) : placeOf(...keys);
  };

  const result = schema.safeParse(document.toJS() ?? undefined);
  if (result.success) return { value: { value: result.data, placeOf, placeOfName }, findings: [] };
  const findings = fieldFindings(result.error.issues, { nodeAt, placeOf, placeOfName });
  return { value: undefined, findings };
}
