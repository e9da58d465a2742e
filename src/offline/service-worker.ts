/*
 * Lets the site be read without a network after a first visit. One cache holds one build, under a name that comes
 * from the build's content; a page is only ever kept together with the scripts, styles and words of its own build.
 */
import { answer } from './answer.ts';
import { activate, install, tidy } from './change-over.ts';
import { keep, release } from './kept.ts';
import type { OfflineAnswer, OfflineRequest } from './manifest.ts';
import type { WorkerScope } from './worker-scope.ts';

declare const self: WorkerScope;

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
  const response = answer(event);
  if (response === undefined) return;
  event.respondWith(response);
  if (event.request.mode === 'navigate') event.waitUntil(tidy());
});
self.addEventListener('message', (event) => {
  const asked = event.data as OfflineRequest;
  const done = asked.kind === 'keep' ? keep(asked) : release(asked.story);
  const said = done
    .catch((): OfflineAnswer => 'failed')
    .then((answered) => event.ports[0]?.postMessage(answered));
  event.waitUntil(said);
});
