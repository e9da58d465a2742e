import { formats } from '../../translate/read-words.ts';
import { type Command, said } from '../command.ts';

/** Commands for who translates. */
export const translating = {
  status: {
    says: said(
      'lists translations by state, and in what is stale the words that changed',
      'lista as traduções por estado e, no que ficou desatualizado, as palavras que mudaram',
    ),
    words: said('[STORY…] [LANGUAGE…]', '[HISTÓRIA…] [LÍNGUA…]'),
    options: {
      json: { says: said('for programs, with everything', 'para programas, com tudo') },
    },
    examples: ['hearth status', 'hearth status es', 'hearth status ferry-returns es', 'hearth status --json'],
    also: [
      said(
        'Without words it lists all stories in all languages; with them, only those. A word that went is [-so-], one that came is {+so+}.',
        'Sem mais palavras, lista todas as histórias em todas as línguas; com elas, só essas. A palavra que saiu aparece [-assim-]; a que entrou, {+assim+}.',
      ),
    ],
    ends: said(
      'A story has mistakes, so that nothing can be said of it.',
      'Alguma história tem erros, e dela nada se pode dizer.',
    ),
  },
  accept: {
    says: said(
      'says that translations fit the source as it is now',
      'confirma que as traduções servem para o original como ele está agora',
    ),
    words: said('STORY… LANGUAGE… [BLOCK…]', 'HISTÓRIA… LÍNGUA… [BLOCO…]'),
    options: {
      all: {
        says: said(
          'all stories, or all languages, where none is named',
          'todas as histórias, ou todas as línguas, quando nenhuma é nomeada',
        ),
      },
      reviewed: {
        says: said(
          'also translations that did not change, since somebody looked',
          'também as traduções que não mudaram, porque alguém as conferiu',
        ),
      },
    },
    examples: [
      'hearth accept ferry-returns es',
      'hearth accept ferry-returns es a3 a4 --reviewed',
      'hearth accept ferry-returns night-market es pt',
      'hearth accept --all es',
    ],
    also: [
      said(
        'Where a word is no story, language or block, nothing is accepted. A document in which check finds an error is left as it is.',
        'Se alguma palavra não for história, língua nem bloco, nada é confirmado. Um documento em que o check encontra erro fica como está.',
      ),
    ],
    ends: said(
      'Something was not accepted, and it says what and why.',
      'Algo não foi confirmado; ele diz o quê e por quê.',
    ),
  },
  translate: {
    says: said(
      'writes texts as files for translators (PO, XLIFF, TMX), and takes them back translated',
      'escreve os textos em arquivos para tradução (PO, XLIFF, TMX) e os recebe de volta traduzidos',
    ),
    words: said('export [STORY…] | import FILE…', 'export [HISTÓRIA…] | import ARQUIVO…'),
    atLeast: 1,
    arePaths: 'import',
    options: {
      language: {
        says: said(
          'into which it is translated: a language of site.yaml',
          'para qual se traduz: uma língua do site.yaml',
        ),
        value: said('LANGUAGE', 'LÍNGUA'),
      },
      format: {
        says: said('of the files; po where nothing is said', 'dos arquivos; po, se nada é dito'),
        value: said('FORMAT', 'FORMATO'),
        choices: formats,
      },
      out: {
        says: said(
          'folder for the files, instead of translate/',
          'pasta para os arquivos, em vez de translate/',
        ),
        value: said('FOLDER', 'PASTA'),
        isPath: true,
      },
      how: {
        says: said('how texts of a new document came about', 'como surgiram os textos de um documento novo'),
        value: said('HOW', 'COMO'),
        choices: ['human', 'ai', 'ai-reviewed'],
      },
      by: {
        says: said(
          'who translated them; with ai-reviewed, who reviewed them',
          'quem os traduziu; com ai-reviewed, quem os revisou',
        ),
        value: said('NAME', 'NOME'),
      },
    },
    examples: [
      'hearth translate export --language es',
      'hearth translate export ferry-returns --language es --format xliff --out ../es',
      'hearth translate import translate/es/site.po translate/es/stories/ferry-returns.po --how human --by "Ana Lima"',
    ],
    ends: said(
      'Something was not taken, and it says what and why; the rest is.',
      'Algo não foi aproveitado; ele diz o quê e por quê. O resto foi.',
    ),
  },
  language: {
    says: said(
      'adds a language to site.yaml, and says what it lacks',
      'acrescenta uma língua ao site.yaml e diz o que falta nela',
    ),
    words: said('add TAG', 'add ETIQUETA'),
    atLeast: 2,
    atMost: 2,
    examples: ['hearth language add es'],
    ends: said('Nothing was written, and it says why.', 'Nada foi escrito, e ele diz por quê.'),
  },
  desk: {
    says: said(
      'opens the translators’ desk: every text beside its source, in a browser on this machine',
      'abre a mesa de tradução: cada texto ao lado do original, num navegador desta máquina',
    ),
    options: {
      port: { says: said('where, instead of 4322', 'onde, em vez de 4322'), value: said('NUMBER', 'NÚMERO') },
      language: {
        says: said(
          'into which it is translated: what there is to do in it comes first',
          'para qual se traduz: o que há para fazer nela vem primeiro',
        ),
        value: said('LANGUAGE', 'LÍNGUA'),
      },
    },
    examples: ['hearth desk', 'hearth desk --language pt'],
  },
  pseudo: {
    says: said(
      'writes a publication again with two languages made of its English',
      'escreve a publicação de novo com duas línguas feitas a partir do inglês dela',
    ),
    words: said('PUBLICATION FOLDER', 'PUBLICAÇÃO PASTA'),
    atLeast: 2,
    atMost: 2,
    arePaths: true,
    examples: ['hearth pseudo . ../paper-pseudo'],
    withoutPublication: true,
  },
} as const satisfies Record<string, Command>;
