/* What can be said to `hearth`: the only place that names its commands, with the words that --help has for them. */

/** What follows a command. */
export interface Command {
  says: string;
  /** What its other words are, as --help writes them; absent where it takes none. */
  words?: string;
  /** Whether those words are paths. */
  arePaths?: true;
  /** By their names without dashes; those with a value say what it is. */
  options?: Readonly<Record<string, { says: string; value?: string }>>;
  examples?: readonly string[];
  /** Whether it is told a publication; where not, it runs where it is called. */
  withoutPublication?: true;
  run: () => Promise<unknown>;
}

const timings = { says: 'says what each stage cost; with =FILE, as JSON there', value: 'FILE' };
const quiet = { says: 'says only what is wrong' };

export const commands = {
  new: {
    says: 'writes the first files of a publication into a new folder',
    words: 'FOLDER',
    options: {
      name: { says: 'name of the publication', value: 'NAME' },
      address: { says: 'where it will be: https://paper.example', value: 'URL' },
      languages: { says: 'tags of its languages, its own first: en,pt-BR,es', value: 'TAGS' },
      story: { says: 'headline of the first story', value: 'TEXT' },
      contact: { says: 'e-mail address for its readers', value: 'ADDRESS' },
    },
    examples: [
      'hearth new my-paper',
      'hearth new my-paper --name "My Paper" --address https://paper.example --languages en,pt-BR',
    ],
    withoutPublication: true,
    run: () => import('../new/new.ts'),
  },
  dev: {
    says: 'shows the site while you write',
    options: {
      port: { says: 'where, instead of 4321', value: 'NUMBER' },
      host: { says: 'for other machines in the network, too' },
    },
    run: () => import('./dev.ts'),
  },
  build: {
    says: 'checks the publication and builds its site into dist/',
    options: {
      quiet,
      timings,
      force: { says: 'takes nothing of what earlier builds have made' },
      shard: { says: 'renders one part of the stories, on a machine of its own', value: '2/8' },
    },
    examples: [
      'hearth build',
      'OUT=../site BASE=/paper/ hearth build',
      'CONTENT=../other-paper hearth build',
    ],
    run: () => import('../build.ts'),
  },
  preview: {
    says: 'serves what was built',
    examples: ['hearth preview', 'PORT=8000 hearth preview'],
    run: () => import('../preview.ts'),
  },
  check: { says: 'names every mistake of every file', run: () => import('../check.ts') },
  ids: { says: 'writes the ids that blocks lack', run: () => import('../ids.ts') },
  status: {
    says: 'lists all translations by state, and what is missing',
    options: { json: { says: 'for programs' } },
    run: () => import('../status.ts'),
  },
  accept: {
    says: 'says that translations fit the source as it is now',
    words: 'STORY LANGUAGE [BLOCK…]',
    options: { reviewed: { says: 'also those that did not change, since somebody looked' } },
    run: () => import('../accept.ts'),
  },
  translate: {
    says: 'writes texts as files for translators (PO, XLIFF, TMX), and takes them back translated',
    words: 'export [STORY…] | import FILE…',
    options: {
      language: { says: 'into which it is translated: a language of site.yaml', value: 'LANGUAGE' },
      format: { says: 'po, xliff or tmx; po where nothing is said', value: 'FORMAT' },
      out: { says: 'folder for the files, instead of translate/', value: 'FOLDER' },
      how: { says: 'how texts of a new document came about: human, ai or ai-reviewed', value: 'HOW' },
      by: { says: 'who translated them; with ai-reviewed, who reviewed them', value: 'NAME' },
    },
    examples: [
      'hearth translate export --language es',
      'hearth translate export ferry-returns --language es --format xliff --out ../es',
      'hearth translate import translate/es/site.po translate/es/stories/ferry-returns.po --how human --by "Ana Lima"',
    ],
    run: () => import('../translate.ts'),
  },
  desk: {
    says: 'opens the translators’ desk: every text beside its source, in a browser on this machine',
    options: {
      port: { says: 'where, instead of 4322', value: 'NUMBER' },
      language: {
        says: 'into which it is translated: what there is to do in it comes first',
        value: 'LANGUAGE',
      },
    },
    examples: ['hearth desk', 'hearth desk --language pt'],
    run: () => import('../desk.ts'),
  },
  upgrade: {
    says: 'brings a publication up to this Hearth, and says what is left to do',
    options: {
      'dry-run': { says: 'only says what it would change' },
      force: { says: 'also where something is not committed' },
    },
    run: () => import('../upgrade.ts'),
  },
  merge: {
    says: 'joins the shards of a site',
    words: 'FOLDER…',
    arePaths: true,
    options: { quiet, timings },
    run: () => import('../merge.ts'),
  },
  pseudo: {
    says: 'writes a publication again with two languages made of its English',
    words: 'PUBLICATION FOLDER',
    arePaths: true,
    withoutPublication: true,
    run: () => import('../pseudo.ts'),
  },
} as const satisfies Record<string, Command>;

export type CommandName = keyof typeof commands;

/** The command of a name. */
export function commandNamed(name: string): Command | undefined {
  return Object.hasOwn(commands, name) ? commands[name as CommandName] : undefined;
}
