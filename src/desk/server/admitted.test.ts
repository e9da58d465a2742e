import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import {
  asked,
  changedFiles,
  cookie,
  desk,
  get,
  own,
  post,
  rowOf,
  writing,
} from '../../../tests/support/served-desk.ts';

// Stands alone: its process serves one desk.

test('The address of the terminal gives a cookie that no other site can use, and is taken out of what is kept', async () => {
  const { status, headers } = await asked(`${desk.address.slice(desk.address.indexOf('/_desk/'))}&into=ar`);
  assert.equal(status, 303);
  assert.equal(headers['location'], '/_desk/?into=ar');
  assert.match(String(headers['set-cookie']), /; Path=\/_desk\/; HttpOnly; SameSite=Strict$/);
  assert.match(desk.address, /^http:\/\/127\.0\.0\.1:\d+\/_desk\/\?token=[\w-]{32}$/);
});

test('Who has not the address is shown nothing', async () => {
  for (const path of [
    '/',
    '/_desk/',
    '/_desk/?token=',
    '/_desk/?token=guess',
    '/_desk/events',
    '/_desk/own/desk.css',
  ])
    for (const headers of [{}, { cookie: `hearth-desk-${desk.port}=guess` }, { cookie: 'hearth-desk=x' }]) {
      const { status, text } = await asked(path, { headers });
      assert.equal(status, 403, path);
      assert.doesNotMatch(text, /Candeia|<html/);
    }
});

test('A name that leads to this machine from elsewhere is refused, also with all that is secret', async () => {
  for (const host of [
    'rebound.example',
    `rebound.example:${desk.port}`,
    '127.0.0.1',
    '127.0.0.1.example:80',
    `0.0.0.0:${desk.port}`,
  ]) {
    const { status } = await asked('/_desk/', { headers: { cookie, host } });
    assert.equal(status, 421, host);
    const answer = await post('/_desk/save', {}, { host, origin: `http://${host}` });
    assert.equal(answer.status, 421, host);
  }
  assert.equal((await asked('/_desk/', { headers: { cookie, host: `localhost:${desk.port}` } })).status, 200);
});

test('No page of another origin can write, or read, whatever its browser sends along', async () => {
  const { digests } = await rowOf('a1');
  const body = {
    ...{ texts: 'stories/ferry-returns', into: 'en' },
    typed: [{ context: 'a1', text: 'Taken', was: digests.target }],
  };
  const others: Record<string, string | undefined>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: undefined },
    { origin: `http://127.0.0.1:${desk.port + 1}` },
    { origin: `http://localhost:${desk.port}` },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { cookie: undefined },
    { 'x-hearth-desk': undefined },
    { 'x-hearth-desk': `${writing}x` },
    { 'content-type': 'text/plain' },
    { 'content-type': 'application/x-www-form-urlencoded' },
    { 'content-type': undefined },
  ];
  for (const headers of others) {
    const { status, text } = await post('/_desk/save', body, headers);
    assert.ok(status === 403 || status === 415, `${JSON.stringify(headers)}: ${status} ${text}`);
  }
  const reading = await asked('/_desk/', { headers: { cookie, origin: 'https://evil.example' } });
  assert.equal(reading.status, 403);
  assert.equal(reading.headers['access-control-allow-origin'], undefined);
  assert.equal((await asked('/_desk/save', { method: 'OPTIONS', headers: own() })).status, 405);
  assert.deepEqual(changedFiles(), []);
  // All of it together is what a page of the desk says.
  assert.equal((await post('/_desk/save', body)).status, 200);
  assert.equal(changedFiles().length, 1);
});

test('No address that is only opened writes anything, and no other method does', async () => {
  for (const path of ['save', 'look', 'accept'])
    assert.equal(
      (await get(`/_desk/${path}?texts=stories%2Fferry-returns&into=en&context=a1&text=x`)).status,
      404,
    );
  for (const method of ['PUT', 'DELETE', 'PATCH'])
    assert.equal((await asked('/_desk/save', { method, headers: own() }, '{}')).status, 405);
  assert.deepEqual(changedFiles(), []);
});

test('Who breaks off, or sends slowly, holds nobody up and writes nothing', async () => {
  const head = [
    'POST /_desk/save HTTP/1.1',
    `host: 127.0.0.1:${desk.port}`,
    ...Object.entries(own()).map(([name, value]) => `${name}: ${value}`),
    'content-length: 1000',
  ].join('\r\n');
  const slow = Array.from({ length: 20 }, () => connect(desk.port, '127.0.0.1'));
  for (const socket of slow) socket.on('error', () => {}).write(`${head}\r\n\r\n{"texts":`);
  const broken = connect(desk.port, '127.0.0.1').on('error', () => {});
  broken.write(`${head}\r\n\r\n{"texts":"stories/ferry-returns"`);
  await setTimeout(50);
  broken.destroy();
  assert.equal((await get('/_desk/')).status, 200);
  for (const socket of slow) socket.destroy();
  assert.equal((await get('/_desk/')).status, 200);
  assert.deepEqual(changedFiles(), []);
});

test('Every answer has a policy that runs nothing but the desk’s own script', async () => {
  for (const path of [
    '/_desk/',
    '/_desk/texts?texts=site&into=en',
    '/_desk/own/desk.css',
    '/_desk/nothing',
  ]) {
    const { headers } = await get(path);
    assert.match(
      String(headers['content-security-policy']),
      /^default-src 'none'; script-src 'self'; style-src 'self'/,
    );
    assert.equal(headers['cache-control'], 'no-store');
    assert.equal(headers['x-content-type-options'], 'nosniff');
  }
});
