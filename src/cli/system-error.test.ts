import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { systemErrorIn, systemErrorText } from './system-error.ts';

test('What the system said is found behind the error of a library', async () => {
  const cause = await readFile('no/such/file').catch((error) => error);
  const wrapped = new Error('The page could not be made', { cause: new Error('Because', { cause }) });
  assert.deepEqual(systemErrorIn(wrapped), { code: 'ENOENT', path: 'no/such/file' });
});

test('What the system said is found where only its words are left', () => {
  assert.deepEqual(systemErrorIn(new Error("[vite] ENOSPC: no space left on device, write '/x/y'")), {
    code: 'ENOSPC',
    path: '/x/y',
  });
  const inRust = 'Failed to write file in /x/y.mjs\n\nCaused by:\n    No space left on device (os error 28)';
  assert.deepEqual(systemErrorIn(new Error(inRust)), { code: 'ENOSPC', path: '/x/y.mjs' });
});

test('Any other error is none of the system’s', () => {
  const withCode = Object.assign(new Error('Cannot find module'), { code: 'ERR_MODULE_NOT_FOUND' });
  const circle = new Error('one');
  circle.cause = circle;
  for (const error of [
    withCode,
    circle,
    new Error('ERROR: no'),
    new TypeError('x is not defined'),
    'ENOENT: text',
  ])
    assert.equal(systemErrorIn(error), undefined);
});

test('A system error is a sentence with its place, what stands and what to do', () => {
  assert.equal(
    systemErrorText({ code: 'ENOSPC', path: '/site/a\u001b' }, 'The old site is as it was.').replace(
      /a[^:]+/,
      'a',
    ),
    '/site/a: no space left on the disk (ENOSPC). The old site is as it was.\n  → Make room, then run it again.',
  );
  assert.equal(
    systemErrorText({ code: 'ENETDOWN', path: undefined }, 'Nothing was changed.'),
    'refused by the system (ENETDOWN). Nothing was changed.\n  → Mend that, then run it again.',
  );
});
