/* What reads the words of each language: the engine and the dictionaries that somebody installed. */
import { join } from 'node:path';
import { ownModule } from '../../../files/hearth-folder.ts';
import { stateOf } from '../../../files/kept.ts';
import { type Package, packageNear } from '../../../files/packages-near.ts';
import type { Language } from '../../../i18n/languages.ts';
import { type Finding, placeIn, warning } from '../../../schema/finding.ts';
import { inOneLine } from '../../../schema/printable.ts';
import { digestOf } from '../../../story/pairing/digest.ts';
import type { PublicationDraft } from '../../../story/publication.ts';
import { partsOfTag } from '../spoken.ts';
import { dictionariesFor, engine } from './dictionaries.ts';

/** What reads a language. */
export interface Reader {
  /** Stands for the dictionaries and for what asks them. */
  key: string;
  dictionaries: readonly Package[];
  engine: Package;
  /** The language without its country: `pt`. */
  language: string;
}

/** By the paths of languages: those that can be read. */
export function readersOf({ site, folder }: PublicationDraft): Map<string, Reader> {
  const found = packageNear(engine.name, folder);
  const code = stateOf(
    ['hunspell', 'words-of-our-time'].map((name) => ownModule(`src/checks/meaning/spelling/${name}`)),
  );
  return new Map(
    site.languages.flatMap((language) => {
      const { installed } = dictionariesFor(language, folder);
      if (found === undefined || installed.length === 0) return [];
      const key = digestOf(
        [code, ...[found, ...installed].map(({ name, version }) => `${name}@${version}`)].join(' '),
      );
      const { language: base } = partsOfTag(language.tag);
      return [[language.path, { key, dictionaries: installed, engine: found, language: base }] as const];
    }),
  );
}

/** Languages of which no dictionary is installed, with the packages that would have to be. */
export function unreadIn({ site, folder }: PublicationDraft): { language: Language; packages: string[] }[] {
  const isEngineThere = packageNear(engine.name, folder) !== undefined;
  return site.languages.flatMap((language) => {
    const { installed, wanted } = dictionariesFor(language, folder);
    const packages = [
      ...(isEngineThere ? [] : [`${engine.name}@${engine.version}`]),
      ...(installed.length > 0 || wanted === undefined ? [] : [wanted]),
    ];
    const canBeRead = installed.length > 0 || wanted !== undefined;
    return canBeRead && packages.length > 0 ? [{ language, packages }] : [];
  });
}

/** A package that npm did not install whole, or that is of another kind: the check goes on without it. */
export function brokenDictionary(
  { dictionaries, engine }: Reader,
  path: string,
  folder: string,
  error: unknown,
): Finding {
  const { message, cause } = error instanceof Error ? error : new Error(String(error));
  // What is no mistake of a dictionary is one of what reads them all.
  const name = dictionaries.find((each) => each.name === cause)?.name ?? engine.name;
  return warning(
    'spelling',
    placeIn(join(folder, 'site.yaml')),
    `Unexpected ${name} that cannot be read (${inOneLine(message)}), expected it whole to read the spelling of “${path}”`,
    `Install it again: npm install --save-dev --force ${name}. Until then no spelling is read there.`,
  );
}
