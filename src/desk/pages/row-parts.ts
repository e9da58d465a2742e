/* The parts of a text on its page that are shown anew when it changes. */
import type { TextLanguage } from '../../i18n/languages.ts';
import { attribute, type HtmlPart, html } from '../../story/html.ts';
import type { Row, Texts } from '../texts/sheet.ts';
import { type DeskLanguage, sentenceIn, type WordName } from '../words/words.ts';

/** How far a text is, for people. */
export type RowState = 'missing' | 'stale' | 'unaccepted' | 'done';

export function rowState({ state, block }: Row): RowState {
  if (state === 'missing') return 'missing';
  if (state === 'fuzzy') return 'stale';
  return block?.isOpen ? 'unaccepted' : 'done';
}

/** What a row shows besides what is typed: as JSON for its page, which is shown anew with it. */
export interface ShownRow {
  context: string;
  target: string;
  state: RowState;
  digests: Row['digests'];
  /** HTML of the source, with what changed in it. */
  source: string;
  /** HTML of what is wrong with the block. */
  findings: string;
  isOpen: boolean;
}

export function shownRow(row: Row, { source }: Pick<Texts, 'source'>, language: DeskLanguage): ShownRow {
  const { context, target, digests, block } = row;
  return {
    context,
    target,
    state: rowState(row),
    digests,
    source: html`${sourceParts(row, source, language)}`.text,
    findings: html`${findingParts(row, language)}`.text,
    isOpen: block?.isOpen ?? false,
  };
}

/** What is wrong with a block that is saved, as `check` says it. */
export function findingParts({ findings }: Row, { words }: DeskLanguage): HtmlPart {
  return findings.map(
    ({ severity, message, next }) =>
      html`<p class="finding ${severity}"><b>${severity === 'error' ? words.errors : words.warnings}</b> <span lang="en">${message}. ${next}</span></p>`,
  );
}

/** The source of a text, and what changed in it. */
export function sourceParts(row: Row, source: TextLanguage, language: DeskLanguage): HtmlPart {
  const { words, tag } = language;
  const { difference, notes, state } = row;
  const inSource = html` lang="${source.tag}" dir="${source.direction}"`;
  return html`<p class="words"${inSource}>${withMarks(row)}</p>
${
  difference &&
  html`<div class="difference"><p class="label">${words.difference}</p><p${inSource}>${difference.map(
    ({ kind, text, spaced }, index) =>
      html`${index > 0 && spaced && ' '}${
        kind === 'same'
          ? aroundChanges(text, index === 0, index === difference.length - 1)
          : kind === 'removed'
            ? html`<del><span class="unseen" lang="${tag}">${words.removed} </span>${text}</del>`
            : html`<ins><span class="unseen" lang="${tag}">${words.added} </span>${text}</ins>`
      }`,
  )}</p></div>`
}
${state === 'fuzzy' && !difference && html`<p class="note">${words.noDifference}</p>`}
${notes.length > 0 && html`<ul class="notes" aria-label="${words.notes}">${notes.map((note) => noteItem(note, language))}</ul>`}`;
}

/** Words that did not change, as far as they show where what changed stands. */
function aroundChanges(text: string, isFirst: boolean, isLast: boolean): string {
  const words = text.split(' ');
  const near = 7;
  const [before, after] = [isFirst ? 0 : near, isLast ? 0 : near];
  if (words.length <= before + after + 3) return text;
  const kept = [words.slice(0, before).join(' '), words.slice(words.length - after).join(' ')];
  return kept.join(before === 0 ? '… ' : ' … ').trim();
}

/** What a translator has to know; what a placeholder leads to is in no language. */
function noteItem(note: string, language: DeskLanguage): HtmlPart {
  if (/^[a-z]+\d+: /.test(note)) return html`<li translate="no">${note}</li>`;
  const { text, lang } = sentenceIn(note, language);
  return html`<li${attribute('lang', lang)}>${text}</li>`;
}

/** The words of a source, in which placeholders are seen as what they are. */
function withMarks({ source, placeholders, form }: Row): HtmlPart {
  if (form !== 'marked' || placeholders.length === 0) return paragraphs(source);
  const names = new Set(placeholders.map(({ name }) => name));
  return source.split(/(<\/?[a-z]+\d+\/?>)/).map((part, index) => {
    const [, name = ''] = /^<\/?([a-z]+\d+)\/?>$/.exec(part) ?? [];
    return index % 2 === 1 && names.has(name)
      ? html`<span class="mark" translate="no">${part}</span>`
      : paragraphs(part);
  });
}

function paragraphs(text: string): HtmlPart {
  return text.split('\n').map((line, index) => html`${index > 0 && html`<br>`}${line}`);
}

/** What a text is called. */
export function labelOf({ context, block }: Row, { words }: DeskLanguage): string {
  const last = context.split('/').at(-1) ?? context;
  const word = (name: string): string | undefined =>
    Object.hasOwn(words, name) ? words[name as WordName] : undefined;
  if (block === undefined) {
    const field = context.includes('/') ? word(`field_${last}`) : undefined;
    return field ?? context.replace(/^story\//, '').replaceAll(/[/#]/g, ' · ');
  }
  const kind = word(`kind_${block.kind}`) ?? block.kind;
  const part = last === block.id ? undefined : (word(`part_${last}`) ?? last);
  return [kind, ...(part ? [part] : [])].join(', ');
}
