/* What is said to `translate`: its words and options, each with what is wrong with it. */
import { parseArgs } from 'node:util';
import { translateFolder } from '../../files/beside-content.ts';
import type { Provenance } from '../../translators/unit.ts';

/** The formats that translators are given, by the ending of their files. */
export const formats = ['po', 'xliff', 'tmx'] as const;
export type Format = (typeof formats)[number];

export type Said =
  | { what: 'export'; stories: string[]; language: string; format: Format; out: string }
  | { what: 'import'; files: string[]; language: string | undefined; provenance: Provenance | undefined }
  | { what: 'refused'; message: string };

const usage = `Usage: translate export [STORY…] --language es [--format po|xliff|tmx] [--out FOLDER]
       translate import FILE… [--language es] [--how human|ai|ai-reviewed] [--by NAME]`;

/** Reads the words behind `translate`. */
export function readWords(words: readonly string[]): Said {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      language: { type: 'string' },
      format: { type: 'string', default: 'po' },
      out: { type: 'string', default: translateFolder },
      how: { type: 'string' },
      by: { type: 'string' },
    },
  });
  const [what, ...rest] = positionals;
  if (what === 'export') {
    const format = formats.find((known) => known === values.format);
    if (format === undefined)
      return refused(`Unexpected format “${values.format}”, expected one of ${formats.join(', ')}`);
    if (values.language === undefined)
      return refused(`Missing --language, expected one of site.yaml\n${usage}`);
    return { what, stories: rest, language: values.language, format, out: values.out };
  }
  if (what === 'import') {
    if (rest.length === 0) return refused(`Missing the files that translators gave back\n${usage}`);
    const provenance = provenanceOf(values);
    if (typeof provenance === 'string') return refused(provenance);
    return { what, files: rest, language: values.language, provenance };
  }
  return refused(`Unexpected “${what ?? ''}”, expected export or import\n${usage}`);
}

/** Who is named is who translated it; of what a machine translated and a person reviewed, that person. */
function provenanceOf({ how, by }: { how?: string; by?: string }): Provenance | undefined | string {
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
    case 'ai-reviewed':
      return by === undefined
        ? 'Missing --by, expected the name of the person who reviewed it'
        : { how, reviewer: by };
    default:
      return `Unexpected --how “${how}”, expected one of human, ai, ai-reviewed`;
  }
}

function refused(message: string): Said {
  return { what: 'refused', message };
}
