/* Says in the filters of the search how many documents each leaves. */
import type { SearchState } from '../../search/state.ts';
import type { SearchLanguage } from '../../search/words/words.ts';
import { countIn } from './bundles.client.ts';
import type { FoundEverywhere } from './found.client.ts';

/** What each choice of the filters says without a number. */
const names = new WeakMap<HTMLOptionElement, string>();

/**
 * Writes the numbers into the choices.
 * @param found what is listed, which a number is never less than; absent where nothing is asked, and no number stands.
 */
export async function showCounts(
  form: HTMLFormElement,
  found: FoundEverywhere | undefined,
  isLast: () => boolean,
  numbersIn: string,
): Promise<void> {
  const counts = found && (await countsOf(found.own.language, found.state, found));
  if (!isLast()) return;
  const format = new Intl.NumberFormat(numbersIn);
  for (const option of form.querySelectorAll<HTMLOptionElement>('.filters option')) {
    const name = names.get(option) ?? option.text;
    names.set(option, name);
    const filter = option.closest('select')?.name;
    const count = filter === 'kind' || filter === 'topic' ? counts?.[filter][option.value] : undefined;
    option.text = count ? `${name} (${format.format(count)}${counts?.hasMore ? '+' : ''})` : name;
  }
}

async function countsOf(language: SearchLanguage, state: SearchState, { own }: FoundEverywhere) {
  const counts = await countIn(language, state);
  const kind: Record<string, number> = { ...counts.kind };
  // What says only some of the words, or in other forms, is found too.
  for (const [name, found] of Map.groupBy(own.search.answer.documents, (document) => document.kind))
    kind[name] = Math.max(kind[name] ?? 0, found.length);
  return { ...counts, kind };
}
