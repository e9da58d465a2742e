import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '../../tests/support/property.ts';
import { publicationFolders, publicationIn } from '../../tests/support/publications.ts';
import { bodyInOneLayer, documents, type ModelBlock, newMark } from '../../tests/support/random-documents.ts';
import { articleFrom } from '../../tests/support/story-from-text.ts';
import type { Language } from '../i18n/languages.ts';
import { type Block, textsOf } from '../story/blocks.ts';
import { blocksOf } from '../story/story.ts';
import { plainInline } from '../story/text.ts';
import { openDocument, textOf } from './documents/open-document.ts';
import { groupsFor } from './groups.ts';
import { plainWords } from './marks/raw-text.ts';
import { unitsOf } from './unit.ts';

/** The words of a text with placeholders. */
function wordsOf(text: string): string {
  return plainWords(text.replaceAll(/<\/?[a-z]+\d+\/?>/g, '')).replaceAll(/\s+/g, '');
}

/** The texts of a block in which there is something to translate, without their code, which is a placeholder. */
function wordsToTranslate(block: Block): string[] {
  const withoutCode = textsOf(block).map((text) =>
    block.kind === 'code' ? text : text.filter(({ kind }) => kind !== 'code'),
  );
  const words = withoutCode.map((text) => plainInline(text).replaceAll(/\s+/g, ''));
  const label =
    block.kind === 'moment' && block.time.kind === 'words' ? [block.time.words.replaceAll(/\s+/g, '')] : [];
  return [...words, ...label].filter((text) => /\p{L}/u.test(text));
}

for (const folder of publicationFolders) {
  const draft = publicationIn(folder);

  test(`Translators of ${folder} are given every text of every block, in each language`, () => {
    for (const language of draft.site.languages)
      for (const { story } of draft.stories)
        for (const kind of ['article', 'conversa'] as const) {
          const document = story?.[kind];
          const source = document?.in[document.source];
          if (story === undefined || source === undefined || source.language.path === language.path) continue;
          const groups = groupsFor(draft, language).filter((group) => group.story === story.id);
          if (![...story.languages, ...story.untranslated].includes(language)) continue;
          const given = groups.flatMap(unitsOf).map((unit) => wordsOf(unit.source));
          for (const block of blocksOf(source))
            for (const words of wordsToTranslate(block))
              assert.ok(
                given.some((each) => each.includes(words)),
                `${block.id} of ${source.path}: ${words}`,
              );
        }
  });

  test(`Translators of ${folder} are given all words of maps, the title too, in each language`, () => {
    for (const language of draft.site.languages)
      for (const { story } of draft.stories) {
        const relations = story?.head.relations;
        if (!relations || story.article.source === language.path) continue;
        const given = groupsFor(draft, language)
          .filter((group) => group.story === story.id)
          .flatMap(unitsOf)
          .map(({ source }) => source);
        const texts = [relations.title, ...relations.between.map(({ label }) => label)];
        for (const text of texts) {
          if (typeof text !== 'object') continue;
          const words = text[story.article.source] ?? '';
          assert.ok(given.includes(words), `${story.id} in ${language.path}: ${words}`);
        }
      }
  });

  test(`No two texts of one file for translators of ${folder} have the same address`, () => {
    for (const language of draft.site.languages)
      for (const group of groupsFor(draft, language)) {
        const contexts = unitsOf(group).map(({ context }) => context);
        assert.equal(new Set(contexts).size, contexts.length, `${group.name} in ${language.path}`);
      }
  });
}

test('Translators are given every text of any document, each at the id of its block', () => {
  fc.assert(
    fc.property(documents, (first) => {
      const blocks = first.map(
        (block, index): ModelBlock => ({ ...block, mark: newMark(), id: `a${index + 1}` }),
      );
      const body = bodyInOneLayer(blocks as [ModelBlock, ...ModelBlock[]]);
      const { slots } = openDocument('article', `---\nslug: s\n---\n${body}`);
      for (const block of blocksOf(articleFrom(body))) {
        const given = [...slots.values()]
          .filter(({ id }) => id === block.id)
          .map((slot) => wordsOf(textOf(slot).text));
        for (const words of wordsToTranslate(block))
          assert.ok(
            given.some((each) => each.includes(words)),
            `${block.id}: ${words} is not in ${given}`,
          );
      }
    }),
  );
});

test('A story in a language that it does not name is not given to translators into it', () => {
  const draft = publicationIn('tests/fixtures/field-guide');
  const portuguese = draft.site.languages.find(({ path }) => path === 'pt') as Language;
  const names = groupsFor(draft, portuguese).map(({ name }) => name);
  assert.ok(!names.includes('stories/night-market'), names.join());
});
