import type { z } from 'zod';
import type { Read } from './finding.ts';
import { readTextFile } from './text-file.ts';
import { readYaml, type Yaml } from './yaml.ts';

/** Reads a YAML (or JSON) file of a publication; `undefined` where there is none. */
export function readYamlFile<Value>(
  path: string,
  publication: string,
  schema: z.ZodType<Value>,
): Read<Yaml<Value>> | undefined {
  const source = readTextFile(path, publication);
  if (source?.value === undefined) return source && { value: undefined, findings: source.findings };
  return readYaml(source.value, path, schema, 1, () => readTextFile(path, publication)?.value ?? '');
}
