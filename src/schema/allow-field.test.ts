import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allow, isAllowed } from './allow-field.ts';

const isTaken = (from: string) => allow.safeParse({ images: [{ from, reason: 'why' }] }).success;

test('Origins are taken as policies write them, and nothing that would allow more than one site is', () => {
  for (const from of [
    'https://media.example',
    'https://a.b-c.example:8443',
    'https://*.media.example',
    'https://xn--mller-kva.example',
  ])
    assert.ok(isTaken(from), from);
  for (const from of [
    ...['*', 'https:', 'https://*', 'https://*.example', 'https://a.*.example', 'https://*media.example'],
    ...['http://media.example', 'data:', "'unsafe-inline'", "'self'", '//media.example', 'media.example'],
    ...[
      'https://media.example/',
      'https://media.example/x',
      'https://media.example?x',
      'https://media.example#x',
    ],
    ...['https://a@media.example', 'https://media.example; script-src *', 'https://media.example *', ''],
    ...['https://Media.example', 'https://müller.example', 'https://localhost', 'https://media.example:0'],
    'https://media.example\n*',
  ])
    assert.ok(!isTaken(from), from);
});

test('An address is allowed by its own origin or by all hosts below one, for that purpose alone', () => {
  const reason = '';
  const allowed = {
    images: [{ from: 'https://*.media.example', reason }],
    frames: [{ from: 'https://tv.example', reason }],
  };
  const is = (address: string, purpose: 'images' | 'frames') => isAllowed(new URL(address), purpose, allowed);
  assert.ok(is('https://a.b.media.example/x.png?y', 'images'));
  assert.ok(is('https://tv.example:443/x', 'frames'));
  for (const address of [
    'https://media.example/x',
    'https://a.media.example:444/x',
    'http://a.media.example/x',
    'https://notmedia.example/x',
  ])
    assert.ok(!is(address, 'images'), address);
  for (const address of [
    'https://a.media.example/x',
    'https://tv.example.evil.example/',
    'https://tv.example:444/',
  ])
    assert.ok(!is(address, 'frames'), address);
});
