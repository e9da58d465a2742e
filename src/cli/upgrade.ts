/* Brings a publication up to this Hearth: does what newer versions ask of it, and says what a person has to. */

import { readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { checkPublication } from '../checks/check.ts';
import { compareVersions, hearthVersion } from '../files/hearth-version.ts';
import { contentFolder } from '../i18n/languages.ts';
import { publicationLine, terminalReport } from '../reports/terminal.ts';
import { counted } from '../schema/counted.ts';
import { placeIn } from '../schema/finding.ts';
import { inOneLine } from '../schema/printable.ts';
import { readSite } from '../schema/site-file.ts';
import { wordsSaid } from './installed/words-said.ts';
import { sayErrors } from './say-errors.ts';
import { bringUp, versionOf } from './upgrade/bring-up.ts';
import { uncommitted } from './upgrade/git-state.ts';
import { putInPlace } from './upgrade/put-in-place.ts';
import { stage } from './upgrade/staged.ts';
import type { Said } from './upgrade/steps.ts';

const nothing = 'Nothing was changed.';
sayErrors(nothing);
const { options } = wordsSaid('upgrade');
const isDry = options['dry-run'] ?? false;

/** Ends the command with what was found, and what to do. */
function stop(found: string, next: string): never {
  console.error(`${inOneLine(found)}\n  → ${next} ${nothing}`);
  process.exit(1);
}

const { value: site, findings: ofSite } = readSite(contentFolder);
console.log(publicationLine(contentFolder, site));
if (ofSite.some(({ rule }) => rule === 'missing-file')) {
  console.error(terminalReport(ofSite));
  process.exit(1);
}
const { version, isSaid } = versionOf({ read: (name) => readOwn(name) });
if (compareVersions(version, hearthVersion) > 0)
  stop(
    `Unexpected publication for Hearth ${version}, expected one for ${hearthVersion} or older: this Hearth is the older one`,
    'Install the Hearth that it was written for.',
  );
if (isSaid && compareVersions(version, hearthVersion) === 0) {
  console.log(`It is written for Hearth ${hearthVersion}, which this is: there is nothing to do.`);
  process.exit(0);
}
const unkept = isDry || options.force ? undefined : uncommitted(contentFolder);
if (unkept !== undefined)
  stop(
    `Unexpected change of ${unkept} that is not committed, expected a folder in which what this changes can be seen and taken back`,
    'Commit first, or say --force.',
  );

console.log(`From Hearth ${version}${isSaid ? '' : ', since site.yaml says no other,'} to ${hearthVersion}:`);
const staged = stage(contentFolder);
try {
  const said = bringUp(staged);
  for (const each of said) console.log(lineOf(each));
  const files = counted(staged.changed().size, 'file');
  if (isDry) console.log(`${files} would be changed. ${nothing}`);
  else {
    const kept = putInPlace(staged, version);
    console.log(`${files} changed; what they were is in ${relative(process.cwd(), kept)}/`);
  }
  const { findings } = checkPublication(isDry ? staged.folder : contentFolder);
  if (findings.length > 0) console.log(`What this Hearth finds in it${isDry ? ' then' : ''}:`);
  console.log(terminalReport(findings).replaceAll(prefix(staged.folder), prefix(contentFolder)));
} finally {
  staged.remove();
}
if (!isDry) console.log('Run npm install where package.json has changed, then build.');

function lineOf({ kind, file, line, says, next }: Said): string {
  const path = resolve(contentFolder, file);
  const place = `${placeIn(path).file}:${line}`;
  return inOneLine(`${place}  ${kind}  ${says}`) + (next === undefined ? '' : `\n  → ${inOneLine(next)}`);
}

/** How findings begin the paths of files in a folder. */
function prefix(folder: string): string {
  const { file } = placeIn(folder);
  return file === '' ? '' : `${file}/`;
}

function readOwn(name: string): string | undefined {
  try {
    return readFileSync(join(contentFolder, name), 'utf8');
  } catch {
    return undefined;
  }
}
