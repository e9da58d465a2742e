import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { writePo } from '../../src/translators/formats/write-po.ts';
import { writeTmx } from '../../src/translators/formats/write-tmx.ts';
import { writeXliff, xliffNamespace } from '../../src/translators/formats/write-xliff.ts';
import { groupsFor } from '../../src/translators/groups.ts';
import { msgfmt } from '../support/programs/find-gettext.ts';
import { missing, pathOf } from '../support/programs/find-program.ts';
import { publicationFolders, publicationIn } from '../support/publications.ts';
import { childrenOf, readXml, type XmlNode } from './xml.ts';

const place = mkdtempSync(join(tmpdir(), 'hearth-translators-'));
after(() => rmSync(place, { recursive: true }));

function translate(content: string, ...words: string[]): string {
  const env = { ...process.env, CONTENT: content };
  return execFileSync(process.execPath, ['src/cli/translate.ts', ...words], { env, encoding: 'utf8' });
}

const written: { path: string; text: string }[] = [];

for (const content of publicationFolders)
  test(`What is exported of ${content} is well-formed XLIFF 2.1 and TMX 1.4b`, () => {
    const draft = publicationIn(content);
    for (const into of draft.site.languages)
      for (const group of groupsFor(draft, into)) {
        const name = `${content} ${group.name} in ${into.path}`;
        assert.deepEqual(mistakesInXliff(rootOf(writeXliff(group, into), name)), [], name);
        assert.deepEqual(mistakesInTmx(rootOf(writeTmx(group, into, '1.0.0'), name)), [], name);
        written.push({ path: name, text: writePo(group, into, draft.site) });
      }
  });

test('gettext accepts every file of PO', { skip: missing(msgfmt) }, () => {
  assert.ok(written.length > 0);
  for (const { path, text } of written) {
    const options = { input: text, encoding: 'utf8' } as const;
    const { status, stderr } = spawnSync(pathOf(msgfmt) ?? '', ['--check', '-o', '/dev/null', '-'], options);
    assert.deepEqual([status, stderr], [0, ''], path);
  }
});

test('A further language comes to be through export and import alone, and the check finds no mistake in it', () => {
  const content = join(place, 'further');
  cpSync('tests/fixtures/field-guide', content, { recursive: true });
  const change = (path: string, from: string, to: string) =>
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
  // Behind the others: the first language is the one that the publication is written in.
  const french = '  - path: fr\n    tag: fr\n    name: Français\n    direction: ltr\n';
  const site = join(content, 'site.yaml');
  change(site, '# nginx, by', `${french}# nginx, by`);
  const stories = join(content, 'stories');
  change(join(stories, 'night-market/story.yaml'), 'ar, es]', 'ar, es, fr]');
  const drawing = join(stories, 'birds-of-the-ondim/where-they-feed.');
  cpSync(`${drawing}es.svg`, `${drawing}fr.svg`);
  const out = join(place, 'further-out');
  translate(content, 'export', '--language', 'fr', '--out', out);
  const files = globSync(join(out, '**/*.po'));
  for (const path of files) writeFileSync(path, translatedAlike(readFileSync(path, 'utf8')));
  // A page that links to a story comes first here, and a Conversa, which is never in a language before its article.
  const said = translate(content, 'import', ...files.toSorted(), '--how', 'ai');
  assert.doesNotMatch(said, /not taken/);
  translate(content, 'export', '--language', 'fr', '--out', out);
  for (const path of files)
    assert.doesNotMatch(readFileSync(path, 'utf8'), /^msgstr ""\n(?!")|, fuzzy/m, path);
  const page = readFileSync(join(content, 'pages/contact.fr.mdx'), 'utf8');
  assert.match(page, /\]\(\/a-barca-volta-a-valparim-fr\/\)/);
  const birds = readFileSync(join(stories, 'birds-of-the-ondim/article.fr.mdx'), 'utf8');
  assert.match(birds, /src="where-they-feed\.fr\.svg"/);
  const env = { ...process.env, CONTENT: content };
  assert.match(
    execFileSync(process.execPath, ['src/cli/check.ts'], { env, encoding: 'utf8' }),
    /^0 errors, /m,
  );
});

/** Every message of a file with a translation: its source with another word at its end, and with other addresses. */
function translatedAlike(po: string): string {
  return po
    .split('\n\n')
    .map((message, index) => {
      const source = /^msgid ((?:"(?:[^"\\]|\\.)*"\n)+)msgstr ""$/m.exec(message.trimEnd())?.[1];
      if (index === 0 || source === undefined) return message;
      const isSlug = message.includes('/slug"');
      return message
        .trimEnd()
        .replace(/msgstr ""$/, () => `msgstr ${source.trimEnd()}\n"${isSlug ? '-fr' : ' œ'}"`);
    })
    .join('\n\n');
}

function rootOf(text: string, name: string): XmlNode {
  const read = readXml(text);
  return read.state === 'well-formed' ? read.root : assert.fail(`${name}:${read.line} ${read.reason}`);
}

/** What the schema of XLIFF 2.1 would refuse of the elements that are written. */
function mistakesInXliff(root: XmlNode): string[] {
  const mistakes: string[] = [];
  const ids = new Set<string>();
  const say = (node: XmlNode, what: string) => mistakes.push(`${node.line}: ${node.name} ${what}`);
  if (root.name !== 'xliff' || root.attributes['version'] !== '2.1') say(root, 'is no XLIFF 2.1');
  if (!root.attributes['srcLang'] || !root.attributes['trgLang']) say(root, 'names no languages');
  for (const file of childrenOf(root, xliffNamespace, 'file'))
    for (const unit of childrenOf(file, xliffNamespace, 'unit')) {
      const id = unit.attributes['id'] ?? '';
      if (!/^[\p{L}\p{Nd}._:-]+$/u.test(id) || ids.has(id)) say(unit, `has the id ${id}`);
      ids.add(id);
      const order = unit.children.map(({ name }) => name).join(' ');
      if (!/^notes (?:originalData )?segment$/.test(order)) say(unit, `holds ${order}`);
      const data = childrenOf(unit, xliffNamespace, 'originalData').flatMap(({ children }) =>
        children.map(({ attributes }) => attributes['id']),
      );
      const [segment] = childrenOf(unit, xliffNamespace, 'segment');
      if (
        segment === undefined ||
        segment.children.map(({ name }) => name).join() !==
          (segment.children.length > 1 ? 'source,target' : 'source')
      )
        say(unit, 'has no source');
      if (!/^(?:initial|translated|reviewed|final)$/.test(segment?.attributes['state'] ?? ''))
        say(unit, 'has no state');
      for (const side of segment?.children ?? []) {
        const inlines = inlinesIn(side);
        if (new Set(inlines.map(({ attributes }) => attributes['id'])).size !== inlines.length)
          say(side, 'has an id twice');
        for (const { name, attributes } of inlines)
          for (const ref of ['dataRef', 'dataRefStart', 'dataRefEnd'])
            if (
              !/^(?:pc|ph)$/.test(name) ||
              (attributes[ref] !== undefined && !data.includes(attributes[ref]))
            )
              say(side, `has ${name} ${attributes[ref]}`);
      }
    }
  return mistakes;
}

function inlinesIn(node: XmlNode): XmlNode[] {
  return node.children.flatMap((child) => [child, ...inlinesIn(child)]);
}

/** What the document type of TMX 1.4b would refuse of the elements that are written. */
function mistakesInTmx(root: XmlNode): string[] {
  const mistakes: string[] = [];
  if (root.name !== 'tmx' || root.attributes['version'] !== '1.4') mistakes.push('no TMX 1.4');
  if (root.children.map(({ name }) => name).join() !== 'header,body') mistakes.push('no header and body');
  for (const name of [
    'creationtool',
    'creationtoolversion',
    'segtype',
    'o-tmf',
    'adminlang',
    'srclang',
    'datatype',
  ])
    if (!root.children[0]?.attributes[name]) mistakes.push(`no ${name}`);
  for (const unit of root.children[1]?.children ?? []) {
    if (unit.name !== 'tu' || unit.children.map(({ name }) => name).join() !== 'tuv,tuv')
      mistakes.push(`${unit.line}: no pair`);
    for (const { attributes, children } of unit.children) {
      if (!attributes['xml:lang'] || children.map(({ name }) => name).join() !== 'seg')
        mistakes.push(`${unit.line}: no text`);
      const ends = (of: string) =>
        inlinesIn(children[0] ?? unit)
          .filter(({ name }) => name === of)
          .map((each) => each.attributes['i'])
          .sort()
          .join();
      if (ends('bpt') !== ends('ept')) mistakes.push(`${unit.line}: unpaired`);
    }
  }
  return mistakes;
}
