/*
 * Numbers written as words, of languages that translations most often have on one side. CLDR spells numbers out, but
 * `Intl` does not: in every other language a small number may stand as a word, and nothing is said of it.
 */
import { onceEach } from '../../../i18n/once-each.ts';
import { exact } from './number-forms.ts';

/** By language: a value and the words for it, in small letters and without accents; words of several values are listed at each. */
const words: Readonly<Record<string, string>> = {
  en: `0.5 half|0 zero none nil|1 one first once single|2 two second twice both pair double couple|3 three third thrice triple
    |4 four fourth quarter|5 five fifth|6 six sixth|7 seven seventh|8 eight eighth|9 nine ninth
    |10 ten tenth decade decades|11 eleven eleventh|12 twelve twelfth dozen dozens noon midnight midday|13 thirteen thirteenth
    |14 fourteen fourteenth fortnight|15 fifteen fifteenth|16 sixteen sixteenth|17 seventeen seventeenth
    |18 eighteen eighteenth|19 nineteen nineteenth|20 twenty twentieth score twenties|30 thirty thirtieth thirties|40 forty fortieth
    |50 fifty fiftieth|60 sixty sixtieth|70 seventy seventieth|80 eighty eightieth|90 ninety ninetieth
    |100 hundred hundreds hundredth century centuries|1000 thousand thousands thousandth|1000000 million millions|1000000000 billion billions`,
  pt: `0.5 meio meia metade|0 zero nenhum nenhuma|1 um uma primeiro primeira unico unica|2 dois duas segundo segunda ambos ambas par dobro
    |3 tres terceiro terceira triplo terco|4 quatro quarto quarta|5 cinco quinto quinta|6 seis sexto sexta|7 sete setimo setima
    |8 oito oitavo oitava|9 nove nono nona|10 dez decimo decima decada decadas|11 onze
    |12 doze duzia duzias meio-dia meia-noite|13 treze|14 catorze quatorze|15 quinze quinzena|16 dezesseis dezasseis
    |17 dezessete dezassete|18 dezoito|19 dezenove dezanove|20 vinte vigesimo vigesima|30 trinta|40 quarenta|50 cinquenta
    |60 sessenta|70 setenta|80 oitenta|90 noventa|100 cem cento centenas centena seculo seculos|200 duzentos duzentas
    |300 trezentos trezentas|400 quatrocentos quatrocentas|500 quinhentos quinhentas|600 seiscentos seiscentas
    |700 setecentos setecentas|800 oitocentos oitocentas|900 novecentos novecentas|1000 mil milhar milhares
    |1000000 milhao milhoes|1000000000 bilhao bilhoes`,
  es: `0.5 medio media mitad|0 cero ningun ninguno ninguna|1 un uno una primer primero primera|2 dos segundo segunda ambos ambas par doble
    |3 tres tercer tercero tercera tercio triple|4 cuatro cuarto cuarta|5 cinco quinto quinta|6 seis sexto sexta
    |7 siete septimo septima|8 ocho octavo octava|9 nueve noveno novena|10 diez decimo decima decada decadas|11 once
    |12 doce docena docenas mediodia medianoche|13 trece|14 catorce|15 quince quincena|16 dieciseis|17 diecisiete|18 dieciocho
    |19 diecinueve|20 veinte|21 veintiun veintiuno veintiuna|22 veintidos|23 veintitres|24 veinticuatro|25 veinticinco
    |26 veintiseis|27 veintisiete|28 veintiocho|29 veintinueve|30 treinta|40 cuarenta|50 cincuenta|60 sesenta|70 setenta
    |80 ochenta|90 noventa|100 cien ciento centenar siglo siglos|200 doscientos doscientas|300 trescientos trescientas
    |400 cuatrocientos cuatrocientas|500 quinientos quinientas|600 seiscientos seiscientas|700 setecientos setecientas
    |800 ochocientos ochocientas|900 novecientos novecientas|1000 mil miles millar millares|1000000 millon millones`,
};

const tables = new Map(
  Object.entries(words).map(([language, table]) => [
    language,
    new Map(
      table.split('|').flatMap((line) => {
        const [value = '', ...names] = line.trim().split(/\s+/);
        return names.map((name) => [name, Number(value)] as const);
      }),
    ),
  ]),
);

/** Words between those of one number. */
const joining = /^(?:and|e|y|a|de)$/;

/** Whether the words for numbers are known of a language, so that one which is not there is missing. */
export function knowsNumberWords(tag: string): boolean {
  return tables.has(baseOf(tag));
}

const baseOf = onceEach((tag) => new Intl.Locale(tag).language);

/** A number that stands as words, or may. */
export interface WordNumber {
  /** Where its last word ends. */
  end: number;
  value: number;
}

/** All numbers that the words of a text may say: those of each word, and of each run of them. */
export function wordNumbersIn(text: string, tag: string): WordNumber[] {
  const table = tables.get(baseOf(tag));
  if (table === undefined) return [];
  const found: WordNumber[] = [];
  let runs: number[][] = [];
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}]+(?:-(?:dia|noite)(?![\p{L}]))?/gu)) {
    const value = table.get(fold(word));
    if (value === undefined) {
      if (runs.length > 0 && !joining.test(fold(word))) runs = [];
      continue;
    }
    runs = [...runs.slice(-4), []].map((run) => [...run, value]);
    const end = index + word.length;
    found.push(...runs.map((run) => ({ end, value: worth(run) })));
  }
  return found;
}

/** Whether a word is one for a number. */
export function isNumberWord(word: string, tag: string): boolean {
  return tables.get(baseOf(tag))?.has(fold(word)) ?? false;
}

function fold(word: string): string {
  // Most words have no accent, and are not taken apart.
  if (/^[a-zA-Z]*$/.test(word)) return word.toLowerCase();
  return word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** Two hundred and five thousand: what is larger than all before it multiplies them, the rest is added. */
function worth(run: readonly number[]): number {
  let whole = 0;
  let part = 0;
  for (const value of run) {
    if (value >= 1000) {
      whole += (part || 1) * value;
      part = 0;
    } else part = value === 100 && part > 0 && part < 10 ? part * 100 : part + value;
  }
  return exact(whole + part);
}

const digits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };
// The first letter is asked for at once: every other place is passed over quickly.
const roman =
  /(?=[MDCLXVI])(?<![\p{L}\d])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?![\p{L}\d])/gu;

/** What Roman numerals of a text are worth: centuries and kings have them in some languages. */
export function romanNumbersIn(text: string): number[] {
  return [...text.matchAll(roman)].flatMap(([written]) => {
    if (written === '') return [];
    const values = [...written].map((letter) => digits[letter] ?? 0);
    return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
  });
}
