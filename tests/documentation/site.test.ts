import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { checkPublication } from '../../src/checks/check.ts';
import { readSite } from '../../src/schema/site-file.ts';
import { childrenOf, type MdastNode, parseMdx, splitHead } from '../../src/story/mdx/mdx.ts';
import { readPages } from '../../src/story/page.ts';

const folder = 'docs/site';
const { value: site } = readSite(folder);
assert.ok(site);
const { pages } = readPages(folder, site);
const versions = Map.groupBy(pages, ({ id }) => id);

test('The check finds nothing in the documentation', () =>
  assert.deepEqual(checkPublication(folder).findings, []));

test('Who begins is told to install the package by the name that it has', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  for (const { path } of versions.get('01-start') ?? [])
    assert.match(readFileSync(path, 'utf8'), new RegExp(`npm i \\./hearth-${RegExp.escape(version)}\\.tgz`));
});

for (const [id, both] of versions) {
  test(`The page ${id} has the same blocks, under the same addresses, in both languages`, () => {
    assert.deepEqual(
      both.map(({ language }) => language?.path),
      ['en', 'pt'],
    );
    const [english, portuguese] = both.map(({ fragments, path }) => ({
      ids: fragments.map((fragment) => fragment.id),
      blocks: blocksIn(path),
    }));
    assert.deepEqual(portuguese, english);
  });

  test(`Every heading of the page ${id} has an address of its own, which stays when its words change`, () =>
    assert.deepEqual(
      both.flatMap(({ otherIds }) => otherIds).filter((other) => !/^fn(?:ref)?-/.test(other.id)),
      [],
    ));
}

/** The kinds of all blocks of a page, with what code is in. */
function blocksIn(path: string): string[] {
  const { body } = splitHead(readFileSync(path, 'utf8'));
  return parseMdx(body, path, 1, 'allowed').nodes.flatMap(kindsOf);
}

const containers = ['list', 'listItem', 'table', 'tableRow', 'mdxJsxFlowElement'];

function kindsOf(node: MdastNode): string[] {
  const kind = node.type === 'code' ? `code ${node.lang}` : node.type;
  return containers.includes(node.type) ? [kind, ...childrenOf(node).flatMap(kindsOf)] : [kind];
}
