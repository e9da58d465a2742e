import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { close } from 'pagefind';
import type { Language } from '../../i18n/languages.ts';
import { textWords } from '../../i18n/text-words.ts';
import { passageHtml, recordHtml } from '../bundle/records.ts';
import { indexPart } from '../parts/index-part.ts';
import { indexedWords } from '../parts/indexed-words.ts';
import { answerOf, askedWords } from './asked-words.ts';
import { waysToWrite } from './fold.ts';

/* What readers type has to be in the index that Pagefind makes of a text, and to answer in the text itself. */

after(() => close());

const asked: readonly (readonly [tag: string, text: string, ...queries: string[]])[] = [
  ['fr', 'L’économie de l’île va de Nantes–Bordeaux à l’est.', 'économie', 'ile', 'Bordeaux', 'nantes'],
  ['uk', 'П’ять кораблів, пів‑острів.', 'пять', "п'ять", 'острів'],
  ['de', 'Bürgermeisterin Müller aus Köln.', 'mueller', 'Koeln', 'müller', 'buergermeisterin'],
  ['da', 'Århus og Ærø.', 'aarhus', 'aero', 'arhus'],
  ['nb', 'Oslo og Aalesund.', 'Ålesund'],
  ['uz', 'Oʻzbekiston gʻalaba qildi.', "o'zbekiston", 'o‘zbekiston', 'ozbekiston', 'galaba'],
  ['haw', 'Ua hoʻomaka ma Hawaiʻi.', 'hawaii', "Hawai'i", 'hoomaka'],
  ['br', 'Ar cʼhoar.', "c'hoar", 'choar'],
  ['ha', 'Ƙasar tana da ɗalibai.', 'kasar', 'dalibai', 'ɗalibai'],
  ['nl', 'De ĳsbeer.', 'ijsbeer'],
  ['kk', 'Қала әкімі, өзен.', 'кала', 'озен', 'қала'],
  ['hy', 'Երևան. Ի՞նչ։', 'ԵՐԵՎԱՆ', 'Երեւան', 'ինչ'],
  ['ml', 'അവൻ മേയർ', 'അവന്\u200D', 'മേയര്\u200D'],
  ['hi', 'हिन्दी सम्बन्ध चाँद', 'हिंदी', 'संबंध', 'चांद'],
  ['pa', 'ਜ਼ਮੀਨ', 'ਜਮੀਨ'],
  ['si', 'ශ්\u200Dරී ලංකා', 'ශ්රී', 'ලංකා'],
  ['am', 'ሰላም፡ለዓለም፡ሁሉ።', 'ሰላም', 'ለዓለም', 'ሁሉ'],
  ['bo', 'སློབ་གྲྭ་གསར་པ།', 'གྲྭ', 'གསར་པ'],
  ['th', 'น้ำท่วมเมือง', 'น้ำ', 'น\u0E4D\u0E49า', 'เมือง'],
  ['lo', 'ນ້ຳຖ້ວມ', 'ນ້ຳ', 'ນ\u0ECD\u0EC9າ'],
  ['fa', 'می\u200Cخواهند خانهٔ کتاب\u200Cها', 'خواهند', 'می خواهند', 'میخواهند', 'خانه', 'کتاب'],
  ['ar', 'لغة ومستشفى', 'لغه'],
  ['ur', 'مدرسہ مچھلی ہے', 'مدرسه', 'مچهلي'],
  ['ckb', 'سەرۆکی شار', 'سهرۆکی'],
  ['he', 'בבית־הספר של צה״ל', 'ספר', 'בית', 'צה"ל'],
];

for (const [tag, text, ...queries] of asked) {
  test(`in ${tag} a word is found as its readers type it`, async () => {
    const language: Language = { path: 'xx', tag, name: tag, direction: 'ltr' };
    const html = recordHtml(
      { kind: 'article', title: '-', language, alternates: {} },
      passageHtml('a1', '-', text, language),
    );
    const records = [{ url: '/xx/', html }];
    const words = [...indexedWords(await indexPart({ language, records, isFurther: false }))];
    const ways = textWords(text).flatMap((word) => waysToWrite(word.text));
    for (const word of queries.flatMap(askedWords)) {
      // Pagefind compares without marks, and its stemmers take off what is at the end.
      const typed = word.asked
        .map((each) => each.normalize('NFD').replaceAll(/\p{M}/gu, ''))
        // The German one takes “ue” for “ü”.
        .map((each) => (tag === 'de' ? each.replaceAll(/([aou])e/g, '$1') : each).slice(0, 4));
      assert.ok(
        words.some((known) => typed.some((each) => known.startsWith(each))),
        `${word.text} in ${words.join(' ')}`,
      );
      assert.ok(
        word.unspaced
          ? ways.join('').includes(word.text)
          : ways.some((way) => answerOf({ ...word, open: false }, way) > 0.8),
        `${word.text} in ${ways.join(' ')}`,
      );
    }
  });
}
