import { type Document, isScalar, parseDocument, visit, YAMLParseError } from 'yaml';

/** Parses YAML with an error for each name that a mapping has twice. */
export function parseYaml(source: string): Document.Parsed {
  // The parser would look for each name among all those before it.
  const document = parseDocument(source, { prettyErrors: false, uniqueKeys: false });
  visit(document, {
    Map: (_key, { items }) => {
      const known = new Set<unknown>();
      for (const { key } of items) {
        const name = isScalar(key) ? key.value : key;
        const [start, end] = (isScalar(key) && key.range) || [0, 0];
        if (known.has(name))
          document.errors.push(new YAMLParseError([start, end], 'DUPLICATE_KEY', 'Names must be unique'));
        known.add(name);
      }
    },
  });
  return document;
}
