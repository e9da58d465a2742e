import { type Command, said } from '../command.ts';

/** Commands for who writes. */
export const writing = {
  new: {
    says: said(
      'writes the first files of a publication into a new folder',
      'cria os primeiros arquivos de uma publicação numa pasta nova',
    ),
    words: said('FOLDER', 'PASTA'),
    options: {
      name: { says: said('name of the publication', 'nome da publicação'), value: said('NAME', 'NOME') },
      address: {
        says: said('where it will be: https://paper.example', 'onde vai ficar: https://jornal.example'),
        value: said('URL', 'URL'),
      },
      languages: {
        says: said(
          'tags of its languages, its own first: en,pt-BR,es',
          'etiquetas das línguas, a própria primeiro: pt-BR,en,es',
        ),
        value: said('TAGS', 'ETIQUETAS'),
      },
      story: {
        says: said('headline of the first story', 'título da primeira história'),
        value: said('TEXT', 'TEXTO'),
      },
      contact: {
        says: said('e-mail address for its readers', 'e-mail para quem lê'),
        value: said('ADDRESS', 'ENDEREÇO'),
      },
    },
    examples: [
      'hearth new my-paper',
      'hearth new my-paper --name "My Paper" --address https://paper.example --languages en,pt-BR',
    ],
    ends: said('Nothing was written.', 'Nada foi criado.'),
    withoutPublication: true,
    program: 'new/new',
  },
  dev: {
    says: said('shows the site while you write', 'mostra o site enquanto você escreve'),
    options: {
      port: {
        says: said('where, instead of 4321', 'em que porta, em vez da 4321'),
        value: said('NUMBER', 'NÚMERO'),
      },
      host: {
        says: said('for other machines in the network, too', 'também para outras máquinas da rede'),
      },
    },
    examples: ['hearth dev', 'hearth dev --port 8000'],
    program: 'installed/dev',
  },
  check: {
    says: said('names every mistake of every file', 'aponta cada erro de cada arquivo'),
    options: {
      format: {
        says: said(
          'how findings are written: for people, for programs, or as annotations of GitHub Actions',
          'como os avisos saem: para pessoas, para programas ou como anotações do GitHub Actions',
        ),
        value: said('FORMAT', 'FORMATO'),
        choices: ['text', 'json', 'github'],
      },
      json: { says: said('the same as --format json', 'o mesmo que --format json') },
      watch: {
        says: said(
          'checks again whenever something is saved, until Ctrl+C',
          'confere de novo sempre que algo é salvo, até Ctrl+C',
        ),
      },
    },
    examples: ['hearth check', 'hearth check --watch', 'hearth check --format github', 'hearth check --json'],
    also: [
      said(
        'It says first which publication it read. Every finding has a place, what was found, what was expected and what to do next.',
        'Primeiro diz que publicação leu. Cada aviso traz o lugar, o que foi encontrado, o que se esperava e o que fazer.',
      ),
    ],
    ends: said('There is an error; warnings alone are none.', 'Há algum erro; só advertências não contam.'),
  },
  ids: {
    says: said('writes the ids that blocks lack', 'escreve os ids que faltam nos blocos'),
    examples: ['hearth ids'],
    ends: said(
      'A block still has no id, since it is not sure which is its own, or a mistake is in the way.',
      'Algum bloco ficou sem id, porque não há certeza de qual é o dele, ou há um erro no caminho.',
    ),
  },
} as const satisfies Record<string, Command>;
