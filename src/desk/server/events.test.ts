import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { mock, test } from 'node:test';
import { listeners } from './events.ts';

/** A publication that changes, whoever watches it, and pages that listen. */
function desk() {
  let [state, looks, watchers] = ['a', 0, 0];
  let watched: { changed: () => void; blind: () => void } | undefined;
  const told = listeners(
    () => {
      looks++;
      return state;
    },
    (changed, blind) => {
      watchers++;
      watched = { changed, blind };
      return () => {
        watched = undefined;
      };
    },
  );
  const listen = () => {
    const request = new EventEmitter();
    const heard: string[] = [];
    const response = { writeHead: () => {}, write: (text: string) => heard.push(text), end: () => {} };
    told.add(request as IncomingMessage, response as unknown as ServerResponse, {});
    return { heard, leave: () => request.emit('close') };
  };
  return {
    ...{ listen, told },
    looks: () => looks,
    watchers: () => watchers,
    watched: () => watched,
    change: (to: string) => {
      state = to;
    },
  };
}

test('Files are looked at when one has changed, and while nothing does not at all', () => {
  mock.timers.enable({ apis: ['setInterval'] });
  const { listen, watched, looks, change, watchers } = desk();
  const [one, other] = [listen(), listen()];
  const before = looks();
  mock.timers.tick(60_000);
  assert.equal(looks(), before);
  change('b');
  watched()?.changed();
  assert.deepEqual(
    [one.heard, other.heard],
    [
      ['data: a\n\n', 'data: b\n\n'],
      ['data: a\n\n', 'data: b\n\n'],
    ],
  );
  assert.equal(watchers(), 1);
  mock.timers.reset();
});

test('What has been written and is the same tells nobody anything', () => {
  const { listen, watched } = desk();
  const { heard } = listen();
  watched()?.changed();
  assert.deepEqual(heard, ['data: a\n\n']);
});

test('Once nobody listens nothing is watched, and again with the next page', () => {
  const { listen, watched, watchers } = desk();
  const [one, other] = [listen(), listen()];
  one.leave();
  assert.ok(watched());
  other.leave();
  assert.equal(watched(), undefined);
  listen();
  assert.ok(watched());
  assert.equal(watchers(), 2);
});

test('Where the system lets not all folders be watched, files are looked at each second while somebody listens', () => {
  mock.timers.enable({ apis: ['setInterval'] });
  const { listen, watched, looks, change } = desk();
  const { heard, leave } = listen();
  watched()?.blind();
  change('b');
  mock.timers.tick(1000);
  assert.deepEqual(heard, ['data: a\n\n', 'data: b\n\n']);
  leave();
  const before = looks();
  mock.timers.tick(10_000);
  assert.equal(looks(), before);
  mock.timers.reset();
});
