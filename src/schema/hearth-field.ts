import { compareVersions, hearthVersion, lineOf } from '../files/hearth-version.ts';
import { pattern } from './fields.ts';
import { error, type Finding, warning } from './finding.ts';
import type { Yaml } from './yaml.ts';

/** The version of Hearth that a publication was written for. */
export const hearthField = pattern(/^\d+\.\d+\.\d+$/, 'a version of Hearth, like 0.2.0');

/** What is wrong with building a publication with this Hearth. */
export function versionMistakes({
  value: { hearth },
  placeOf,
}: Yaml<{ hearth?: string | undefined }>): Finding[] {
  if (hearth === undefined) return [];
  const isNewer = compareVersions(hearth, hearthVersion) > 0;
  if (lineOf(hearth) === lineOf(hearthVersion) && !isNewer) return [];
  return [
    isNewer
      ? error(
          'version',
          placeOf('hearth'),
          `Unexpected “${hearth}”, expected the version of the Hearth that builds this, or an older one`,
          'Install the Hearth that it was written for: npm install hearth@latest.',
        )
      : warning(
          'version',
          placeOf('hearth'),
          `Unexpected “${hearth}”, expected the version of the Hearth that builds this: what that asks of a publication may not be done`,
          'Run hearth upgrade, which does it, or says what is to be done.',
        ),
  ];
}
