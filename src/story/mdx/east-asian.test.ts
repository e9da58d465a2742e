import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type MdastNode, mdxToMdast } from 'satteri';
import { joinsWithoutSpace, parseWithEastAsianMarks } from './east-asian.ts';
import { childrenOf } from './mdx.ts';

const parse = (source: string) => mdxToMdast(source, { features: { smartPunctuation: false } });

/** A paragraph with its marks as letters: `B(strong)`, `I(emphasis)`. */
function read(markdown: string): string {
  const show = (nodes: readonly MdastNode[]): string =>
    nodes
      .map((node) => {
        if (node.type === 'text') return node.value;
        const name =
          { strong: 'B', emphasis: 'I', mdxJsxTextElement: 'Term' }[node.type as string] ?? node.type;
        return `${name}(${show(childrenOf(node))})`;
      })
      .join('');
  return childrenOf(parseWithEastAsianMarks(markdown, parse))
    .map((block) => show(childrenOf(block)))
    .join('\n');
}

test('words are emphasised beside full-width punctuation, brackets and particles', () => {
  assert.equal(read('議員は**「防波堤が大事だ」**と述べた。'), '議員はB(「防波堤が大事だ」)と述べた。');
  assert.equal(read('**十年の暗闇。**誰も'), 'B(十年の暗闇。)誰も');
  assert.equal(read('의원은 **방파제(둑)**가 중요하다'), '의원은 B(방파제(둑))가 중요하다');
  assert.equal(read('これは*「重要」*です'), 'これはI(「重要」)です');
  assert.equal(read('議員說**「很重要」**，**「先修」**。'), '議員說B(「很重要」)，B(「先修」)。');
  assert.equal(read('ไป**(ตลาด)**แล้ว'), 'ไปB((ตลาด))แล้ว');
});

test('what stands in it stays what it is', () => {
  assert.equal(read('は**「<Term of="港">港</Term>」**と'), 'はB(「Term(港)」)と');
  assert.equal(read('は**[港](https://a.example/)**と'), 'はB(link(港))と');
  assert.equal(read('は**「*港*」**と'), 'はB(「I(港)」)と');
  assert.equal(read('は***「港」***と'), 'はI(B(「港」))と');
});

test('a mark that is a sign stays one', () => {
  for (const text of ['2 * 3 * 4', '2 ** 3', '港* 「港', '「*」 と']) assert.equal(read(text), text);
  assert.equal(read('は\\*\\*「港」\\*\\*と'), 'は**「港」**と');
});

test('places are those of the text as it is written', () => {
  const [paragraph] = childrenOf(parseWithEastAsianMarks('は**「港」**と\n', parse));
  assert.deepEqual(
    childrenOf(paragraph as MdastNode).map(({ position }) => position?.start.column),
    [1, 2, 9],
  );
});

test('a line of the source ends in no space between letters of scripts without spaces', () => {
  assert.ok(joinsWithoutSpace('十年ぶりに', '再び'));
  assert.ok(joinsWithoutSpace('後。', '「港'));
  assert.ok(joinsWithoutSpace('ปลาสด', 'ที่ตลาด'));
  assert.ok(!joinsWithoutSpace('다시', '빛난다'));
  assert.ok(!joinsWithoutSpace('港', 'GPT'));
  assert.ok(!joinsWithoutSpace('word', 'word'));
});
