import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCommandLine } from './command-line.ts';
import { commands } from './commands.ts';
import { generalHelp, helpOf } from './help.ts';

const read = (line: string) => readCommandLine(line.split(' ').filter(Boolean), '/home/ana');

test('What is behind a command goes to the command, paths from where it was called', () => {
  assert.deepEqual(read('build --quiet --timings=stages.json'), {
    kind: 'run',
    name: 'build',
    words: ['--quiet', '--timings=/home/ana/stages.json'],
  });
  assert.deepEqual(read('merge dist-1-of-2 ../b'), {
    kind: 'run',
    name: 'merge',
    words: ['/home/ana/dist-1-of-2', '/home/b'],
  });
  assert.deepEqual(read('accept bridge pt a4 --reviewed'), {
    kind: 'run',
    name: 'accept',
    words: ['bridge', 'pt', 'a4', '--reviewed'],
  });
  assert.deepEqual(read('new paper --name Paper --languages=en,pt'), {
    kind: 'run',
    name: 'new',
    words: ['paper', '--name', 'Paper', '--languages=en,pt'],
  });
});

test('A word that no command knows is refused with the nearest that one does', () => {
  assert.deepEqual(read('perview'), {
    kind: 'refused',
    message:
      'Unexpected command “perview”, expected one of new, dev, build, preview, check, ids, status, accept, translate, desk, upgrade, merge, pseudo\n' +
      '  → Did you mean hearth preview? Nothing was changed.',
  });
  assert.deepEqual(read('constructor'), {
    kind: 'refused',
    message:
      'Unexpected command “constructor”, expected one of new, dev, build, preview, check, ids, status, accept, translate, desk, upgrade, merge, pseudo\n' +
      '  → See hearth --help. Nothing was changed.',
  });
  assert.deepEqual(read('build --qiuet'), {
    kind: 'refused',
    message:
      'Unexpected “--qiuet” behind hearth build, expected one of --quiet, --timings, --force, --shard\n' +
      '  → Did you mean --quiet? Nothing was changed.',
  });
  assert.deepEqual(read('ids now'), {
    kind: 'refused',
    message:
      'Unexpected “now” behind hearth ids, expected nothing more\n  → See hearth ids --help. Nothing was changed.',
  });
  assert.deepEqual(read('check --all'), {
    kind: 'refused',
    message:
      'Unexpected “--all” behind hearth check, expected no option\n  → See hearth check --help. Nothing was changed.',
  });
});

test('An option without the value that it needs is refused before the command sees it', () => {
  assert.deepEqual(read('new paper --name'), {
    kind: 'refused',
    message: 'Missing NAME behind --name\n  → See hearth new --help. Nothing was changed.',
  });
});

test('Help is there however it is asked for, and names every command and option', () => {
  assert.deepEqual(read(''), { kind: 'help', of: undefined });
  assert.deepEqual(read('help'), { kind: 'help', of: undefined });
  for (const words of ['build --help', 'help build', 'build -h', 'build --quiet --help'])
    assert.deepEqual(read(words), { kind: 'help', of: 'build' }, words);
  assert.deepEqual(read('--version'), { kind: 'version' });
  for (const [name, command] of Object.entries(commands)) {
    assert.match(generalHelp(), new RegExp(`^ {2}${name} `, 'm'));
    if ('options' in command)
      for (const option of Object.keys(command.options))
        assert.match(helpOf(name), new RegExp(`--${option}\\b`));
  }
  assert.match(
    helpOf('build'),
    /^hearth build\n\nIt checks the publication.*\n\n {2}--quiet {9}says only what is wrong$/m,
  );
});
