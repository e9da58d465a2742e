import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { Program } from './find-program.ts';
import { missing } from './find-program.ts';
import { provide } from './programs.ts';

const before = { ...process.env };
afterEach(() => {
  process.env = { ...before };
});

/** One that is not here, and that no package brings. */
const absent: Program = {
  name: 'Lynx',
  purpose: 'the walk through the site in Lynx',
  variable: 'HEARTH_LYNX',
  find: () => undefined,
  packages: () => [],
  elsewhere: ['brew install lynx (macOS)'],
};
const present: Program = { ...absent, name: 'Node', variable: 'HEARTH_NODE', find: () => process.execPath };

async function provided(...programs: Program[]): Promise<{ said: string[]; paths: Record<string, string> }> {
  const said: string[] = [];
  const paths = await provide(programs, (line) => said.push(line));
  return { said, paths };
}

test('what needs a program that is not there is skipped, and one line says what, and how to have it', async () => {
  delete process.env['CI'];
  assert.deepEqual(await provided(absent, present), {
    said: [
      'Skipped, since there is no Lynx: the walk through the site in Lynx. To have it: brew install lynx (macOS), or HEARTH_LYNX=/path/to/it (one that is elsewhere).',
    ],
    paths: { HEARTH_LYNX: '', HEARTH_NODE: process.execPath },
  });
  assert.equal(missing(present), false);
});

test('in CI nothing is skipped: everything that is not there is an error', async () => {
  process.env['CI'] = 'true';
  await assert.rejects(provided(absent, { ...absent, name: 'Mosaic', variable: 'HEARTH_MOSAIC' }), {
    message: [
      'There is no Lynx for the walk through the site in Lynx, and nothing is skipped where CI is set. Do one of these:',
      '  brew install lynx (macOS)',
      '  HEARTH_LYNX=/path/to/it (one that is elsewhere)',
      'There is no Mosaic for the walk through the site in Lynx, and nothing is skipped where CI is set. Do one of these:',
      '  brew install lynx (macOS)',
      '  HEARTH_MOSAIC=/path/to/it (one that is elsewhere)',
    ].join('\n'),
  });
});

test('what nothing runs without is an error everywhere', async () => {
  delete process.env['CI'];
  await assert.rejects(provided({ ...absent, isVital: true }), {
    message:
      'There is no Lynx for the walk through the site in Lynx. Do one of these:\n  brew install lynx (macOS)\n  HEARTH_LYNX=/path/to/it (one that is elsewhere)',
  });
});

test('a variable names the program, or says to do without it', async () => {
  delete process.env['CI'];
  process.env['HEARTH_LYNX'] = process.execPath;
  process.env['HEARTH_NODE'] = '';
  const { paths } = await provided(absent, present);
  assert.deepEqual(paths, { HEARTH_LYNX: process.execPath, HEARTH_NODE: '' });
  process.env['HEARTH_LYNX'] = '/no/such/program';
  await assert.rejects(provided(absent), {
    message: 'HEARTH_LYNX is /no/such/program, which is no program that can be run. Correct it, or unset it.',
  });
});
