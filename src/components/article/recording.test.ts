import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english, portuguese } from '../../../tests/support/story-from-text.ts';
import { editionWithRecordings } from '../../../tests/support/story-with-recordings.ts';
import { layerBlocks } from './layer-blocks.ts';

const lede = (language = english) => {
  const edition = editionWithRecordings(language);
  const [, layer] = edition.shown.article.layers;
  return layerBlocks(layer?.blocks ?? [], edition).map(({ text }) => text);
};

test('A video plays when it is asked to, has its size, and captions in the language of the page before all others', () => {
  const [video = ''] = lede();
  assert.match(
    video,
    /<video controls preload="none" playsinline src="\/media\/0a0a0a0a0a0a0a0a\.webm" poster="\/media\/[\da-f]+-640\.webp" width="640" height="360" aria-label="The &lt;bridge&gt; opens">/,
  );
  assert.deepEqual(video.match(/<track[^>]*>/g), [
    '<track kind="captions" src="/media/1111111111111111.vtt" srclang="en" label="English" default>',
    '<track kind="captions" src="/media/2222222222222222.vtt" srclang="pt-BR" label="Português">',
  ]);
  assert.match(lede(portuguese)[0] ?? '', /<video[^>]*><track[^>]* srclang="pt-BR"[^>]* default>/);
});

test('The transcript is folded below, and what the file costs is said beside it', () => {
  const [video = '', audio = ''] = lede();
  assert.match(
    video,
    /<details><summary>Transcript<\/summary><p>People cross\. “At last,” says one\.<\/p><p>Someone <em>laughs<\/em>\.<\/p><\/details>/,
  );
  assert.match(video, /download>Download the recording<\/a> <small>5 sec · 15 kB<\/small>/);
  assert.match(audio, /<small>1 kB<\/small>/);
});

test('What is not translated says so, and is in its language', () => {
  const audio = lede(portuguese).find((html) => html.includes('<audio')) ?? '';
  assert.match(audio, /^<figure id="a4" class="recording missing"/);
  assert.match(audio, /<audio [^>]*aria-label="The bell" lang="en" dir="ltr">/);
  assert.match(audio, /<p><span lang="en" dir="ltr">It rings once\.<\/span><\/p>/);
  assert.match(audio, /Ainda sem tradução/);
});
