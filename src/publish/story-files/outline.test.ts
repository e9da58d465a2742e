import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import { articleFrom, english, portuguese, storyFrom } from '../../../tests/support/story-from-text.ts';
import { editionToPublish, noEntries, site } from '../../../tests/support/story-to-publish.ts';
import { editionOf } from '../../story/edition.ts';
import { storyHtml } from './outline-html.ts';
import { storyMarkdown } from './outline-markdown.ts';

/** Head matter and text of a Markdown twin. */
function twin(...args: Parameters<typeof editionToPublish>): { head: Record<string, unknown>; text: string } {
  const [, head = '', text = ''] =
    /^---\n([\s\S]*?)---\n\n([\s\S]*)$/.exec(storyMarkdown(editionToPublish(...args))) ?? [];
  return { head: parse(head), text };
}

test('The Markdown twin has the story in its order: titles, lists, quotations, dialogue', () => {
  const { text } = twin(portuguese);
  const expected = [
    '# Uma ponte',
    '*Publicado em',
    '## A pergunta central',
    'Quem a atravessa?',
    '### O *rio*',
    '1. Um\n2. Dois',
    'Ela disse que era “uma bela ponte” (a fine bridge).',
    '> Nós mesmos a construímos.',
    '> We built it ourselves.',
    '— Ada Lima, construtora',
    '## A conversa',
    '**A Criança:** Para quê?',
    '**A Árvore:** Para atravessar.\n\nE para voltar.',
    '](https://paper.example/pt/ponte/#a7)',
    '](https://paper.example/)',
  ];
  let from = 0;
  for (const part of expected) {
    const at = text.indexOf(part, from);
    assert.notEqual(at, -1, `${part} after ${text.slice(0, from)}`);
    from = at + part.length;
  }
});

test('The Markdown twin says where it comes from and where its translations are', () => {
  const { head } = twin(portuguese);
  assert.equal(head['language'], 'pt-BR');
  assert.deepEqual(head['article'], { source: 'en', translated: { how: 'ai' } });
  assert.deepEqual(head['conversa'], {
    source: 'pt-BR',
    written: { how: 'ai-reviewed', reviewer: 'Rui Melo' },
  });
  assert.deepEqual(head['source'], { publisher: 'The Paper', language: 'en', url: 'https://paper.example/' });
  assert.deepEqual(head['translations'], { en: 'https://paper.example/en/bridge/index.md' });
});

test('The front page of a publisher is not called the address of the report', () => {
  const source = {
    publisher: 'The Wire',
    url: 'https://wire.example/',
    kind: 'publisher',
    language: 'en',
  } as const;
  const { head } = twin(english, { source: [source] });
  assert.deepEqual(head['source'], {
    publisher: 'The Wire',
    language: 'en',
    front_page: 'https://wire.example/',
  });
});

test('A story that rests on several reports names, credits and links all of them', () => {
  const report = (publisher: string, language: string) =>
    ({ publisher, url: `https://${language}.example/`, kind: 'report', language }) as const;
  const { head, text } = twin(english, {
    source: [
      report('灯台新聞', 'ja'),
      { ...report('The Wire', 'en'), credit: 'Told with The Wire.' },
      report('הגל', 'he'),
      report('Le Phare', 'fr'),
    ],
  });
  assert.deepEqual(
    (head['source'] as { language: string }[]).map(({ language }) => language),
    ['ja', 'en', 'he', 'fr'],
  );
  assert.ok(
    text.includes(
      'Based on reporting by \u2068灯台新聞, \u2068הגל\u2069, and Le Phare\u2069. Told with The Wire.',
    ),
  );
  for (const language of ['ja', 'en', 'he', 'fr']) assert.ok(text.includes(`(https://${language}.example/)`));
});

test('Characters that Markdown would take for marks mean themselves', () => {
  const { text } = twin(english);
  assert.match(text, /^# A bridge \\<\/script\\> & more$/m);
  assert.match(text, /^1984\\\. See \[the map\]\(https:\/\/paper\.example\/en\/map\/\)/m);
  assert.match(text, /^2\. Two\\_three$/m);
});

test('What is not translated stands in its own language and says so', () => {
  const note = 'Ainda sem tradução: este é o original (inglês).';
  assert.match(twin(portuguese).text, new RegExp(`^1984.* \\*\\(${RegExp.escape(note)}\\)\\*$`, 'm'));
  const html = storyHtml(editionToPublish(portuguese));
  assert.ok(html.includes(`<p><span lang="en" dir="ltr">1984. See`));
  assert.ok(html.includes(`</span> <small>${note}</small></p>`));
});

test('In the HTML for other programs every address has its origin, in the language of the text', () => {
  const addresses = [...storyHtml(editionToPublish(portuguese)).matchAll(/href="([^"]*)"/g)].map(
    ([, href]) => href,
  );
  assert.deepEqual(addresses.slice(0, 3), [
    'https://paper.example/en/map/',
    'https://paper.example/pt/ponte/#a5',
    'https://other.example/',
  ]);
  assert.deepEqual(
    addresses.filter((href) => !href?.startsWith('https://')),
    [],
  );
});

test('The HTML for other programs says its language and direction, and escapes what is text', () => {
  const html = storyHtml(editionToPublish(english));
  assert.ok(html.startsWith('<div lang="en" dir="ltr">'));
  assert.ok(!html.includes('</script>'));
});

test('A translated quotation stands with its original and its language', () => {
  const html = storyHtml(editionToPublish(portuguese));
  assert.ok(html.includes('<bdi lang="en">(a fine bridge)</bdi>'));
  assert.ok(html.includes('<blockquote lang="en" dir="auto"><p>We built it ourselves.</p></blockquote>'));
  assert.ok(!storyHtml(editionToPublish(english)).includes('<bdi'));
});

test('Corrections stand at the end', () => {
  const corrections = [
    { date: '2026-02-03', text: { en: 'It is a bridge.', pt: 'É uma ponte.' }, block: 'a7' },
  ];
  assert.match(twin(portuguese, { corrections }).text, /- \*\*3 de fevereiro de 2026:\*\* É uma ponte\.\n$/);
});

const noted = articleFrom(
  '# A {/* #a1 */}\n\n<Layer kind="lede">\n\nB[^count], C[^wire]. {/* #a2 */}\n\n</Layer>\n\n[^count]: They *counted* [it].\n',
);

function notedEdition(language = english) {
  const plain = storyFrom([noted]);
  const source = [
    {
      id: 'wire',
      publisher: 'The Wire',
      title: 'O <rio>',
      url: 'https://wire.example/(a)',
      kind: 'report',
      language: 'pt',
    },
  ] as const;
  return editionOf({ ...plain, head: { ...plain.head, source: [...source] } }, site, language, noEntries);
}

test('Notes are footnotes of the Markdown twin, under the labels of their source', () => {
  const text = storyMarkdown(notedEdition());
  assert.match(text, /^B\[\^count\], C\[\^wire\]\.$/m);
  assert.match(
    text,
    /\n\n\[\^count\]: They \*counted\* \\\[it\\\]\.\n\[\^wire\]: \[The Wire · O \\<rio\\>\]\(https:\/\/wire\.example\/%28a%29\)\n\n/,
  );
});

test('Notes of the full text are numbered links, with a list in the order of the numbers', () => {
  const text = storyHtml(notedEdition());
  const page = 'https://paper.example/en/story/';
  assert.ok(
    text.includes(
      `<p>B<sup><a href="${page}#note-count">1</a></sup>, C<sup><a href="${page}#note-wire">2</a></sup>.</p>`,
    ),
  );
  assert.ok(
    text.includes(
      '<h2>Notes</h2><ol><li>They <em>counted</em> [it].</li><li><a href="https://wire.example/(a)"><bdi>The Wire</bdi> · <bdi lang="pt-BR">O &lt;rio&gt;</bdi></a></li></ol>',
    ),
  );
});

test('A story of own reporting names no report in its files', () => {
  const edition = editionToPublish(english, { source: [{ kind: 'own' }] });
  assert.deepEqual(twin(english, { source: [{ kind: 'own' }] }).head['source'], { kind: 'own' });
  for (const text of [storyHtml(edition), storyMarkdown(edition)]) {
    assert.match(text, /This is our own reporting\./);
    assert.doesNotMatch(text, /Based on reporting|original report/);
  }
});

test('A story of others’ and of own reporting credits both', () => {
  const report = {
    publisher: 'The Wire',
    url: 'https://wire.example/',
    kind: 'report',
    language: 'en',
  } as const;
  const text = storyMarkdown(editionToPublish(english, { source: [{ kind: 'own' }, report] }));
  assert.match(text, /Based on reporting by The Wire\. With reporting of our own\./);
  assert.match(text, /Read the original: The Wire/);
});

test('Open questions are a list of which each leads to the passages on which it rests', () => {
  const open = articleFrom(
    '# A {/* #a1 */}\n\n<Layer kind="report">\n\n### B {/* #a2 */}\n\nC. {/* #a3 */}\n\n</Layer>\n\n<Layer kind="unknowns">\n\n<Unknown id="a4" refs="a3 a2">\nWho pays?\n</Unknown>\n\n<Unknown id="a5">\nWhen?\n</Unknown>\n\n</Layer>\n',
  );
  const edition = editionOf(storyFrom([open]), site, english, noEntries);
  const page = 'https://paper.example/en/story/';
  assert.match(
    storyMarkdown(edition),
    /## What we don’t know yet\n\n- Who pays\? \(Based on: \[B\]\(https:\/\/paper\.example\/en\/story\/#a3\) · \[B\]\(https:\/\/paper\.example\/en\/story\/#a2\)\)\n- When\?\n/,
  );
  assert.ok(
    storyHtml(edition).includes(
      `<ul><li>Who pays? <small>Based on: <a href="${page}#a3">B</a> · <a href="${page}#a2">B</a></small></li><li>When?</li></ul>`,
    ),
  );
});
