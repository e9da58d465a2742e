/*
 * A video or a sound with its transcript. The file comes when somebody plays it; how large it is stands in the page, so that
 * nothing moves then.
 */
import { formatBytes, formatLength } from '../../i18n/format.ts';
import { wordsIn } from '../../i18n/words.ts';
import { plainOf } from '../../publish/pictures/variants.ts';
import { captionsOf, recordingOf } from '../../publish/recordings/published-recording.ts';
import { nameAsIs } from '../../publish/recordings/recording-files.ts';
import { mediaFileAddress } from '../../routes.ts';
import type { RecordingBlock, VideoBlock } from '../../story/blocks.ts';
import type { Edition } from '../../story/edition.ts';
import { type Html, type HtmlPart, html, languageAttributes } from '../../story/html.ts';
import { pictureNamed } from '../../story/media/lead-picture.ts';
import { foreignIn, type Shown } from '../../story/pairing/shown.ts';
import { blocksOf } from '../../story/story.ts';
import { plainInline } from '../../story/text.ts';
import { blockText } from './block-text.ts';
import { classes } from './shown-block.ts';
import { stateNote } from './state-note.ts';

/** A recording as a figure, under its title and over its transcript. */
export function recording(shown: Shown<RecordingBlock>, edition: Edition, beside: HtmlPart): Html {
  const { block } = shown;
  const t = wordsIn(edition.language);
  const { length, seconds, ...asIs } = recordingOf(block, edition);
  const file = mediaFileAddress(nameAsIs(asIs));
  const named = html` aria-label="${plainInline(block.title)}"${languageAttributes(foreignIn(shown))}`;
  const about = [
    ...(seconds === undefined ? [] : [formatLength(seconds, edition.language)]),
    formatBytes(length, edition.language),
  ].join(' · ');
  const link = html`<a href="${file}" download>${t('media:file')}</a> <small>${about}</small>`;
  const player =
    block.kind === 'video'
      ? html`<video controls preload="none" playsinline src="${file}"${posterAttributes(block, edition)}${named}>${tracks(block, shown, edition)}</video>`
      : html`<audio controls preload="none" src="${file}"${named}></audio>`;
  const transcript = block.paragraphs.map((text) => html`<p>${blockText(text, shown, edition)}</p>`);
  return html`<figure id="${block.id}"${classes(['recording'], shown)}><figcaption>${blockText(block.title, shown, edition)}</figcaption>${player}<details><summary>${t('media:transcript')}</summary>${transcript}</details><p class="file">${link}</p><p class="not-kept quiet">${t('media:notKept')}</p>${stateNote(shown, edition.language)}${beside}</figure>`;
}

/** The picture that stands for a video has its shape, and what it says is in the transcript. */
function posterAttributes(block: VideoBlock, edition: Edition): Html {
  const { size } = recordingOf(block, edition);
  const poster = plainOf(pictureNamed(block.poster, edition));
  return html` poster="${mediaFileAddress(poster.name)}" width="${size?.width}" height="${size?.height}"`;
}

/** The captions in the language of the block first, then those of the same video in others. */
function tracks(block: VideoBlock, shown: Shown, edition: Edition): Html[] {
  const { story, site, language } = edition;
  const own = foreignIn(shown)?.path ?? language.path;
  const versions = site.languages.flatMap((each) => {
    const version = each.path === own ? block : inLanguage(block.id, story.article.in[each.path]);
    const isSame =
      version && story.recordings?.get(version.src)?.digest === recordingOf(block, edition).digest;
    const captions = isSame ? captionsOf(version, edition) : undefined;
    return captions ? [{ captions, of: each }] : [];
  });
  return versions
    .toSorted((a, b) => Number(b.of.path === own) - Number(a.of.path === own))
    .map(
      ({ captions, of }) =>
        html`<track kind="captions" src="${mediaFileAddress(nameAsIs(captions))}" srclang="${of.tag}" label="${of.name}"${of.path === own && html` default`}>`,
    );
}

function inLanguage(id: string, article: Edition['article'] | undefined): VideoBlock | undefined {
  const block = article && blocksOf(article).find((each) => each.id === id);
  return block?.kind === 'video' ? block : undefined;
}
