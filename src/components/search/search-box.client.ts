import { filled } from '../../i18n/isolate.ts';
import { addressWith, type SearchState, stateFrom } from '../../search/state.ts';
import type { SearchLanguage, SearchWords } from '../../search/words/words.ts';
import { adoptStyles } from '../site/adopt-styles.client.ts';
import { load, prepare } from './bundles.client.ts';
import { showCounts } from './filter-counts.client.ts';
import { find, findOlder, type OlderFound, type SearchLanguages } from './find.client.ts';
import { type FoundEverywhere, sentenceOf, yearsLeft } from './found.client.ts';
import type { ListedDocument } from './join.client.ts';
import { forgetQueries, recentQueries, rememberQuery } from './recent.client.ts';
import { actionOption, addBeneath, documentGroup, plainGroup } from './results.client.ts';
import styles from './search-box.css?inline';

/** Long enough that typing a word asks once, short enough to feel immediate. */
const pauseInMilliseconds = 120;
/** Before this a spinner would only flicker. */
const slowInMilliseconds = 150;

/** The search box: a combobox over passages, in the page's language first and then in the others. */
class HearthSearch extends HTMLElement {
  private timer = 0;
  private asked = 0;
  private active = -1;
  /** What was asked last, and what the list is the answer to: {@link key}. */
  private askedFor = '';
  private listedFor = '';
  /** Whether the reader has pressed Enter, and waits for where it leads. */
  private entered = false;
  /** What is listed, as far as that can be gone on with. */
  private found: FoundEverywhere | undefined;
  private readonly words = JSON.parse(this.dataset['words'] ?? '{}') as SearchWords;
  private readonly languages = JSON.parse(this.dataset['languages'] ?? '[]') as SearchLanguages;
  private readonly form = this.querySelector('form') as HTMLFormElement;
  private readonly input = this.querySelector('input') as HTMLInputElement;
  private readonly list = this.querySelector('[role=listbox]') as HTMLElement;
  private readonly status = this.querySelector('[role=status]') as HTMLElement;

  connectedCallback(): void {
    const { input, form, list } = this;
    this.fill(stateFrom(new URLSearchParams(location.search)));
    input.addEventListener('input', () => this.later());
    // Whoever does something else no longer waits.
    for (const act of ['pointerdown', 'keydown'] as const) {
      this.addEventListener(act, () => {
        this.entered = false;
      });
    }
    input.addEventListener('keydown', (event) => this.onKey(event));
    // The input’s own change comes with the press that chooses a result, and would take that from under the pointer.
    form.addEventListener('change', ({ target }) => target !== input && void this.ask());
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.entered = true;
      if (this.active >= 0 || this.listedFor === this.key) this.enter();
      else if (this.askedFor !== this.key) void this.ask();
    });
    list.addEventListener('click', (event) => this.onChoice(event));
    // Where it leads may be a place on this page.
    this.querySelector('.start')?.addEventListener('click', ({ target }) => {
      if ((target as Element).closest('a')) this.dialog?.close();
    });
    this.querySelector('.close')?.addEventListener('click', () => this.dialog?.close());
    this.dialog?.addEventListener('close', () => {
      this.entered = false;
      this.writeAddress({ query: '' });
    });
    addEventListener('popstate', () => {
      this.fill(stateFrom(new URLSearchParams(location.search)));
      void this.ask();
    });
    // The bundle comes while the reader types; what goes wrong is said when it is asked.
    void load(this.languages[0]).catch(() => {});
    void this.ask();
    input.focus();
  }

  private get dialog(): HTMLDialogElement | null {
    return this.closest('dialog');
  }

  private get options(): HTMLElement[] {
    return [...this.list.querySelectorAll<HTMLElement>('[role=option]')];
  }

  private get state(): SearchState {
    return stateFrom(
      new URLSearchParams([...new FormData(this.form)].map(([name, value]) => [name, String(value)])),
    );
  }

  /** What stands in the form, to be compared. */
  private get key(): string {
    return JSON.stringify(this.state);
  }

  private fill(state: SearchState): void {
    const set = (name: string, value: string) => {
      const field = this.form.elements.namedItem(name);
      if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
    };
    set('q', state.query);
    set('kind', state.kind ?? '');
    set('topic', state.topic ?? '');
    set('order', state.newestFirst ? 'date' : '');
  }

  /** Goes where Enter leads: to what the reader has come to with the arrows, else to the first. */
  private enter(): void {
    if (!this.entered) return;
    this.entered = false;
    this.options[Math.max(this.active, 0)]?.click();
  }

  private writeAddress(state: SearchState): void {
    const address = addressWith(location.href, state);
    if (address !== location.href) history.replaceState(history.state, '', address);
  }

  private say(text: string): void {
    if (this.status.textContent !== text) this.status.textContent = text;
  }

  private later(): void {
    // What stands there now was found for other words.
    this.activate(-1);
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.ask(), pauseInMilliseconds);
    prepare(this.languages[0], this.state.query).catch(() => {});
  }

  private async ask(elsewhereToo = false): Promise<void> {
    const { state } = this;
    const asked = ++this.asked;
    clearTimeout(this.timer);
    this.askedFor = this.key;
    this.found = undefined;
    // What is asked while the dialog comes, or after it has closed, is not of this page.
    if (this.dialog?.open !== false) this.writeAddress(state);
    this.toggleAttribute('data-asked', state.query !== '');
    if (state.query === '') {
      this.showRecent();
      this.count(undefined);
      return;
    }
    const slow = window.setTimeout(
      () => asked === this.asked && this.say(this.words.searching),
      slowInMilliseconds,
    );
    try {
      await this.answer(state, elsewhereToo, () => asked === this.asked);
    } catch {
      if (asked === this.asked) {
        this.entered = false;
        this.list.replaceChildren();
        this.settle();
        // Enter asks once more.
        this.askedFor = '';
        this.say(this.words.failed);
      }
    } finally {
      clearTimeout(slow);
    }
  }

  /** Lists what a query leads to. */
  private async answer(state: SearchState, elsewhereToo: boolean, isLast: () => boolean): Promise<void> {
    let listed = 0;
    const { found, unasked } = await find(this.languages, state, elsewhereToo, (documents) => {
      if (listed > 0 || !isLast()) return;
      listed = documents.length;
      this.listOwn(documents);
      this.settle(state);
    });
    if (!isLast()) return;
    this.found = found;
    const { documents } = found.own;
    // What the page’s own language answers stays first, whatever else comes.
    if (listed > 0) {
      this.list.append(...this.groupsOf(documents.slice(listed)));
      this.addBesides(documents);
    } else this.listOwn(documents);
    this.count(found);
    this.show(found, unasked);
    if (listed > 0) this.input.setAttribute('aria-expanded', String(this.options.length > 0));
    else this.settle(state);
  }

  /** Puts what other languages have beside what is listed already, and moves none of it. */
  private addBesides(documents: readonly ListedDocument[]): void {
    const options = new Map(this.options.map((option) => [option.getAttribute('href'), option]));
    for (const { address, beneath } of documents.flatMap(({ passages }) => passages)) {
      const option = options.get(address);
      if (option && beneath) addBeneath(option, beneath, this.words);
    }
  }

  /** The filters say how many documents each of them leaves; nobody waits for that. */
  private count(found: FoundEverywhere | undefined): void {
    const { asked } = this;
    const numbersIn = this.words.numbersIn ?? this.languages[0].tag;
    showCounts(this.form, found, () => asked === this.asked, numbersIn).catch(() => {});
  }

  private groupsOf(documents: readonly ListedDocument[]): HTMLElement[] {
    return documents.map((each) => documentGroup(each, this.words));
  }

  private listOwn(documents: readonly ListedDocument[]): void {
    this.list.replaceChildren(...this.groupsOf(documents));
  }

  /** Puts what else there is under what the page's own language has. */
  private show(found: FoundEverywhere, unasked: readonly SearchLanguage[]): void {
    const years = yearsLeft(found);
    this.list.append(
      ...(years === undefined ? [] : [this.olderOption(years)]),
      ...found.others.flatMap(({ documents }) => this.groupsOf(documents)),
      ...unasked.map((language) =>
        actionOption(filled(this.words.askElsewhere, { language: language.name }), () => void this.ask(true)),
      ),
    );
    this.say(sentenceOf(found, this.words));
  }

  private olderOption(years: string): HTMLElement {
    const option = actionOption(
      filled(this.words.askOlder, { years }),
      () => void this.askOlder(option, years),
    );
    return option;
  }

  /** Goes on with what is older. */
  private async askOlder(option: HTMLElement, years: string): Promise<void> {
    const { found, asked } = this;
    if (found === undefined) return;
    this.found = undefined;
    this.say(filled(this.words.askingOlder, { years }));
    const older = await findOlder(found).catch(() => undefined);
    if (asked !== this.asked) return;
    if (older) this.addOlder(older, option);
    else this.found = found;
    if (older?.hasFailed ?? true) this.say(this.words.failedOlder);
  }

  private addOlder({ found, own, elsewhere }: OlderFound, option: HTMLElement): void {
    const at = this.options.indexOf(option);
    const { active } = this;
    this.found = found;
    const years = yearsLeft(found);
    option.replaceWith(...this.groupsOf(own), ...(years === undefined ? [] : [this.olderOption(years)]));
    this.list.append(...this.groupsOf(elsewhere));
    // Whoever came here by the arrows goes on with what has come.
    if (active === at) this.activate(Math.min(at, this.options.length - 1));
    else if (active > at) this.activate(-1);
    this.say(sentenceOf(found, this.words));
  }

  private showRecent(): void {
    const queries = recentQueries();
    const options = queries.map((query) =>
      actionOption(query, () => {
        this.fill({ query });
        void this.ask();
        this.input.focus();
      }),
    );
    const forget = actionOption(this.words.forget, () => {
      forgetQueries();
      this.showRecent();
      this.input.focus();
    });
    this.list.replaceChildren(
      ...(queries.length > 0 ? [plainGroup(this.words.recent, [...options, forget])] : []),
    );
    this.settle(this.state);
    this.say(this.words.hint);
  }

  /** Makes the list the answer to what was asked, or to nothing. */
  private settle(answered?: SearchState): void {
    this.input.setAttribute('aria-expanded', String(this.options.length > 0));
    this.list.scrollTop = 0;
    this.activate(-1);
    this.listedFor = answered ? JSON.stringify(answered) : '';
    if (this.listedFor === this.key) this.enter();
  }

  private activate(index: number): void {
    const { options, input } = this;
    for (const option of options) option.removeAttribute('aria-selected');
    this.active = index;
    const option = options[index];
    if (option === undefined) {
      input.removeAttribute('aria-activedescendant');
      return;
    }
    option.setAttribute('aria-selected', 'true');
    input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  }

  private onKey(event: KeyboardEvent): void {
    const count = this.options.length;
    if (event.isComposing || count === 0) return;
    if (event.key === 'ArrowDown') this.activate((this.active + 1) % count);
    else if (event.key === 'ArrowUp') this.activate((this.active <= 0 ? count : this.active) - 1);
    else return;
    event.preventDefault();
  }

  private onChoice(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[role=option]');
    if (!link) return;
    rememberQuery(this.state.query);
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) this.dialog?.close();
  }
}

adoptStyles(styles);
customElements.define('hearth-search', HearthSearch);
