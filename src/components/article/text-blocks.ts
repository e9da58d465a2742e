/* Blocks that are more than one text: what stands beside the text, what is quoted at length, code, terms. */
import { wordsIn } from '../../i18n/words.ts';
import type { AsideBlock, CodeBlock, DefinitionBlock, ExcerptBlock } from '../../story/blocks.ts';
import type { Edition } from '../../story/edition.ts';
import { type Html, type HtmlPart, html } from '../../story/html.ts';
import type { Shown } from '../../story/pairing/shown.ts';
import { plainInline } from '../../story/text.ts';
import { blockText } from './block-text.ts';
import { classes, discussedIn } from './shown-block.ts';
import { stateNote } from './state-note.ts';

/** Something beside the text: a note with a name, since the text goes on without it. */
export function asideHtml(shown: Shown<AsideBlock>, edition: Edition, beside: HtmlPart): Html {
  const { id, aside, title, paragraphs } = shown.block;
  const label = wordsIn(edition.language)(`aside:${aside}`);
  // A name has no language of its own.
  const own = title && shown.state !== 'missing' ? `${label} · ${plainInline(title)}` : label;
  const heading = title && html`<h3>${blockText(title, shown, edition)}</h3>`;
  return html`<aside id="${id}"${classes([], shown)} role="note" aria-label="${own}"><b>${label}</b>${heading}${texts(paragraphs, shown, edition)}${stateNote(shown, edition.language)}${beside}</aside>`;
}

/** What the publication quotes; what is said about the block is no part of it. */
export function excerptHtml(shown: Shown<ExcerptBlock>, edition: Edition, beside: HtmlPart): Html {
  const { id, paragraphs } = shown.block;
  return html`<div id="${id}"${classes([], shown)}><blockquote>${texts(paragraphs, shown, edition)}</blockquote>${stateNote(shown, edition.language)}${beside}</div>`;
}

/** Code that scrolls within itself, also from the keyboard. */
export function codeHtml(shown: Shown<CodeBlock>, edition: Edition, beside: HtmlPart): Html {
  const { id, language, text } = shown.block;
  const name = [wordsIn(edition.language)('aside:code'), ...(language ? [language] : [])].join(' · ');
  return html`<div id="${id}"${classes([], shown)}><pre dir="ltr" tabindex="0" role="group" aria-label="${name}">${blockText(text, shown, edition)}</pre>${stateNote(shown, edition.language)}${beside}</div>`;
}

/** Terms that are explained together. */
export function definitionsHtml(definitions: readonly Shown<DefinitionBlock>[], edition: Edition): Html {
  return html`<dl>${definitions.map((shown) => definitionHtml(shown, edition))}</dl>`;
}

function definitionHtml(shown: Shown<DefinitionBlock>, edition: Edition): Html {
  const { id, term, text } = shown.block;
  return html`<div id="${id}"${classes([], shown)}><dt>${blockText(term, shown, edition)}</dt><dd>${blockText(text, shown, edition)}${stateNote(shown, edition.language)}${discussedIn(id, edition)}</dd></div>`;
}

function texts(paragraphs: ExcerptBlock['paragraphs'], shown: Shown, edition: Edition): Html[] {
  return paragraphs.map((text) => html`<p>${blockText(text, shown, edition)}</p>`);
}
