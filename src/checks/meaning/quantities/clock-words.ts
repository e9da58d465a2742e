/*
 * Times of day in words, of languages whose words for numbers are known: “half past one”, “à uma e meia”, “las dos menos
 * cuarto”. They stand beside what one language writes as 13h30 and another as 1:30 p.m.
 */
import { onceEach } from '../../../i18n/once-each.ts';

/** How a language tells the time; all in small letters and without accents. */
interface Telling {
  /** What each number from 0 on is called, parted by spaces, and where it has two names by `|`. */
  ones: string;
  /** Twenty, thirty, forty, fifty. */
  tens: string;
  /** What stands between tens and ones. */
  joining: string;
  /** Hours that have a name. */
  named: Readonly<Record<string, number>>;
  /** Parts of an hour that have a name, in minutes. */
  parts: Readonly<Record<string, number>>;
  /** Forms of a time, in which H stands for an hour and M for minutes: those after it, and those before it. */
  after: readonly string[];
  before: readonly string[];
}

const tellings: Readonly<Record<string, Telling>> = {
  en: {
    ones: 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    tens: 'twenty thirty forty fifty',
    joining: '[- ]',
    named: { noon: 12, midday: 12, midnight: 0 },
    parts: { 'a quarter': 15, quarter: 15, half: 30, 'half an hour': 30 },
    after: [
      'M(?: minutes?)? (?:past|after) H',
      "H(?: o['’]?clock)?(?: and|[- ]oh)?[- ]M",
      'H hours?(?: and)? M(?: minutes?)?',
      'half H',
    ],
    before: ['M(?: minutes?)? (?:to|before|till|until|of) H'],
  },
  pt: {
    ones: 'zero um|uma dois|duas tres quatro cinco seis sete oito nove dez onze doze treze catorze|quatorze quinze dezesseis|dezasseis dezessete|dezassete dezoito dezenove|dezanove',
    tens: 'vinte trinta quarenta cinquenta',
    joining: ' e ',
    named: { 'meio-dia': 12, 'meio dia': 12, 'meia-noite': 0, 'meia noite': 0 },
    parts: { meia: 30, 'um quarto': 15, quarto: 15, 'meia hora': 30 },
    after: ['H(?: horas?)?(?: da \\p{L}+)? e M(?: minutos?)?'],
    before: [
      'M(?: minutos?)? (?:para|pra|pro|antes d)(?: ?(?:as?|o))? H',
      'M(?: minutos?)? (?:pras?|pro) H',
      'H(?: horas?)? menos M(?: minutos?)?',
    ],
  },
  es: {
    ones: 'cero un|una|uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve',
    tens: 'veinte treinta cuarenta cincuenta',
    joining: ' y ',
    named: { mediodia: 12, medianoche: 0 },
    parts: { media: 30, cuarto: 15, 'un cuarto': 15, 'media hora': 30 },
    after: ['H(?: horas?)?(?: con| y) M(?: minutos?)?'],
    before: ['M(?: minutos?)? (?:para|antes de)(?: (?:las?|el))? H', 'H(?: horas?)? menos M(?: minutos?)?'],
  },
};

/** Of Spanish, which writes them as one word. */
const twenties =
  'veintiun|veintiuna|veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve';

interface Reader {
  form: RegExp;
  minutesAreBefore: boolean;
}

interface Clock {
  values: ReadonlyMap<string, number>;
  readers: readonly Reader[];
}

const clocks = onceEach((tag): Clock | undefined => {
  const { language } = new Intl.Locale(tag);
  const telling = Object.hasOwn(tellings, language) ? tellings[language] : undefined;
  if (telling === undefined) return undefined;
  const values = new Map<string, number>();
  const name = (names: string, value: number) => {
    for (const each of names.split('|')) values.set(each, value);
  };
  const ones = telling.ones.split(' ');
  for (const [value, names] of ones.entries()) name(names, value);
  for (const [index, ten] of telling.tens.split(' ').entries()) {
    name(ten, 20 + index * 10);
    for (const [value, names] of ones.slice(0, 10).entries())
      if (value > 0) for (const one of names.split('|')) values.set(`${ten}-${one}`, 20 + index * 10 + value);
  }
  if (language === 'es') for (const [index, names] of twenties.split(' ').entries()) name(names, 21 + index);
  const hours = oneOf(
    [...values, ...Object.entries(telling.named)].filter(([, value]) => value <= 24),
    telling,
  );
  const minutes = oneOf([...values, ...Object.entries(telling.parts)], telling);
  const reader = (minutesAreBefore: boolean) => (form: string) => ({
    minutesAreBefore,
    form: new RegExp(
      `(?<![\\p{L}\\d])${form.replaceAll(/\b[HM]\b/g, (letter) => (letter === 'H' ? `(?<h>${hours})` : `(?<m>${minutes})`))}(?![\\p{L}\\d])`,
      'gu',
    ),
  });
  for (const [named, value] of [...Object.entries(telling.named), ...Object.entries(telling.parts)])
    if (!values.has(named)) values.set(named, value);
  return { values, readers: [...telling.after.map(reader(false)), ...telling.before.map(reader(true))] };
});

/** The longest first, and figures too: “half past 1”. */
function oneOf(names: readonly (readonly [string, number])[], { joining }: Telling): string {
  const forms = names.map(([name]) => name).toSorted((a, b) => b.length - a.length);
  // A hyphen of ours stands for whatever joins tens and ones.
  return [
    ...forms.map((form) => (/^meio-|^meia-/.test(form) ? form : form.replace('-', joining))),
    '[0-5]?\\d',
  ].join('|');
}

/** The times of day that words of a text may say, in minutes on a dial of twelve hours. */
export function clockWordsIn(text: string, tag: string): number[] {
  const clock = clocks(tag);
  if (clock === undefined) return [];
  const folded = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/g, ' ');
  const { values, readers } = clock;
  return readers.flatMap(({ form, minutesAreBefore }) =>
    [...folded.matchAll(form)].flatMap(({ groups = {} }) => {
      const read = (written = '30') =>
        /^\d/.test(written)
          ? Number(written)
          : (values.get(written) ?? values.get(written.replace(/ e | y | /, '-')));
      const [hour, minutes] = [read(groups['h']), read(groups['m'])];
      if (hour === undefined || minutes === undefined || hour > 24) return [];
      const time = hour * 60 + (minutesAreBefore ? -minutes : minutes);
      return [((time % 720) + 720) % 720];
    }),
  );
}
