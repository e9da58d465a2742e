import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '../../tests/support/property.ts';
import { attribute, escapeHtml, Html, type HtmlPart, html, inlineHtml, sentenceWith } from './html.ts';
import type { Inline } from './text.ts';

const place = { file: 'a.mdx', line: 1, column: 1 };
const text = (value: string): Inline => ({ kind: 'text', value });
const context = { href: (to: string) => `/en${to}` };

test('No text, whatever it is, can open a tag or leave an attribute, and none is lost', () => {
  const named: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('<', '>', '"', '&', ';', 'lt', 'amp', 'a', 'é') }),
      (value) => {
        const html = escapeHtml(value);
        assert.doesNotMatch(html, /[<>"]/);
        assert.equal(
          html.replaceAll(/&(?:lt|gt|quot|amp);/g, (entity) => named[entity] ?? ''),
          value,
        );
      },
    ),
  );
});

test('What is put into HTML is text, unless it is HTML already, and nothing leaves no trace', () => {
  const link = html`<a href="${'/?a="b"&c'}">${'<b>'}</a>`;
  assert.equal(link.text, '<a href="/?a=&quot;b&quot;&amp;c">&lt;b&gt;</a>');
  const parts: HtmlPart = [link, 'x & y', new Html('<br>'), [1, undefined, [false]]];
  assert.equal(html`<p>${parts}${undefined}</p>`.text, `<p>${link.text}x &amp; y<br>1</p>`);
});

test('An attribute without a value is not written, and one with it stays within its quotation marks', () => {
  assert.equal(html`<li${attribute('class', undefined)}>`.text, '<li>');
  assert.equal(html`<li${attribute('class', '"><script>')}>`.text, '<li class="&quot;&gt;&lt;script&gt;">');
});

test('No line ends between a name and its number', () => {
  const html = inlineHtml([text('Fable 5 e Mythos 5, não 5 de março nem o modelo 5')], context);
  assert.equal(html, 'Fable\u00a05 e Mythos\u00a05, não 5 de março nem o modelo 5');
  // What was typed is there, and no line ends behind its hyphen.
  assert.equal(
    inlineHtml([text('GPT-5.6 e F-16C, 5-10 ou -5')], context),
    'GPT-\u20605.6 e F-\u206016C, 5-10 ou -5',
  );
});

test('Inlines are HTML of their kind, one within the other', () => {
  const inlines: Inline[] = [
    text('a & b'),
    { kind: 'break' },
    { kind: 'strong', text: [{ kind: 'emphasis', text: [text('c')] }] },
    { kind: 'link', to: '/d/?e="f"', place, text: [text('<g>')] },
  ];
  assert.equal(
    inlineHtml(inlines, context),
    'a &amp; b<br><strong><em>c</em></strong><a href="/en/d/?e=&quot;f&quot;">&lt;g&gt;</a>',
  );
});

test('Code is no language: it is set from left to right, is not translated, and no typography changes it', () => {
  assert.equal(
    inlineHtml([{ kind: 'code', value: 'Fable 5 <b>' }], context),
    '<code dir="ltr" translate="no">Fable 5 &lt;b&gt;</code>',
  );
});

test('A quotation is its words, or what the page puts around them', () => {
  const quote: Inline = { kind: 'quote', place, of: 'a', wording: 'original', text: [text('<b>')] };
  assert.equal(inlineHtml([quote], context), '&lt;b&gt;');
  const around = {
    ...context,
    quote: ({ of }: { of: string }, html: string) => `<q cite="${of}">${html}</q>`,
  };
  assert.equal(inlineHtml([quote], around), '<q cite="a">&lt;b&gt;</q>');
});

test('A sentence says of each text in it which language that is in, where it is another', () => {
  const english = { path: 'en', tag: 'en', direction: 'ltr' } as const;
  const sentence = ({ who, what }: Record<'who' | 'what', string>) => `${who}, <${what}>.`;
  const of = (texts: Parameters<typeof sentenceWith<'who' | 'what'>>[0]) =>
    html`${sentenceWith(texts, sentence)}`.text;
  assert.equal(of({ who: { text: 'A & B' }, what: { text: 'c' } }), 'A &amp; B, &lt;c&gt;.');
  assert.equal(
    of({ who: { text: 'A & B' }, what: { text: 'mayor', foreign: english } }),
    'A &amp; B, &lt;<span lang="en" dir="ltr">mayor</span>&gt;.',
  );
});
