/* Texts for translators and from them: `translate -- export [story…] --language es`, `translate -- import file…`. */
import { wordsSaid, wrongUse } from './installed/words-said.ts';
import { sayErrors } from './say-errors.ts';
import { exportTexts } from './translate/export-texts.ts';
import { importTexts } from './translate/import-texts.ts';
import { readWords } from './translate/read-words.ts';

sayErrors('What was written before that stands.');
const { words, options } = wordsSaid('translate');
const said = readWords(words, options);
switch (said.what) {
  case 'export':
    exportTexts(said);
    break;
  case 'import':
    await importTexts(said);
    break;
  case 'refused':
    wrongUse(said.found, said.next);
}
