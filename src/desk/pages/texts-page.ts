/* The page on which a translator writes: source and translation side by side. */
import { attribute, type Html, type HtmlPart, html, inItsLanguage } from '../../story/html.ts';
import { anchorOfExtra } from '../texts/anchor.ts';
import type { Row, RowLayer, Sheet, Texts } from '../texts/sheet.ts';
import { fill, languageNamed, type WordName } from '../words/words.ts';
import { type Around, frame } from './frame.ts';
import { findingsList, nameOfTexts } from './overview-page.ts';
import { findingParts, labelOf, rowState, sourceParts } from './row-parts.ts';

/** What the script of the page is told, besides what is on it. */
export interface Told {
  /** Stands for the publication, in what a browser keeps. */
  publication: string;
  /** Stands for all files that the page was made of. */
  state: string;
}

/** The texts of a group in one language. */
export function textsPage(texts: Texts, around: Around, told: Told): Html {
  const { language, home } = around;
  const { words } = language;
  const { source, into, title } = texts;
  const name = title?.text ?? nameOfTexts(texts.name, language);
  const between = fill(words.into, {
    source: languageNamed(source.tag, language),
    language: languageNamed(into.tag, language),
  });
  const rows = texts.sheets.flatMap((sheet) => sheet.rows);
  const mayBegin = texts.sheets.some(({ isThere, kind }) => !isThere || kind === 'fields');
  const data = {
    ...{ texts: texts.name, into: into.path, home, ...told },
    words: Object.fromEntries(clientWords.map((name) => [name, words[name]])),
  };
  return frame(
    around,
    `${name} – ${between}`,
    html`<nav class="way"><a href="${home}">${words.toOverview}</a></nav>
<h1>${title ? inItsLanguage(title) : name}</h1>
<p class="lead">${between}</p>
<noscript><p class="aside">${words.needsScript}</p></noscript>
<div class="bar"><p class="progress" role="status">${progress(rows, words)}</p>
<button type="button" class="onward" hidden>${words.onward}</button>
<fieldset class="show"><legend>${words.show}</legend>
<label><input type="radio" name="show" value="all" checked> ${words.showAll}</label>
<label><input type="radio" name="show" value="open"> ${words.showOpen}</label></fieldset>
<details class="keys"><summary>${words.keys}</summary>${keys(words)}</details></div>
<p class="alarm" role="alert" hidden></p>
${mayBegin && whoTranslates(texts, words)}
${texts.sheets.map((sheet, index) => sheetPart(sheet, index, texts, around))}`,
    [['desk', data]],
  );
}

/** How much is done, in words. */
export function progress(rows: readonly Row[], words: Around['language']['words']): string {
  const done = rows.filter((row) => rowState(row) === 'done').length;
  return fill(done === rows.length ? words.progressNone : words.progress, { done, all: rows.length });
}

/** The words that the script of the page needs. */
const clientWords = [
  ...([
    'state_missing',
    'state_stale',
    'state_unaccepted',
    'state_done',
    'state_typed',
    'state_changed',
  ] as const),
  ...(['saving', 'saved', 'accepted', 'asBefore', 'restored', 'changedUnderneath', 'theirs'] as const),
  ...([
    'sourceChanged',
    'changedSinceSeen',
    'acceptMissing',
    'acceptUnwritten',
    'acceptBroken',
    'refused',
    'refusedTyping',
  ] as const),
  ...([
    'notSaved',
    'needsWho',
    'offline',
    'stale',
    'brokenStory',
    'gone',
    'insert',
    'accept',
    'saveAccept',
  ] as const),
  ...(['progress', 'progressNone'] as const),
] satisfies WordName[];

function keys(words: Around['language']['words']): HtmlPart {
  const rows = [
    ['Ctrl + Enter', words.keySave],
    ['Ctrl + Shift + Enter', words.keyAccept],
    ['Ctrl + S', words.keyOnlySave],
    ['Alt + ↑  Alt + ↓', words.keyMove],
    ['Ctrl + M', words.keyMark],
  ] as const;
  return html`<dl>${rows.map(([key, says]) => html`<dt><kbd>${key}</kbd></dt><dd>${says}</dd>`)}</dl>`;
}

function whoTranslates({ sheets }: Texts, words: Around['language']['words']): HtmlPart {
  const isNew = sheets.some(({ isThere }) => !isThere);
  return html`<details class="who"${isNew && html` open`}><summary>${words.who}</summary>
<p>${words.whoSays}</p>
<p><label for="who-name">${words.whoName}</label> <input id="who-name" autocomplete="name"></p>
<p><label for="who-how">${words.whoHow}</label> <select id="who-how">
<option value="human">${words.whoHuman}</option><option value="ai-reviewed">${words.whoReviewed}</option><option value="ai">${words.whoMachine}</option>
</select></p></details>`;
}

function sheetPart(sheet: Sheet, index: number, texts: Texts, around: Around): HtmlPart {
  const { words } = around.language;
  const id = sheet.kind === 'article' || sheet.kind === 'conversa' ? sheet.kind : `sheet-${index}`;
  return html`<section class="sheet" aria-labelledby="${id}" data-there="${sheet.isThere ? 'yes' : 'no'}">
<h2 id="${id}">${words[`sheet_${sheet.kind}`]} <small translate="no">${sheet.file}</small></h2>
${!sheet.isThere && html`<p class="aside begins">${fill(words.newDocument, { language: languageNamed(texts.into.tag, around.language) })}</p>`}
${
  sheet.findings.length > 0 &&
  html`<details class="of-file"><summary>${words.fileFindings}</summary>${findingsList(sheet.findings, around.language)}</details>`
}
${inLayers(sheet.rows).map(({ layer, rows }) => layerPart(layer, rows, `${id}-layer`, texts, around))}
${
  sheet.extra.length > 0 &&
  html`<h3${attribute('id', sheet.kind === 'article' || sheet.kind === 'conversa' ? anchorOfExtra(sheet.kind) : undefined)}>${words.extra}</h3><p>${words.extraSays}</p><ul class="extra">${sheet.extra.map(
    (block) =>
      html`<li><code translate="no">${block.id}</code> <span lang="${texts.into.tag}" dir="${texts.into.direction}">${block.text}</span></li>`,
  )}</ul>`
}
</section>`;
}

/** Rows that follow each other in a layer. */
interface LayerRows {
  layer: RowLayer | undefined;
  rows: Row[];
}

function inLayers(rows: readonly Row[]): LayerRows[] {
  const layers: LayerRows[] = [];
  for (const row of rows) {
    const last = layers.at(-1);
    if (last && last.layer?.kind === row.layer?.kind) last.rows.push(row);
    else layers.push({ layer: row.layer, rows: [row] });
  }
  return layers;
}

function layerPart(
  layer: RowLayer | undefined,
  rows: readonly Row[],
  prefix: string,
  texts: Texts,
  around: Around,
): HtmlPart {
  const all = rows.map((row) => rowPart(row, texts, around));
  if (layer === undefined) return all;
  const { kind, source, target } = layer;
  const id = `${prefix}-${kind}`;
  const inLanguage = (name: RowLayer['source'], { tag, direction }: Texts['source']) =>
    name.foreign ? inItsLanguage(name) : html`<span lang="${tag}" dir="${direction}">${name.text}</span>`;
  return html`<section class="layer" aria-labelledby="${id}">
<h3 id="${id}">${inLanguage(source, texts.source)}${source.text !== target.text && html` <span class="between">/</span> ${inLanguage(target, texts.into)}`}</h3>
${all}
</section>`;
}

function rowPart(row: Row, { source, into }: Texts, around: Around): HtmlPart {
  const { language } = around;
  const { words } = language;
  const { anchor: id, block, digests, context, placeholders } = row;
  const state = rowState(row);
  const label = labelOf(row, language);
  const heading = row.layer ? 'h4' : 'h3';
  const marks = placeholders.map(({ name, close }) =>
    close === undefined ? `<${name}/>` : `<${name}></${name}>`,
  );
  return html`<article class="row" id="${id}" aria-labelledby="${id}-name" data-context="${context}" data-state="${state}" data-shown="${state}"
 data-source="${digests.source}" data-target="${digests.target}" data-marks="${marks.join(' ')}"${
   block && html` data-of="${block.of}" data-block="${block.id}" data-open="${block.isOpen ? 'yes' : 'no'}"`
 }>
<header><${heading} id="${id}-name">${label}${block && html` <small translate="no">${block.id}</small>`}</${heading}>
<p class="state">${words[`state_${state}`]}</p></header>
<div class="source">${sourceParts(row, source, language)}</div>
<div class="translation">
<label class="unseen" for="${id}-text">${fill(words.translationOf, { label })}</label>
<textarea id="${id}-text" lang="${into.tag}" dir="${into.direction}" rows="1" spellcheck="true" autocomplete="off" readonly aria-describedby="${id}-says">${firstLine(row.target)}</textarea>
<div class="marks" hidden><span>${words.lacking}</span></div>
<div class="says" id="${id}-says" role="status"></div>
<div class="checked">${findingParts(row, language)}</div>
<div class="theirs" hidden><p class="label">${words.theirs}</p><p lang="${into.tag}" dir="${into.direction}"></p>
<p class="do"><button type="button" data-do="mine">${words.useMine}</button> <button type="button" data-do="theirs">${words.useTheirs}</button></p></div>
<p class="do"><button type="button" data-do="save">${words.save}</button>
${block && html`<button type="button" data-do="accept">${words.accept}</button>`}
<button type="button" class="quiet" data-do="undo">${words.undo}</button></p>
</div>
</article>`;
}

/** Browsers drop a line break at the start of a text field. */
function firstLine(text: string): string {
  return text.startsWith('\n') ? `\n${text}` : text;
}
