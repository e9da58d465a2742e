import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ownModule } from '../../files/hearth-folder.ts';
import type { Command } from './command.ts';
import { readCommandLine } from './command-line.ts';
import { commands } from './commands.ts';
import { generalHelp, helpOf } from './help.ts';
import { terminalLanguage } from './terminal-language.ts';

const table = Object.entries<Command>(commands);
const read = (line: string, language: 'en' | 'pt' = 'en') =>
  readCommandLine(line.split(' ').filter(Boolean), '/home/ana', language);
const refused = (line: string, language?: 'en' | 'pt') => {
  const line_ = read(line, language);
  assert.equal(line_.kind, 'refused', line);
  return 'message' in line_ ? line_.message : '';
};

test('What is behind a command goes to the command, paths from where it was called', () => {
  const words = (line: string) => {
    const line_ = read(line);
    return line_.kind === 'run' ? [line_.name, ...line_.words] : line_;
  };
  assert.deepEqual(words('build --quiet --timings=stages.json'), [
    ...['build', '--quiet', '--timings=/home/ana/stages.json'],
  ]);
  assert.deepEqual(words('build --timings'), ['build', '--timings']);
  assert.deepEqual(words('merge --timings dist-1-of-2 ../b'), [
    ...['merge', '--timings', '/home/ana/dist-1-of-2', '/home/b'],
  ]);
  assert.deepEqual(words('accept bridge pt a4 --reviewed'), ['accept', '--reviewed', 'bridge', 'pt', 'a4']);
  assert.deepEqual(words('new paper --name Paper --languages=en,pt'), [
    ...['new', '--name=Paper', '--languages=en,pt', 'paper'],
  ]);
  assert.deepEqual(words('translate import es.po --by Ana --how=human'), [
    ...['translate', '--by=Ana', '--how=human', 'import', '/home/ana/es.po'],
  ]);
  assert.deepEqual(words('translate export bridge --out ../es'), [
    ...['translate', '--out=/home/es', 'export', 'bridge'],
  ]);
  assert.deepEqual(words('status -- -odd-name'), ['status', '--', '-odd-name']);
});

test('A word that no command knows is refused with the nearest that one does', () => {
  const known =
    'new, dev, check, rename, ids, status, accept, translate, language, desk, pseudo, build, preview, upgrade, merge';
  assert.equal(
    refused('perview'),
    `Unexpected command “perview”, expected one of ${known}\n  → Did you mean npm run preview? Nothing was changed.`,
  );
  assert.equal(
    refused('constructor'),
    `Unexpected command “constructor”, expected one of ${known}\n  → See npx hearth --help. Nothing was changed.`,
  );
  assert.equal(
    refused('build --qiuet'),
    'Unexpected “--qiuet” behind hearth build, expected one of --quiet, --timings, --force, --shard\n  → Did you mean --quiet? Nothing was changed.',
  );
  assert.equal(
    refused('build -q'),
    'Unexpected “-q” behind hearth build, expected one of --quiet, --timings, --force, --shard\n  → See npm run build -- --help. Nothing was changed.',
  );
  assert.equal(
    refused('build --constructor=1'),
    'Unexpected “--constructor” behind hearth build, expected one of --quiet, --timings, --force, --shard\n  → See npm run build -- --help. Nothing was changed.',
  );
  assert.equal(
    refused('ids now'),
    'Unexpected “now” behind hearth ids, expected nothing more\n  → See npm run ids -- --help. Nothing was changed.',
  );
  assert.equal(
    refused('pseudo a b c'),
    'Unexpected “c” behind hearth pseudo, expected only PUBLICATION FOLDER\n  → See npm run pseudo -- --help. Nothing was changed.',
  );
  assert.equal(
    refused('pseudo a'),
    'Missing words behind hearth pseudo, expected PUBLICATION FOLDER\n  → See npm run pseudo -- --help. Nothing was changed.',
  );
  assert.equal(
    refused('ids --all'),
    'Unexpected “--all” behind hearth ids, expected no option\n  → See npm run ids -- --help. Nothing was changed.',
  );
});

test('An option with the wrong value, without one or with one too many is refused before the command sees it', () => {
  const noName = 'Missing NAME behind --name\n  → See npm run new -- --help. Nothing was changed.';
  assert.equal(refused('new paper --name'), noName);
  assert.equal(refused('new paper --name --story x'), noName);
  assert.equal(
    refused('build --quiet=no'),
    'Unexpected “no” behind --quiet, expected --quiet alone\n  → See npm run build -- --help. Nothing was changed.',
  );
  assert.equal(
    refused('check --format githbu'),
    'Unexpected “githbu” behind --format, expected one of text, json, github\n  → Did you mean github? Nothing was changed.',
  );
});

test('In Portuguese everything is refused in Portuguese', () => {
  assert.deepEqual(
    [
      ...['chekc', 'check --jsno', 'ids now', 'pseudo a b c', 'pseudo a', 'ids --all', 'new x --name'],
      ...['build --quiet=no', 'check --format yaml'],
    ].map((line) => refused(line, 'pt')),
    [
      'Comando desconhecido “chekc”: esperava-se um destes: new, dev, check, rename, ids, status, accept, translate, language, desk, pseudo, build, preview, upgrade, merge\n  → Você quis dizer npm run check? Nada foi mudado.',
      '“--jsno” não vale para hearth check: esperava-se uma destas opções: --format, --json, --watch\n  → Você quis dizer --json? Nada foi mudado.',
      '“now” sobra em hearth ids: não se esperava mais nada\n  → Veja npm run ids -- --help. Nada foi mudado.',
      '“c” sobra em hearth pseudo: esperava-se só PUBLICAÇÃO PASTA\n  → Veja npm run pseudo -- --help. Nada foi mudado.',
      'Falta algo em hearth pseudo: esperava-se PUBLICAÇÃO PASTA\n  → Veja npm run pseudo -- --help. Nada foi mudado.',
      '“--all” não vale para hearth ids: ele não tem opções\n  → Veja npm run ids -- --help. Nada foi mudado.',
      'Falta NOME depois de --name\n  → Veja npm run new -- --help. Nada foi mudado.',
      '“no” sobra depois de --quiet: esperava-se só --quiet\n  → Veja npm run build -- --help. Nada foi mudado.',
      '“yaml” não vale para --format: esperava-se um destes: text, json, github\n  → Veja npm run check -- --help. Nada foi mudado.',
    ],
  );
});

test('What is refused cannot change what a terminal shows', () => {
  assert.doesNotMatch(refused('\u001b[2J'), /\p{Cc}\S/u);
  assert.doesNotMatch(refused('ids --\u001b[2J'), /\p{Cc}\S/u);
});

test('Help is there however it is asked for, and names every command and option', () => {
  assert.deepEqual(read(''), { kind: 'help', of: undefined });
  assert.deepEqual(read('help'), { kind: 'help', of: undefined });
  for (const words of ['build --help', 'help build', 'build -h', 'build --quiet --help'])
    assert.deepEqual(read(words), { kind: 'help', of: 'build' }, words);
  assert.deepEqual(read('--version'), { kind: 'version' });
  for (const language of ['en', 'pt'] as const)
    for (const [name, { options = {} }] of table) {
      assert.match(generalHelp(language), new RegExp(`^ {2}${name} `, 'm'));
      for (const option of Object.keys(options))
        assert.match(helpOf(name, language), new RegExp(`--${option}\\b`));
    }
});

test('Help says what a command does, what can be said to it, and what it ends with', () => {
  assert.equal(
    helpOf('check', 'en'),
    `hearth check

It names every mistake of every file.

It says first which publication it read. Every finding has a place, what was found, what was expected and what to do next.

  --format FORMAT  how findings are written: for people, for programs, or as annotations of GitHub Actions: text, json, github
  --json           the same as --format json
  --watch          checks again whenever something is saved, until Ctrl+C

Examples:
  hearth check
  hearth check --watch
  hearth check --format github
  hearth check --json

It ends with:
  0  Done, and all is well.
  1  There is an error; warnings alone are none.
  2  What was said to it is not understood, and nothing was done.`,
  );
  assert.match(
    helpOf('check', 'pt'),
    /^hearth check\n\nAponta cada erro de cada arquivo\.\n\n.*\n\n {2}--format FORMATO {2}como/,
  );
});

test('Every example can be said, and every command has its file and its npm script', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  for (const [name, { examples, program = name }] of table) {
    assert.ok(examples.length > 0, name);
    for (const example of examples) {
      const [, words = ''] = /^(?:[A-Z]+=\S+ )*hearth (.*)$/.exec(example) ?? [];
      const line = read(words.replaceAll(/"[^"]*"/g, 'x'));
      assert.equal(line.kind === 'run' && line.name, name, example);
    }
    assert.ok(existsSync(ownModule(`src/cli/${program}`)), name);
    assert.ok(name === 'new' || name in scripts, `package.json has no script “${name}”`);
  }
});

test('The language of the terminal is that of the first setting that says one', () => {
  assert.equal(terminalLanguage({ LANG: 'pt_BR.UTF-8' }), 'pt');
  assert.equal(terminalLanguage({ LC_ALL: 'C', LANG: 'pt_BR.UTF-8' }), 'en');
  assert.equal(terminalLanguage({ LC_ALL: '', LC_MESSAGES: 'pt', LANG: 'de_DE' }), 'pt');
  assert.equal(terminalLanguage({ LANG: 'ptx_XX' }), 'en');
  assert.equal(terminalLanguage({}), 'en');
});
