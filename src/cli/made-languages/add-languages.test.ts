import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { parse } from 'yaml';
import { checkChanged } from '../../checks/check.ts';
import { addLanguages } from './add-languages.ts';
import { pseudoLanguages } from './made-language.ts';

const place = mkdtempSync(join(tmpdir(), 'hearth-made-'));
after(() => rmSync(place, { recursive: true }));
const made = join(place, 'publication');
await addLanguages('tests/fixtures/field-guide', made, pseudoLanguages);
const read = (path: string) => readFileSync(join(made, path), 'utf8');
const story = 'stories/ferry-returns';

test('A publication with languages that are made of its English has no errors, and their blocks are current', () => {
  const { draft, findings } = checkChanged(made);
  assert.deepEqual(
    findings.filter(({ severity, rule }) => severity === 'error' || rule === 'unstamped'),
    [],
  );
  assert.equal(draft?.site.languages.length, 6);
  assert.equal(draft?.stories.length, 3);
  assert.deepEqual(
    new Set(draft?.stories.map((each) => String(each.story?.languages.map(({ tag }) => tag).slice(-2)))),
    new Set(['en-XA,ar-XB']),
  );
});

test('Each block is in brackets, with its id, its links and its marks as they were', () => {
  const article = read(`${story}/article.en-xa.mdx`);
  assert.match(article, /^- \\\[\*\*Ñîñé .*\*\* Ŵîťĥöûť/m);
  assert.match(article, /îñ \[ťĥŕéé šťáĝéš\]\(#a12\)\./);
  assert.match(article, / one two three\\\] \{\/\* #a1 \*\/\}$/m);
  assert.match(article, /<Moment id="a24" label="\[Bý ťĥé éñð öƒ ťĥé ýéáŕ one two\]" open ref="a17">/);
  assert.match(read('pages/contact.en-xa.mdx'), /^title: "\[Çöñťáçť one\]"$/m);
});

test('A quotation is a translation in a language that is made, and its own words stay in story.yaml', () => {
  const quotes = read(`${story}/article.ar-xb.mdx`).match(/<Quote [^>]*>/g) ?? [];
  assert.ok(quotes.length > 2);
  for (const quote of quotes) assert.equal(quote.match(/ translation\b/g)?.length, 1, quote);
  const { quotations } = parse(read(`${story}/story.yaml`));
  assert.equal(quotations['haddad-pupils'].text, 'صار تلاميذي يصلون ضاحكين لا متعبين.');
  assert.match(quotations['haddad-pupils'].role['en-xa'], /^\[šçîéñçé /);
});

test('What site.yaml calls the publication stays, and what it says in each language is made', () => {
  const site = parse(read('site.yaml'));
  assert.equal(site.name, 'Candeia');
  assert.match(site.tagline['en-xa'], /^\[Ñéŵš /);
  assert.equal(site.topics.river.slug['ar-xb'], 'river');
});

test('Nothing is written where something stands, and of no publication without English', async () => {
  await assert.rejects(
    addLanguages('content', made, pseudoLanguages),
    /Unexpected files in .*, expected a folder/,
  );
  await assert.rejects(
    addLanguages(place, join(place, 'new'), pseudoLanguages),
    /expected English among them/,
  );
});
