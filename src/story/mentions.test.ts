import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  articleFrom,
  conversaFrom,
  english,
  portuguese,
  storyFrom,
} from '../../tests/support/story-from-text.ts';
import type { Site } from '../schema/site-file.ts';
import { inlineHtml } from './html.ts';
import type { Reporter } from './mdx/elements.ts';
import { parseMdx } from './mdx/mdx.ts';
import { firstMentions, mentioningPassages, mentionsIn } from './mentions.ts';
import { digestOf, wordingOf } from './pairing/digest.ts';
import { shownStory } from './pairing/shown.ts';
import { passageNames } from './passage-names.ts';
import { readArticle } from './read/read-article.ts';
import { plainInline } from './text.ts';

const site = { voices: { child: { part: 'asks' }, mason: { part: 'answers' } } } as unknown as Site;

const article = articleFrom(`# The <Name of="town">town</Name> and its bridge {/* #a1 */}

<Layer kind="lede">

The <Term of="arch">arch</Term> of the <Name of="town">town</Name>. {/* #a2 */}

</Layer>

<Layer kind="report">

An *<Term of="arch">arch</Term>*, and again the <Term of="arch">arch</Term>. {/* #a3 */}

### How it was built {/* #a4 */}

- Of <Term of="stone">stones</Term>. {/* #a5 */}

Under <Name of="bea">Bea</Name> and of <Term of="stone">stone</Term>. {/* #a6 */}

</Layer>
`);
const conversa = conversaFrom(`# Talk {/* #c1 */}

About <Name of="bea">her</Name>. {/* #c2 */}

<Turn id="c3" voice="child">
<Name of="bea">Bea?</Name>
</Turn>

<Turn id="c4" voice="mason">
Yes.

With <Term of="mortar">mortar</Term>.
</Turn>
`);
const story = storyFrom([article], [conversa]);

test('A mention knows its entry and its words, in every kind of block', () => {
  const mentions = [article, conversa].flatMap(mentionsIn);
  assert.deepEqual(
    mentions.map(({ entry, of, text }) => `${entry}/${of} ${plainInline(text)}`),
    [
      ...['people/town town', 'glossary/arch arch', 'people/town town', 'glossary/arch arch'],
      ...['glossary/arch arch', 'glossary/stone stones', 'people/bea Bea', 'glossary/stone stone'],
      ...['people/bea her', 'people/bea Bea?', 'glossary/mortar mortar'],
    ],
  );
});

test('The first mention of each entry on a page is a link: the article’s before the Conversa’s', () => {
  const first = firstMentions(shownStory(story, english));
  assert.deepEqual(
    first.map(({ of, place }) => `${of} ${place.file}:${place.line}`),
    [
      ...['town article.en.mdx:1', 'arch article.en.mdx:5', 'stone article.en.mdx:15'],
      ...['bea article.en.mdx:17', 'mortar conversa.en.mdx:12'],
    ],
  );
});

test('What is not translated is mentioned on the page that shows it', () => {
  const translation = articleFrom(
    '# A cidade {/* #a1 */}\n\n<Layer kind="lede">\n\nO arco. {/* #a2 */}\n\n</Layer>\n',
    portuguese,
  );
  const [first] = firstMentions(shownStory(storyFrom([article, translation]), portuguese));
  assert.equal(`${first?.of} ${first?.place.file}:${first?.place.line}`, 'arch article.en.mdx:11');
});

test('Passages are called by their subheading, layer or question, each name once', () => {
  const shown = shownStory(story, english);
  assert.deepEqual(mentioningPassages(shown, passageNames(shown.article, story, english), site), {
    'people/town': [{ id: 'a2', name: { kind: 'layer', layer: 'lede' } }],
    'glossary/arch': [
      { id: 'a2', name: { kind: 'layer', layer: 'lede' } },
      { id: 'a3', name: { kind: 'layer', layer: 'report' } },
    ],
    'glossary/stone': [{ id: 'a5', name: { kind: 'words', words: 'How it was built' } }],
    'people/bea': [
      { id: 'a6', name: { kind: 'words', words: 'How it was built' } },
      { id: 'c2', name: { kind: 'conversa', title: 'Talk', question: 0 } },
      { id: 'c3', name: { kind: 'conversa', title: 'Talk', question: 1 } },
    ],
    'glossary/mortar': [{ id: 'c4', name: { kind: 'conversa', title: 'Talk', question: 1 } }],
  });
});

test('A mention changes neither the wording of its block nor its digest', () => {
  const [, marked] = article.layers[1]?.blocks ?? [];
  const body =
    '# T {/* #a1 */}\n\n<Layer kind="lede">\n\nAn *arch*, and again the arch. {/* #a3 */}\n\n</Layer>\n';
  const plain = articleFrom(body).layers[0]?.blocks[0];
  const block = article.layers[1]?.blocks[0];
  assert.ok(block && plain && marked);
  assert.equal(wordingOf(block), 'An arch, and again the arch.');
  assert.equal(digestOf(wordingOf(block)), digestOf(wordingOf(plain)));
});

test('A mention is its words, unless the page makes a link of it', () => {
  const [mention] = mentionsIn(article);
  assert.ok(mention);
  assert.equal(inlineHtml([mention], { href: String }), 'town');
  const context = {
    href: String,
    mention: ({ of }: { of: string }, html: string) => `<a href="${of}">${html}</a>`,
  };
  assert.equal(inlineHtml([mention], context), '<a href="town">town</a>');
});

test('A mention may hold a quotation, but neither stand in one nor in a link, nor hold a link', () => {
  const findings = findingsIn(
    [
      '<Term of="arch"><Quote of="said">“arch”</Quote></Term>',
      '<Quote of="said">“an <Term of="arch">arch</Term>”</Quote>',
      '[an <Name of="bea">arch</Name>](#a1)',
      '<Name of="bea">[Bea](#a1)</Name>',
      '<Name of="bea">Bea of the <Term of="arch">arch</Term></Name>',
    ].join(' and '),
  );
  assert.deepEqual(findings, [
    'Unexpected <Term> within <Quote>, expected it outside',
    'Unexpected <Name> within a link, expected it outside',
    'Unexpected link within <Name>, expected it outside',
    'Unexpected <Term> within <Name>, expected it outside',
  ]);
});

test('A mention without its words, or without its entry, is reported', () => {
  assert.deepEqual(findingsIn('The <Term of="arch"></Term> and the <Name>town</Name>.'), [
    'Unexpected empty <Term>, expected text in it',
    'Missing attribute “of” on <Name>, expected a name',
  ]);
});

function findingsIn(text: string): string[] {
  const mdx = parseMdx(
    `# T {/* #a1 */}\n\n<Layer kind="lede">\n\n${text} {/* #a2 */}\n\n</Layer>\n`,
    '',
    1,
    'forbidden',
  );
  const reporter: Reporter = { mdx, findings: [...mdx.findings], unaddressed: [] };
  readArticle(reporter);
  return reporter.findings.map(({ message }) => message);
}
