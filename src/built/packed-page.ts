import type { BuiltPage } from './built-page.ts';
import type { Texts } from './texts.ts';

/** A page as numbers, with its texts as they are renumbered. */
export function packPage(page: BuiltPage, texts: Texts, renumber: (number: number) => number): number[] {
  const numbers: number[] = [];
  const text = (kind: string, value: string) => renumber(texts.numberOf(kind, value));
  const optional = (kind: string, value: string | undefined) =>
    numbers.push(value === undefined ? 0 : text(kind, value) + 1);
  const list = (items: ArrayLike<number>) => {
    numbers.push(items.length);
    for (let index = 0; index < items.length; index++) numbers.push(renumber(items[index] ?? 0));
  };
  const flags = [page.leadsOn, page.isListed, page.inline.plays];
  numbers.push(
    flags.reduce((sum, flag, bit) => sum + (flag ? 2 ** bit : 0), 0),
    (page.policyAt ?? -1) + 1,
  );
  optional('lang', page.lang);
  optional('time', page.changed);
  optional('time', page.published);
  optional('href', page.canonical?.value);
  numbers.push(page.canonical?.at ?? 0, page.alternates.length);
  for (const { value, at, hreflang } of page.alternates)
    numbers.push(text('href', value), at, text('hreflang', hreflang));
  for (const hashes of [page.inline.scripts, page.inline.styles])
    list(hashes.map((hash) => texts.numberOf('hash', hash)));
  for (const items of [page.repeatedIds, page.refused, page.fetched, page.ids, page.addresses]) list(items);
  return numbers;
}

/** Takes a page from numbers, where it begins at `start`. */
export function unpackPage(numbers: Uint32Array, start: number, { values }: Texts): BuiltPage {
  let at = start;
  const next = () => numbers[at++] ?? 0;
  const text = () => values[next()] ?? '';
  const optional = () => {
    const number = next();
    return number === 0 ? undefined : values[number - 1];
  };
  const list = () => {
    const length = next();
    at += length;
    return numbers.subarray(at - length, at);
  };
  const flags = next();
  const policyAt = next() - 1;
  const [lang, changed, published, canonical] = [optional(), optional(), optional(), optional()];
  const canonicalAt = next();
  const alternates = Array.from({ length: next() }, () => ({ value: text(), at: next(), hreflang: text() }));
  const hashes = () => Array.from(list(), (number) => values[number] ?? '');
  return {
    leadsOn: (flags & 1) > 0,
    isListed: (flags & 2) > 0,
    policyAt: policyAt < 0 ? undefined : policyAt,
    lang,
    changed,
    published,
    canonical: canonical === undefined ? undefined : { value: canonical, at: canonicalAt },
    alternates,
    inline: { scripts: hashes(), styles: hashes(), ...((flags & 4) > 0 && { plays: true }) },
    repeatedIds: Array.from(list()),
    refused: Array.from(list()),
    fetched: list(),
    ids: list(),
    addresses: list(),
  };
}
