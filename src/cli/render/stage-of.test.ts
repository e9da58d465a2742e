import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stageOf } from './stage-of.ts';

for (const [address, stage] of [
  ['/en/a-story/', 'render'],
  ['/404.html', 'render'],
  ['/en/v1.2-is-out/', 'render'],
  ['/en/a-story/card.png', 'cards'],
  ['/media/0a1b-480.avif', 'pictures'],
  ['/en/media/', 'render'],
  ['/en/a-story/story.json', 'publish'],
  ['/x/en/feed.xml', 'publish'],
  ['/manifest.webmanifest', 'publish'],
] as const) {
  test(`${address} belongs to the stage “${stage}”`, () => assert.equal(stageOf(address), stage));
}
