/* What is said to `translate`: its words and options, each with what is wrong with it. */

import { translateFolder } from '../../files/beside-content.ts';
import { ownCommand } from '../../files/own-command.ts';
import { meantBy } from '../../schema/nearest.ts';
import type { Provenance } from '../../translators/unit.ts';

/** The formats that translators are given, by the ending of their files. */
export const formats = ['po', 'xliff', 'tmx'] as const;
export type Format = (typeof formats)[number];

export type Said =
  | { what: 'export'; stories: string[]; language: string; format: Format; out: string }
  | { what: 'import'; files: string[]; language: string | undefined; provenance: Provenance | undefined }
  | { what: 'refused'; found: string; next: string };

/** Options of `translate`, as its table has them. */
export interface Options {
  language?: string;
  format?: Format;
  out?: string;
  how?: Provenance['how'];
  by?: string;
}

/** Reads what was said to `translate`. */
export function readWords(words: readonly string[], options: Options): Said {
  const [what, ...rest] = words;
  if (what === 'export') {
    const { language, format = 'po', out = translateFolder } = options;
    if (language === undefined)
      return refused(
        'Missing --language, expected one of site.yaml',
        `For example: ${ownCommand('translate', 'export --language es')}.`,
      );
    return { what, stories: rest, language, format, out };
  }
  if (what === 'import') {
    if (rest.length === 0)
      return refused(
        'Missing files behind import, expected those that translators gave back',
        `For example: ${ownCommand('translate', 'import translate/es/site.po')}.`,
      );
    const provenance = provenanceOf(options);
    if (typeof provenance === 'string')
      return refused(provenance, `See ${ownCommand('translate', '--help')}.`);
    return { what, files: rest, language: options.language, provenance };
  }
  const meant = meantBy(what ?? '', ['export', 'import']);
  return refused(
    `Unexpected “${what}” behind hearth translate, expected export or import`,
    meant !== undefined ? `Did you mean ${meant}?` : `See ${ownCommand('translate', '--help')}.`,
  );
}

/** Who is named is who translated it; of what a machine translated and a person reviewed, that person. */
function provenanceOf({ how, by }: Options): Provenance | undefined | string {
  switch (how) {
    case undefined:
      return by === undefined
        ? undefined
        : 'Missing --how beside --by, expected one of human, ai, ai-reviewed';
    case 'human':
      return by === undefined
        ? 'Missing --by, expected the name of the person who translated it'
        : { how, by };
    case 'ai':
      return { how, by };
    default:
      return by === undefined
        ? 'Missing --by, expected the name of the person who reviewed it'
        : { how, reviewer: by };
  }
}

function refused(found: string, next: string): Said {
  return { what: 'refused', found, next };
}
