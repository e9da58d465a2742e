import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packageNear } from '../../../files/packages-near.ts';
import { contentFolder } from '../../../i18n/languages.ts';
import { engine } from './dictionaries.ts';
import { openDictionaries } from './hunspell.ts';

test('Words of other languages are right in English with their marks and without, and in no other language', async () => {
  const [own, english, portuguese] = [engine.name, 'dictionary-en', 'dictionary-pt'].map((name) =>
    packageNear(name, contentFolder),
  );
  assert.ok(own && english && portuguese);
  const inEnglish = await openDictionaries({ dictionaries: [english], engine: own, language: 'en' });
  const inPortuguese = await openDictionaries({ dictionaries: [portuguese], engine: own, language: 'pt' });
  for (const word of ['café', 'cafe', 'naïve', 'façade']) assert.ok(inEnglish.isRight(word), word);
  for (const word of ['recieved', 'definàtely']) assert.ok(!inEnglish.isRight(word), word);
  assert.ok(inPortuguese.isRight('água'));
  assert.ok(!inPortuguese.isRight('agua'));
  for (const open of [inEnglish, inPortuguese]) open.close();
});
