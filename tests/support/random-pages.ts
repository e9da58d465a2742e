/* Pages as people and programs write HTML, for the property tests of what reads them: every way to write a tag. */
import fc from './property.ts';

const space = fc.constantFrom(' ', '\n', '\t', '  ', '\r\n', '\f ');
const letters = fc.constantFrom(
  ...'abz ÀéШ漢😀\'"<>&=/`;#-!?x\n',
  '&amp;',
  '&#38;',
  '&copy',
  '&notit;',
  '&eacute;',
  '&#x3c;',
  '&#0;',
  '--',
  '-->',
  '<!--',
  '</p>',
  '<p id=no>',
  'url(/a.png)',
  'url("b.svg#c")',
);
const text = fc.array(letters, { maxLength: 6 }).map((parts) => parts.join(''));
const word = fc.constantFrom(
  'a',
  'b',
  '/en/',
  '#a',
  '/x?a&b=c',
  'https://site.example/pt/',
  '../c d',
  'javascript:1',
  '',
  'é',
  'x/',
);

const attributeName = fc.constantFrom(
  ...'id ID href HREF src action formaction poster data xlink:href srcset imagesrcset lang style onclick onLoad'.split(
    ' ',
  ),
  ...'class data-id content name property rel hreflang type aria-label title hidden a:b'.split(' '),
);

/** An attribute in one of the ways to write it. */
const attribute = fc
  .tuple(attributeName, fc.oneof(word, text), fc.nat(4), fc.constantFrom('', ' ', '\n'))
  .map(([name, value, way, gap]) => {
    if (way === 0) return name;
    if (way === 1) return `${name}${gap}=${gap}'${value.replaceAll("'", '')}'`;
    // Without quotes a value has no space, no quote and no bracket, and is not empty.
    const bare = value.replaceAll(/[\s"'=<>`]/g, '');
    if (way === 2 && bare !== '') return `${name}${gap}=${gap}${bare}`;
    return `${name}${gap}=${gap}"${value.replaceAll('"', '')}"`;
  });

const attributes = fc
  .array(
    fc.tuple(
      fc.oneof({ weight: 5, arbitrary: space }, { weight: 1, arbitrary: fc.constant(' / ') }),
      attribute,
    ),
    { maxLength: 4 },
  )
  .map((all) => all.flat().join(''));

/** A name in one of the ways to write it. */
const cased = (name: string, way: number) => (way === 0 ? name.toUpperCase() : name);

/** Text between tags: what would begin one is left to those that are meant. */
const prose = text.map((words) => words.replaceAll(/<(?=[a-z/!?]|$)/gi, '< '));

/** Text in an element in which nothing is a tag but its own end. */
const raw = fc
  .array(fc.oneof(text, fc.constantFrom('<b id=no>', '</b>', '<!-- ', ' -->', '<script>', 'a{}', '&lt;')), {
    maxLength: 5,
  })
  .map((parts) => parts.join('').replaceAll(/<(?=\/?(?:script|style|title|textarea|iframe|xmp))/gi, '< '));

const comment = fc.oneof(
  text.map((words) => `<!-- ${words.replaceAll('>', '')}-->`),
  fc.constantFrom(
    '<!-->',
    '<!--->',
    '<!--a--!>',
    '<!---->',
    '<!--!>-->',
    '<?php a>',
    '<!a>',
    '</ a>',
    '<!-- <p id=no> -->',
  ),
);

const { body } = fc.letrec<{ body: string; element: string; drawing: string }>((tie) => ({
  body: fc
    .array(fc.oneof({ maxDepth: 4, withCrossShrink: true }, prose, comment, tie('element')), { maxLength: 5 })
    .map((parts) => parts.join('')),
  element: fc.oneof(
    fc
      .tuple(
        fc.constantFrom('div', 'section', 'span', 'ul', 'article', 'x-y', 'details', 'noscript', 'template'),
        attributes,
        tie('body'),
        fc.nat(5),
      )
      .map(([name, with_, inside, way]) => `<${cased(name, way)}${with_}>${inside}</${name}>`),
    fc
      .tuple(
        fc.constantFrom('img', 'br', 'input', 'hr', 'meta', 'link', 'source'),
        attributes,
        fc.constantFrom('', ' /'),
      )
      .map(([name, with_, end]) => `<${name}${with_}${end}>`),
    fc
      .tuple(
        fc.constantFrom('script', 'style', 'title', 'textarea', 'iframe', 'xmp', 'noembed'),
        attributes,
        raw,
        fc.nat(5),
      )
      .map(([name, with_, inside, way]) => `<${cased(name, way)}${with_}>${inside}</${cased(name, way)} >`),
    fc.tuple(attributes, tie('drawing')).map(([with_, inside]) => `<svg${with_}>${inside}</svg>`),
    fc
      .tuple(attributes, tie('body'))
      .map(
        ([with_, inside]) =>
          `<math><mrow${with_}><mi/><mtext><div>${inside}</div></mtext><style>&lt;</style></mrow></math>`,
      ),
  ) as fc.Arbitrary<string>,
  drawing: fc
    .array(
      fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        attributes.map((with_) => `<path${with_} />`),
        fc
          .tuple(attributes, raw)
          .map(([with_, inside]) => `<style${with_}>${inside.replaceAll('<', '')}</style>`),
        fc.constantFrom(
          '<![CDATA[ <p id=no> ]]>',
          '<style><![CDATA[a>b{}]]></style>',
          '<title>a &amp; b</title>',
          '<use href="#a"/>',
          '<script/>',
        ),
        fc.tuple(attributes, tie('drawing')).map(([with_, inside]) => `<g${with_}>${inside}</g>`),
        fc
          .tuple(attributes, tie('body'))
          .map(([with_, inside]) => `<svg><foreignObject${with_}><div>${inside}</div></foreignObject></svg>`),
        fc
          .tuple(attributes, tie('body'))
          .map(([with_, inside]) => `<svg><desc${with_}><div>${inside}</div></desc></svg>`),
      ) as fc.Arbitrary<string>,
      { maxLength: 3 },
    )
    .map((parts) => parts.join('')),
}));

const inHead = fc
  .array(
    fc.oneof(
      fc
        .tuple(fc.constantFrom('meta', 'link', 'base'), attributes)
        .map(([name, with_]) => `<${name}${with_}>`),
      fc
        .tuple(fc.constantFrom('script', 'style', 'title'), attributes, raw)
        .map(([name, with_, inside]) => `<${name}${with_}>${inside}</${name}>`),
      fc.constantFrom(
        '<meta charset="utf-8">',
        '<link rel="canonical" href="https://site.example/en/">',
        '<link rel="x alternate" hreflang=pt href="/pt/">',
        '<meta http-equiv=Refresh content="0; url=/a&amp;b">',
        '<meta name="robots" content="noindex">',
        '<meta property="article:modified_time" content="2026-01-02">',
        '<meta name="article:published_time" content="2026">',
        '<noscript><link href=/n></noscript>',
        '<template><p id=t></p></template>',
        '\n',
      ),
      comment,
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

/** A page: with its parts as they should be, or with those that nobody wrote. */
export const randomPage: fc.Arbitrary<string> = fc
  .tuple(
    attributes,
    inHead,
    body,
    fc.nat(5),
    fc.constantFrom('', '<!doctype html>', '\u{feff}<!DOCTYPE html>\n'),
  )
  .map(([with_, head, inside, way, doctype]) => {
    if (way === 0) return `${doctype}${head}${inside}`;
    if (way === 1) return `${doctype}<html${with_}>${head}<body>${inside}`;
    return `${doctype}<html${with_}><head>${head}</head>\n<body${way === 2 ? with_ : ''}>${inside}</body></html>`;
  });
