import { join } from 'node:path';
import { findFile } from '../files/content-file.ts';
import { fields, pattern } from './fields.ts';
import { error, type Finding } from './finding.ts';
import { refusedFile, sizeLimit } from './refused-file.ts';
import type { Yaml } from './yaml.ts';

const file = pattern(
  /^\.\/(?:[^./\\#?%"'][^/\\#?%"']*\/)*[^./\\#?%"'][^/\\#?%"']*\.astro$/,
  'the way to a component from the folder of the publication, like ./Footer.astro',
).optional();

/** Parts of pages that a publication may have its own component for. What they are given: `packing/parts.d.ts`. */
const replaceable = { Header: file, Footer: file, StoryCards: file, PageEnd: file } as const;

/** The name of a part of pages that may be replaced. */
export type ComponentName = keyof typeof replaceable;

export const componentNames = Object.keys(replaceable) as readonly ComponentName[];

/** Files of components, by the names of those that they replace. */
export type Components = Readonly<Partial<Record<ComponentName, string | undefined>>>;

/** `components:` in `site.yaml`. */
export const components = fields(replaceable);

/** Components that are not there. */
export function missingComponents(
  { value, placeOf }: Yaml<{ components?: Components | undefined }>,
  publication: string,
): Finding[] {
  return componentNames.flatMap((name): Finding[] => {
    const way = value.components?.[name];
    if (way === undefined) return [];
    const path = join(publication, way);
    const found = findFile(path, publication, sizeLimit(path));
    if (found.state === 'found') return [];
    if (found.state !== 'absent') return [refusedFile(path, found)];
    return [
      error(
        'import',
        placeOf('components', name),
        `Unexpected component “${way}” for ${name}, expected a file that is there`,
        'Correct the way to it, which starts at the folder of the publication.',
      ),
    ];
  });
}
