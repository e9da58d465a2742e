import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { asking } from './asking.ts';
import { ask } from './new/ask.ts';

/** A terminal at which keys are pressed, and what it came to. */
function seated(terminal = true) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let interrupted = 0;
  const asks = asking(() => interrupted++, { input, output, terminal });
  return { input, ...asks, interrupted: () => interrupted };
}

test('What is typed is the answer, and the end of the input is none, to any question', async () => {
  const { input, question, interrupted } = seated();
  const first = question('Name? ');
  input.write('Ana\r');
  assert.equal(await first, 'Ana');
  const second = question('And? ');
  input.write('\x04');
  assert.equal(await second, undefined);
  assert.equal(await question('Still? '), undefined);
  assert.equal(interrupted(), 0);
});

test('Ctrl+C ends the command', async () => {
  const { input, question, interrupted } = seated();
  const asked = question('Name? ');
  input.write('\x03');
  assert.equal(await asked, undefined);
  assert.equal(interrupted(), 1);
});

test('An input that is gone answers nothing', async () => {
  const { input, question } = seated(false);
  const asked = question('Name? ');
  input.end();
  assert.equal(await asked, undefined);
});

test('A publication about which a question has no answer is none', async () => {
  const { input, question } = seated();
  const asked = ask('/x/my-paper', { name: 'My Paper' }, question);
  input.write('\x04');
  assert.equal(await asked, undefined);
});
