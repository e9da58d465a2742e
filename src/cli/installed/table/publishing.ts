import { type Command, said } from '../command.ts';

const timings = {
  says: said(
    'says what each stage cost; with a file, as JSON there',
    'diz quanto custou cada etapa; com um arquivo, em JSON nele',
  ),
  value: said('FILE', 'ARQUIVO'),
  mayLackValue: true,
  isPath: true,
} as const;
const quiet = { says: said('says only what is wrong', 'diz só o que está errado') };

/** Commands for who publishes. */
export const publishing = {
  build: {
    says: said(
      'checks the publication and builds its site into dist/',
      'confere a publicação e gera o site dela em dist/',
    ),
    options: {
      quiet,
      timings,
      force: {
        says: said(
          'takes nothing of what earlier builds have made',
          'não aproveita nada do que já foi feito antes',
        ),
      },
      shard: {
        says: said(
          'renders one part of the stories, on a machine of its own: 2/8',
          'gera uma parte das histórias, numa máquina só para ela: 2/8',
        ),
        value: said('PART', 'PARTE'),
      },
    },
    examples: [
      'hearth build',
      'OUT=../site BASE=/paper/ hearth build',
      'CONTENT=../other-paper hearth build',
    ],
    ends: said('Nothing was built; the site is as it was.', 'Nada foi gerado; o site está como estava.'),
  },
  preview: {
    says: said('serves what was built', 'serve o site que foi gerado'),
    examples: ['hearth preview', 'PORT=8000 hearth preview'],
    ends: said('There is no site to serve.', 'Não há site para servir.'),
  },
  upgrade: {
    says: said(
      'brings a publication up to this Hearth, and says what is left to do',
      'atualiza a publicação para este Hearth e diz o que falta fazer',
    ),
    options: {
      'dry-run': { says: said('only says what it would change', 'só diz o que mudaria') },
      force: {
        says: said('also where something is not committed', 'mesmo que haja algo sem commit'),
      },
    },
    examples: ['hearth upgrade --dry-run', 'hearth upgrade'],
    ends: said('Nothing was changed.', 'Nada foi mudado.'),
  },
  merge: {
    says: said('joins the shards of a site', 'junta as partes de um site'),
    words: said('FOLDER…', 'PASTA…'),
    atLeast: 1,
    arePaths: true,
    options: { quiet, timings },
    examples: ['hearth merge dist-1-of-2 dist-2-of-2'],
    ends: said('Nothing was joined; the site is as it was.', 'Nada foi juntado; o site está como estava.'),
  },
} as const satisfies Record<string, Command>;
