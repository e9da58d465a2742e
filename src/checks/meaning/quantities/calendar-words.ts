/* Names of months and days of the week, as `Intl` has them in each language. */
import { onceEach } from '../../../i18n/once-each.ts';

/** A month or a day of the week that a text names, or may. */
export interface CalendarWord {
  written: string;
  index: number;
  /** `month 11`, `weekday 2`. */
  value: string;
  /** Whether the word means nothing else where it stands. */
  isSure: boolean;
}

interface Name {
  written: string;
  /** In small letters. */
  small: string;
  value: string;
  isLong: boolean;
}

/** Languages with months of two traditions. */
const also: Readonly<Record<string, readonly string[]>> = { ar: ['ar-EG', 'ar-LB', 'ar-DZ', 'ar-MA'] };

/** The names in a language, the longest first. */
const namesIn = onceEach((tag): readonly Name[] => {
  const names = new Map<string, Name>();
  const add = (written: string, value: string, isLong: boolean) => {
    if (written.length > 1 && !names.has(written))
      names.set(written, { written, small: written.toLowerCase(), value, isLong });
  };
  for (const locale of [tag, ...(also[new Intl.Locale(tag).language] ?? [])]) {
    for (const length of ['long', 'short'] as const) {
      const format = (options: Intl.DateTimeFormatOptions) =>
        new Intl.DateTimeFormat(locale, { timeZone: 'UTC', calendar: 'gregory', ...options });
      const months = [format({ month: length }), format({ month: length, day: 'numeric' })];
      const weekdays = format({ weekday: length });
      for (let month = 0; month < 12; month++)
        for (const each of months)
          add(partOf(each, Date.UTC(2026, month, 5), 'month'), `month ${month + 1}`, length === 'long');
      for (let day = 0; day < 7; day++)
        add(partOf(weekdays, Date.UTC(2026, 1, 1 + day), 'weekday'), `weekday ${day}`, length === 'long');
    }
  }
  return [...names.values()].toSorted((a, b) => b.written.length - a.written.length);
});

/** Words that begin as a name does: most texts have none. */
const candidates = onceEach((tag) => {
  const small = namesIn(tag).map((name) => name.small.slice(0, 3));
  // Both cases are listed, which is far quicker than to ignore them.
  const beginnings = new Set(
    small
      .flatMap((start) => [start, start.slice(0, 1).toUpperCase() + start.slice(1)])
      .map((start) => RegExp.escape(start)),
  );
  const words = [...beginnings].join('|') || '(?!)';
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${words})[\\p{L}\\p{M}]*(?:-[\\p{L}\\p{M}]+)*`, 'gu');
});

function partOf(format: Intl.DateTimeFormat, time: number, type: string): string {
  // Words in which figures stand, like 11月, are read where numbers are.
  const written = format.formatToParts(time).find((part) => part.type === type)?.value ?? '';
  return /\d/.test(written) ? '' : written.replace(/\.$/, '');
}

const nearNumber = /\d[\p{L}º°ª.]{0,3}\s*(?:de |of )?$/u;
const beforeNumber = /^\.?,?\s*(?:de |of )?\d/u;

/** What a word may name, by its letters: those that are asked about are few, and come again and again. */
const meanings = onceEach((tag) => {
  const names = namesIn(tag);
  return onceEach((written) => {
    const small = written.toLowerCase();
    return {
      exact: names.filter((name) => name.written === written),
      forms: names.filter((name) => isFormOf(small, name.small)),
    };
  });
});

/** The months and days of the week in a text. */
export function calendarWordsIn(text: string, tag: string): CalendarWord[] {
  const meaningOf = meanings(tag);
  return [...text.matchAll(candidates(tag))].flatMap(({ 0: written, index }): CalendarWord[] => {
    const before = text.slice(Math.max(0, index - 40), index);
    const end = index + written.length;
    const besideNumber = nearNumber.test(before.slice(-12)) || beforeNumber.test(text.slice(end, end + 12));
    const { exact, forms } = meaningOf(written);
    const known = exact.find(({ isLong }) => isLong) ?? (besideNumber ? exact[0] : undefined);
    if (known) {
      // At the start of a sentence a capital says nothing: “May the …”, “March on …”.
      const opens = /(?:^|[.!?:“"«\n]\s*)$/u.test(before) && isCapital(written);
      return [
        {
          written,
          index,
          value: known.value,
          isSure: !isWord.test(written) && (besideNumber || !(opens || isShort(written, before))),
        },
      ];
    }
    return forms.map(({ value }) => ({ written, index, value, isSure: false }));
  });
}

/** “pode ter 2.000”: short names of days that are words of many sentences. */
const isWord = /^(?:ter|sex|dom)$/u;

function isCapital(word: string): boolean {
  return word[0] !== word[0]?.toLowerCase();
}

/** “mars”, “sat”: words of three letters are often something else; “in May” is not, and “Theresa May” is. */
function isShort(word: string, before: string): boolean {
  return word.length <= 3 && !(isCapital(word) && /(?<!\p{L})\p{Ll}+\s+$/u.test(before));
}

/** Whether a word may be another form of a name: of a case, with a capital, shortened. */
function isFormOf(one: string, other: string): boolean {
  if (one === other) return true;
  if (other.length < 4) return false;
  const least = Math.max(3, Math.min(other.length - 2, 6));
  return (
    one.length >= 3 && (one.startsWith(other.slice(0, least)) || (one.length >= 4 && other.startsWith(one)))
  );
}
