import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wrappedLike } from './wrapped-like.ts';

const before = `The ferry was built more than sixty years ago
to carry people and bicycles. One winter
morning the engine stopped.`;

test('Lines that did not change stay, and what is between them is as wide', () => {
  assert.equal(
    wrappedLike(
      before,
      'The ferry was built more than sixty years ago to carry people, bicycles and baskets of fish over the river. One winter morning the engine stopped.',
      0,
    ),
    `The ferry was built more than sixty years ago
to carry people, bicycles and baskets of fish
over the river. One winter
morning the engine stopped.`,
  );
});

test('One line stays one line, and so does what has line breaks of its own', () => {
  assert.equal(wrappedLike('One line.', 'Another, which is longer.', 0), 'Another, which is longer.');
  assert.equal(wrappedLike(before, 'Two\nlines', 0), 'Two\nlines');
  assert.equal(wrappedLike('A break\\\nhere', 'A text without one', 0), 'A text without one');
});

test('No line begins with what would be something else there, and nothing within marks is cut', () => {
  const text = wrappedLike(
    'aaaa bbbb cccc\ndddd eeee',
    'aaaaaaaaaaaa - bbbbbbbbbb 1. cccc # d `e f g h i j` <Term of="a b c">x</Term> [y z](/a "b c") > q',
    0,
  );
  for (const line of text.split('\n').slice(1)) assert.match(line, /^[a-z[]/);
  assert.ok(
    text.includes('`e f g h i j`') && text.includes('<Term of="a b c">') && text.includes('(/a "b c")'),
  );
  assert.equal(
    text.replaceAll('\n', ' '),
    'aaaaaaaaaaaa - bbbbbbbbbb 1. cccc # d `e f g h i j` <Term of="a b c">x</Term> [y z](/a "b c") > q',
  );
});

test('Lines of an item stand as far in as they did', () => {
  assert.equal(
    wrappedLike('One two three\n  four five six', 'One two three four five six seven', 2),
    'One two three\n  four five six\n  seven',
  );
});
