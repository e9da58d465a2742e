/* A story with a video and a sound of which only the heads are known. */
import { type Edition, editionOf } from '../../src/story/edition.ts';
import type { Picture } from '../../src/story/media/picture.ts';
import type { Captions, Recording } from '../../src/story/media/recording.ts';
import { articleFrom, english, portuguese, storyFrom } from './story-from-text.ts';
import { noEntries, site } from './story-to-publish.ts';

export const film: Recording = {
  path: 'stories/story/film.webm',
  digest: '0a'.repeat(32),
  ending: 'webm',
  length: 14_800,
  size: { width: 640, height: 360 },
  seconds: 5.008,
};
export const bell: Recording = {
  path: 'media/bell.mp3',
  digest: '0b'.repeat(32),
  ending: 'mp3',
  length: 900,
};
export const poster: Picture = {
  path: 'stories/story/film.jpg',
  digest: '0c'.repeat(32),
  format: 'JPEG',
  width: 640,
  height: 360,
};
const captions = (language: string, digit: string): Captions => ({
  path: `stories/story/film.${language}.vtt`,
  digest: digit.repeat(64),
  ending: 'vtt',
});

const article = (recordings: string) =>
  `# Title {/* #a1 */}\n\n<Layer kind="question">\n\nWho? {/* #a2 */}\n\n</Layer>\n\n<Layer kind="lede">\n\n${recordings}\n\nIt is open. {/* #a5 */}\n\n</Layer>\n`;

const inEnglish = `<Video id="a3" src="film.webm" title="The <bridge> opens" poster="film.jpg" captions="film.en.vtt">

People cross. “At last,” says one.

Someone *laughs*.

</Video>

<Audio id="a4" src="media/bell.mp3" title="The bell">
It rings once.
</Audio>`;

const inPortuguese = `<Video id="a3" src="film.webm" title="A ponte abre" poster="film.jpg" captions="film.pt.vtt">
Pessoas atravessam.
</Video>`;

/** The story in a language: in Portuguese the sound is not translated. */
export function editionWithRecordings(language = english): Edition {
  const story = storyFrom([articleFrom(article(inEnglish)), articleFrom(article(inPortuguese), portuguese)]);
  return editionOf(
    {
      ...story,
      pictures: new Map([['film.jpg', poster]]),
      recordings: new Map([
        ['film.webm', film],
        ['media/bell.mp3', bell],
      ]),
      captions: new Map([
        ['film.en.vtt', captions('en', '1')],
        ['film.pt.vtt', captions('pt', '2')],
      ]),
    },
    site,
    language,
    noEntries,
  );
}
