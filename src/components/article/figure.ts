/* A picture with what is said of it. How large it is stands in the page, so that nothing moves when it comes. */
import { heightAt, plainOf, type Variant, variantsOf } from '../../publish/pictures/variants.ts';
import { linkAddress, mediaFileAddress } from '../../routes.ts';
import type { FigureBlock } from '../../story/blocks.ts';
import type { Edition } from '../../story/edition.ts';
import { type Html, type HtmlPart, html, languageAttributes } from '../../story/html.ts';
import { leadPicture, pictureOf } from '../../story/media/lead-picture.ts';
import type { Picture } from '../../story/media/picture.ts';
import { foreignIn, type Shown } from '../../story/pairing/shown.ts';
import { blockText } from './block-text.ts';
import { classes } from './shown-block.ts';
import { stateNote } from './state-note.ts';

/** As wide as the text, which is as wide as a narrow screen. */
const sizes = 'min(100vw, 41rem)';

/**
 * A picture as a page shows it.
 * @param beside what stands with it that is not its text.
 */
export function figure(shown: Shown<FigureBlock>, edition: Edition, beside: HtmlPart): Html {
  const { block } = shown;
  const foreign = foreignIn(shown);
  const written = foreign ?? edition.language;
  const inLanguage = languageAttributes(foreign);
  const isLead = leadPicture(edition)?.shown.block === block;
  const image = imageHtml(block, pictureOf(block, edition), isLead, inLanguage);
  const linked = block.href ? html`<a href="${linkAddress(block.href, written)}">${image}</a>` : image;
  const caption = block.text.length > 0 && blockText(block.text, shown, edition);
  const made = [block.credit, block.licence].filter((words) => words !== undefined).join(' · ');
  const credit = made && html`<small${inLanguage}>${caption && ' '}${made}</small>`;
  const hasWords = block.alt !== undefined || caption || credit;
  const note = hasWords && stateNote(shown, edition.language);
  const below = [caption, credit, note, beside].filter(Boolean);
  return html`<figure id="${block.id}"${classes(['picture'], shown)}>${linked}${below.length > 0 && html`<figcaption>${below}</figcaption>`}</figure>`;
}

/** The picture that opens a page comes at once; all others come when they are about to be seen. */
export function imageHtml(
  { alt = '' }: Pick<FigureBlock, 'alt'>,
  picture: Picture,
  isLead: boolean,
  inLanguage: HtmlPart,
): Html {
  const variants = variantsOf(picture);
  const shown = variants.filter(({ kind }) => kind !== 'avif');
  const largest = shown.at(-1);
  const width = largest?.width ?? picture.width;
  const set = shown.length > 1 && html` srcset="${sourceSet(shown)}" sizes="${sizes}"`;
  const when = isLead ? html` fetchpriority="high"` : html` loading="lazy"`;
  const image = html`<img src="${mediaFileAddress(plainOf(picture).name)}"${set} width="${width}" height="${heightAt(picture, width)}" alt="${alt}"${inLanguage}${when} decoding="async">`;
  const better = variants.filter(({ kind }) => kind === 'avif');
  return better.length === 0
    ? image
    : html`<picture><source type="image/avif" srcset="${sourceSet(better)}" sizes="${sizes}">${image}</picture>`;
}

function sourceSet(variants: readonly Variant[]): string {
  return variants.map(({ name, width }) => `${mediaFileAddress(name)} ${width}w`).join(',');
}
