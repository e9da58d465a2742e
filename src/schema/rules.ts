/*
 * Every rule by its name, with what it holds an editor to. Findings name one of these, and nothing else compiles; they
 * are made from here on upwards, so that this is where the names stand. The page on rules in `docs/site` is made of it.
 */

/** Rules on a publication's content and on the pages built of it. */
export const contentRules = {
  alternates: 'A page names itself as canonical, and its translations name each other.',
  answer:
    'An answer says why something is right that the check asks about, and goes when the check no longer asks.',
  'aside-kind': 'An aside is of one of the kinds that there are.',
  'block-differs':
    'What is no word of a block, as the notes that it refers to, is the same in every language.',
  captions:
    'The captions of a video are WebVTT in the language of the document, their cues in order and within the video.',
  'card-font': 'What stands on a link preview has only characters that one of the fonts has.',
  character: 'A text has only characters that can be published: none that stands for a broken one.',
  'chart-data':
    'A chart draws columns of a CSV file beside its story, with numbers where it draws numbers, and dates that are some.',
  'chart-differs': 'A chart draws the same data in every language.',
  'chart-kind': 'A chart is of one of the kinds that there are.',
  'chart-label':
    'A label of a chart is of a column or a value of its data, and what the source labels is labelled in every language.',
  code: 'A story is data: nothing in it is imported, exported or run.',
  comment: 'A published text has no notes to colleagues in it.',
  component:
    'A component of the publication, and a page that is one, can be built and rendered wherever it stands.',
  contrast: 'A colour of `look:` can be told from what is behind it, as WCAG asks of text (4.5:1).',
  'control-character': 'A file has no characters that no page can show.',
  csv: 'A CSV file has commas, a name for each column and as many values in each row, and no more rows than a chart shows.',
  'date-differs':
    'A translation has the dates and times of its source, in whichever form its language writes them.',
  'dead-fragment': 'An address in a built page leads to a place that is in the page it names.',
  'dead-link': 'An address in a built page leads to a file that is in the site.',
  'duplicate-id': 'An id is in a story, or in a page, once.',
  'duplicate-language': 'A language of `site.yaml` has a path and a tag of its own.',
  'duplicate-layer': 'A layer is in an article once: its name is its address.',
  'duplicate-part': 'A part stands on the home once.',
  'duplicate-slug': 'An address belongs to one text, list or page.',
  empty: 'What is there says something: a file, a block, an element, a field.',
  expression: 'Braces hold the id of a block and nothing else; a brace that is text is written `\\{`.',
  extra: 'A translation has only blocks that its source has.',
  field: 'A field has a value of the kind that it is for.',
  'field-name': 'A name that an editor chooses has the form that addresses and references take.',
  'file-kind': 'A file is a regular file, and a folder a folder.',
  'file-name': 'Names in a folder differ in more than capitals and the making of accents.',
  'file-size': 'A file is no larger than what a check reads in two seconds.',
  font: 'A font is a whole TrueType or OpenType font.',
  'head-matter': 'A document starts with its fields, between two lines of `---`.',
  'id-form':
    'An id has small letters, digits and hyphens, starts with a letter, and is written `{/* #a1 */}`.',
  'id-place': 'An id stands at the end of its block, or in the tag of its element.',
  import: 'What a page imports is there.',
  'language-direction': 'A language runs in the direction of its script.',
  'layer-name':
    'A layer of `site.yaml` has a name that no other part of a page has, and words where Hearth has none for it.',
  'length-differs':
    'A translated block is about as long, beside its source, as the others of its document are.',
  link: 'A link leads to a text and a place that are there; a link of the file system, to a file of the publication.',
  'link-differs': 'A translation links to what its source links to.',
  'link-form': 'A link has words: `[words](https://…)`.',
  'look-file': 'A drawing or a typeface that `look:` names is there, and can stand where it is for.',
  'look-letters':
    'Typefaces that `look:` names, and the fonts beside them, have the letters of every language.',
  'map-place': 'Parties of a map have places of their own, where lines between them can be drawn.',
  missing: 'A translation has every block of its source.',
  'missing-attribute': 'An element has the attributes that it cannot do without.',
  'missing-catalogue': 'A language has all files of the words of the interface.',
  'missing-field': 'A file has the fields that it cannot do without.',
  'missing-file':
    'A publication has its `site.yaml`, a story its `story.yaml`, and neither loses a file while it is read.',
  'missing-id': 'A block has an address, the same in every language.',
  'missing-language': 'What is said in one language of the site is said in all that it needs.',
  'missing-layer': 'An article has the layers that `site.yaml` says it needs.',
  'missing-picture': 'A picture that a story names is there.',
  'missing-recording': 'A recording that a story names is there, and so are its captions.',
  'missing-word': 'A catalogue has all words of the interface, in all plural forms of its language.',
  'moment-differs': 'A moment is at the same time, and rests on the same block, in every language.',
  'moment-order': 'Moments stand in the order of time, as far as their dates say it.',
  'moment-place': 'A moment stands in the timeline.',
  'moment-time': 'A moment has a date that is one, or the words of the source for when it was.',
  'more-findings': 'A file has no more mistakes than a report can show.',
  'name-differs': 'A translation names whom its source names.',
  'negation-differs': 'A translation does not say the contrary of its source.',
  'nested-mention':
    'The same words lead to one place, and words that somebody said to none that was not in them.',
  'not-utf-8': 'A file is text in UTF-8.',
  'note-place': 'A text refers to a note; the note itself refers to no other.',
  'number-differs': 'A number in a table is the same in every language.',
  'number-form':
    'A number in a column of numbers, or in the data of a chart, is written as programs write it: `1234.5`.',
  'other-language': 'A sentence is in the language of its document.',
  'page-font':
    'A page has only letters that readers’ systems are known to have a typeface for, or a font of the publication.',
  'page-without-charset': 'A built page says in its head that it is UTF-8.',
  'page-without-language': 'A built page says which language it is in.',
  permission: 'Who runs a command may read the files of the publication.',
  picture: 'A picture is a whole one, of a kind and a size that pages can show, and stands still.',
  'picture-alt':
    'A picture says in each language what it shows, in other words than its caption, or that it is there for its looks.',
  'picture-place': 'A picture is beside its story, or in `media/` of the publication.',
  placeholder: 'A word of the interface has the same values put into it in every language, and nothing else.',
  provenance: 'A text says how it came about: written or translated, by whom or by what.',
  'pull-quotation': 'A quotation that is drawn large is one that the report has, too.',
  'question-place': 'An open question stands in the layer of what is not known yet.',
  'quotation-differs': 'A translation quotes what its source quotes.',
  'quotation-translation':
    'A quotation in another language than it was said in says that it is a translation.',
  'quotation-words': 'A quotation has the words of `story.yaml`, one by one.',
  recording:
    'A recording is a whole one, of a kind and a size that pages can play, and the picture that stands for a video has its shape.',
  'recording-place':
    'A recording is beside its story, or in `media/` of the publication, and so are its captions.',
  redirect: 'A redirect leads from an address that nothing has any more to one that is there.',
  'refused-by-policy':
    'A built page has nothing that its own security policy switches off: styles and scripts in attributes, and what other sites have that `site.yaml` does not allow.',
  'repeated-id': 'An id is in a built page once.',
  'reserved-id': 'An id is not the address of a layer or of another part of the page.',
  spelling: 'A word is spelled as a dictionary of its language has it, where one is installed.',
  stale: 'A translation is one of the present wording of its source.',
  'stray-closing-tag': 'A closing tag has an opening one before it.',
  'stray-mark': 'A mark of Markdown stands around words, and not among them as a sign.',
  'surplus-word': 'A catalogue has only words and plural forms that the interface uses.',
  svg: 'An SVG is a drawing and no more: it runs nothing, fetches nothing and stands still.',
  syntax: 'A document is text, Markdown and elements.',
  system: 'A file can be read from its disk.',
  'table-differs': 'A table has the same columns in every language.',
  'table-form': 'A row of a table has a cell for each column.',
  tag: 'A tag is written in full and stands where its element can start or end.',
  'term-differs': 'A term of the glossary is translated as the glossary says.',
  theme:
    '`theme.css` is a whole style sheet, no longer than pages bear, and fetches only files of `public/`.',
  title: 'A document starts with its title.',
  'too-much': 'A document has no more elements, links and brackets than can be read in one go.',
  'turn-without-passage': 'What a voice answers rests on passages of the article.',
  'two-terms': 'A thing is called by one term in a document.',
  'unattributed-quotation': 'Words between quotation marks are a quotation of `story.yaml`.',
  'unclosed-element': 'An element has an end, and so has a code block.',
  'unexpected-markdown': 'A document has only the Markdown that has a meaning where it stands.',
  'unit-differs': 'A translation has the units of its source, or other ones with what the value is in them.',
  'unknown-attribute': 'An element has only its own attributes.',
  'unknown-element': 'A story has only Hearth’s elements, a page only those that it imports.',
  'unknown-entry':
    'A mention names an entry of the glossary or of the who-is-who; so does a credit that is written like one.',
  'unknown-field': 'A file has only fields that something reads.',
  'unknown-file': 'A folder of the publication has only files that something reads.',
  'unknown-language': 'A language that a file names is one of `site.yaml`.',
  'unknown-layer': 'A layer is of one of the kinds that there are.',
  'unknown-note': 'A reference is to a note of the story, or to a source of `story.yaml`.',
  'unknown-page': 'A menu leads to pages that there are, and the home has parts and pages that there are.',
  'unknown-party': 'A relation is between parties of the map, and each party has a name.',
  'unknown-passage': 'A reference names a block of the article.',
  'unknown-quotation': 'A quotation is one of `story.yaml`.',
  'unknown-topic': 'A topic is one of `site.yaml`.',
  'unknown-voice': 'A turn is spoken by a voice of `site.yaml`.',
  'unlisted-document': 'A document is one that `story.yaml` names, in one of its languages.',
  'unsourced-claim': 'What a person is said to have said has a source.',
  unstamped: 'A translation says from which wording it was made.',
  'unsure-id':
    'A new block of a translation has the id of the block that it translates, where its place does not say it.',
  untranslated: 'A translated block is not equal to its source.',
  'unused-note': 'A note is one that a text refers to.',
  'unused-picture': 'A picture of the publication is one that a story names.',
  'unused-recording': 'A recording of the publication is one that a story names, and so are captions.',
  unwritten: 'A text is written: nothing of what `hearth new` puts in its place is left.',
  'value-differs': 'A translation has the numbers of its source, in whichever form its language writes them.',
  version: 'A publication is built with a Hearth that it was written for or brought up to.',
  yaml: 'A YAML file can be read as one.',
} as const;

/** Rules on what Hearth itself writes, which no editor can break. */
export const formatRules = {
  feed: 'A feed is a sound RSS, Atom or JSON feed of pages that are there.',
  'link-preview': 'A page has what search engines and link previews ask for.',
  llms: 'The list of texts for programs names files that are there.',
  manifest: 'The manifest names icons that are there, in the size that it says.',
  'open-search': 'The description of the search names an address that is there.',
  robots: 'What is said to robots names the sitemap.',
  sitemap: 'The sitemap lists every page for search engines once, and its translations.',
  'story-files': 'A story has its data and its Markdown beside it.',
  'structured-data': 'A page says in JSON-LD what it is.',
} as const;

/** The name of a rule: `unknown-element`. */
export type RuleName = keyof typeof contentRules | keyof typeof formatRules;
