import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hearthFolder, ownPath } from '../../files/hearth-folder.ts';
import { listPublicFiles, publicName } from '../../files/public-files.ts';
import { localise } from '../../i18n/languages.ts';
import { readSite } from '../../schema/site-file.ts';
import { gitIgnored, packageJson } from '../new/package-files.ts';
import type { Staged } from './staged.ts';
import { done, type Said, toDo } from './steps.ts';

/**
 * Until 0.2.0 a publication was the `content/` of a copy of Hearth. What it has in `public/` of that copy comes into its own
 * `public/`, and it gets a `package.json` with one dependency. In the project of Hearth itself all of that stays.
 */
export function outOfClone(staged: Staged): Said[] {
  const clone = dirname(staged.of);
  if (clone === hearthFolder || !isHearth(clone)) return [];
  return [...takePublic(staged, clone), ...beginPackage(staged), ...ofSource(clone)];
}

function isHearth(folder: string): boolean {
  try {
    const { name } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return name === 'hearth' && existsSync(join(folder, 'src', 'cli', 'build.ts'));
  } catch {
    return false;
  }
}

function takePublic(staged: Staged, clone: string): Said[] {
  return listPublicFiles(clone).files.flatMap(({ name, real }): Said[] => {
    const bytes = readFileSync(real);
    // None of the files that an earlier Hearth brought has changed.
    const isBrought = isSame(bytes, ownPath(join(publicName, name)));
    const file = `${publicName}/${name}`;
    if (isBrought || isSame(bytes, join(staged.folder, file))) return [];
    if (existsSync(join(staged.folder, file)))
      return [
        toDo(
          file,
          1,
          `It is another one than in ${publicName}/ of ${clone}, which the site had until now`,
          'Choose one of the two.',
        ),
      ];
    staged.write(file, bytes);
    return [done(file, 1, `It is taken out of ${publicName}/ of ${clone}`)];
  });
}

function isSame(bytes: Buffer, path: string): boolean {
  return existsSync(path) && readFileSync(path).equals(bytes);
}

function beginPackage(staged: Staged): Said[] {
  const { value: site } = readSite(staged.folder);
  const [first] = site?.languages ?? [];
  const name = site && first ? localise(site.name, first) : '';
  const files = { 'package.json': packageJson(staged.of, name), '.gitignore': gitIgnored };
  return Object.entries(files).flatMap(([file, text]): Said[] => {
    if (staged.read(file) !== undefined) return [];
    staged.write(file, text);
    return [done(file, 1, 'It is new: the publication can be moved out of that copy of Hearth')];
  });
}

function ofSource(clone: string): Said[] {
  return [
    toDo(
      join(clone, 'src'),
      1,
      'What was changed in this copy of Hearth is not taken along',
      'Say colours, logo and typefaces under “look:” in site.yaml, styles in theme.css, and components under “components:”.',
    ),
  ];
}
