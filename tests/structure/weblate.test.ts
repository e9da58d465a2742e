import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { translateFolder } from '../../src/files/beside-content.ts';
import { groupsFor } from '../../src/translators/groups.ts';
import { publicationFolders, publicationIn } from '../support/publications.ts';

const recipe = JSON.parse(readFileSync('hosts/weblate.json', 'utf8'));
const guides = ['en', 'pt'].map((language) =>
  readFileSync(`docs/site/pages/19-tools.${language}.mdx`, 'utf8'),
);
/** What the guides say that Weblate finds components by, which is written as in Python. */
const [pattern = '', ...others] = guides.map(
  (text) => /`([^`]*\(\?P<component>[^`]*)`/.exec(text)?.[1] ?? '',
);
const discovery = new RegExp(`^${pattern.replaceAll('(?P<', '(?<')}$`);

/** The files of all publications, each with whether it is of the language that most of it was written in. */
const files = publicationFolders.flatMap((folder) => {
  const draft = publicationIn(folder);
  const [first] = draft.site.languages;
  return draft.site.languages.flatMap((into) =>
    groupsFor(draft, into).map(({ name, sourceTag }) => ({
      path: `${translateFolder}/${into.path}/${name}.po`,
      language: into.path,
      name,
      isUsual: sourceTag === first?.tag || !name.endsWith(`.${sourceTag}`),
    })),
  );
});

test('Both guides lead Weblate to every exported file but those in another language, by language and name', () => {
  assert.deepEqual(others, [pattern]);
  assert.ok(files.some(({ isUsual }) => !isUsual) && files.some(({ isUsual }) => isUsual));
  for (const { path, language, name, isUsual } of files) {
    const found = discovery.exec(path)?.groups;
    assert.deepEqual(found && { ...found }, isUsual ? { language, component: name } : undefined, path);
  }
});

test('The first component for Weblate is a file that every publication exports, and no language begins there', () => {
  const mask = new RegExp(`^${recipe.filemask.replaceAll('.', '\\.').replace('*', '[^/]+')}$`);
  for (const folder of publicationFolders) {
    const draft = publicationIn(folder);
    const [, second] = draft.site.languages;
    if (second === undefined) continue;
    const names = groupsFor(draft, second).map(({ name }) => `${translateFolder}/${second.path}/${name}.po`);
    assert.equal(names.filter((name) => mask.test(name)).length, 1, folder);
  }
  // With a template for new translations a language could begin that site.yaml does not have.
  assert.equal(recipe.new_lang, 'none');
  assert.ok(!('new_base' in recipe) && !('template' in recipe));
  assert.equal(recipe.file_format, 'po');
});
