import { addressWith, type SearchState, stateFrom } from '../../search/state.ts';
import type { SearchWords } from '../../search/words/words.ts';
import { adoptStyles } from '../site/adopt-styles.client.ts';
import { load, prepare } from './bundles.client.ts';
import { showCounts } from './filter-counts.client.ts';
import { find, type SearchLanguages } from './find.client.ts';
import { type FoundEverywhere, sentenceOf } from './found.client.ts';
import { AnswerList } from './list/answer-list.client.ts';
import { type NextStep, nextSteps } from './list/next-steps.client.ts';
import { OptionList } from './list/option-list.client.ts';
import { actionOption, plainGroup } from './list/options.client.ts';
import { forgetQueries, recentQueries, rememberQuery } from './list/recent.client.ts';
import styles from './search-box.css?inline';
import { SearchForm } from './search-form.client.ts';

/** Long enough that typing a word asks once, short enough to feel immediate. */
const pauseInMilliseconds = 120;
/** Before this a spinner would only flicker. */
const slowInMilliseconds = 150;

/** Whether an input that takes the focus brings a keyboard of the screen along, over what there is to read. */
const coversByKeyboard = matchMedia('(pointer: coarse)').matches;

/** The search box: a combobox over passages, in the page's language first and then in the others. */
class HearthSearch extends HTMLElement {
  private timer = 0;
  private asked = 0;
  /** What was asked last, and what the list is the answer to: {@link SearchForm.key}. */
  private askedFor = '';
  private listedFor = '';
  /** Whether the reader has pressed Enter, and waits for where it leads. */
  private entered = false;
  private readonly words = JSON.parse(this.dataset['words'] ?? '{}') as SearchWords;
  private readonly languages = JSON.parse(this.dataset['languages'] ?? '[]') as SearchLanguages;
  private readonly form = new SearchForm(this.querySelector('form') as HTMLFormElement);
  private readonly input = this.querySelector('input') as HTMLInputElement;
  private readonly status = this.querySelector('[role=status]') as HTMLElement;
  private readonly list = new OptionList(this.querySelector('[role=listbox]') as HTMLElement, this.input);
  private readonly answers = new AnswerList(
    this.list,
    this.words,
    (sentence) => this.say(sentence),
    (found) => this.tell(found),
    () => void this.ask(true),
  );

  connectedCallback(): void {
    const { input, form, list } = this;
    this.form.fill(stateFrom(new URLSearchParams(location.search)));
    input.addEventListener('input', () => this.later());
    // Whoever does something else no longer waits.
    for (const act of ['pointerdown', 'keydown'] as const) {
      this.addEventListener(act, () => {
        this.entered = false;
      });
    }
    input.addEventListener('keydown', (event) => list.onKey(event));
    // The input’s own change comes with the press that chooses a result, and would take that from under the pointer.
    form.element.addEventListener('change', ({ target }) => target !== input && void this.ask());
    form.element.addEventListener('submit', (event) => {
      event.preventDefault();
      this.entered = true;
      if (list.active >= 0 || this.listedFor === this.form.key) this.enter();
      else if (this.askedFor !== this.form.key) void this.ask();
    });
    list.element.addEventListener('click', (event) => this.onChoice(event));
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
      this.form.fill(stateFrom(new URLSearchParams(location.search)));
      void this.ask();
    });
    // The bundle comes while the reader types; what goes wrong is said when it is asked.
    void load(this.languages[0]).catch(() => {});
    void this.ask();
    this.takeFocus();
  }

  private get dialog(): HTMLDialogElement | null {
    return this.closest('dialog');
  }

  /** Puts the reader into the input, unless that would cover what is there to be read first. */
  private takeFocus(): void {
    const { dialog, input } = this;
    if (!coversByKeyboard) input.focus();
    else if (dialog && input.value !== '') {
      // An address has opened it, and no hand: a dialog then gives the focus to what says that it wants it.
      this.tabIndex = -1;
      this.autofocus = true;
      const giveUp = () => ['autofocus', 'tabindex'].forEach((name) => void this.removeAttribute(name));
      dialog.addEventListener('close', giveUp, { once: true });
    }
  }

  /** Asks something that the reader has chosen. */
  private take(state: SearchState): void {
    this.form.fill(state);
    void this.ask();
    // Whoever tapped it has the answer to read.
    if (!coversByKeyboard) this.input.focus();
  }

  /** Goes where Enter leads. */
  private enter(): void {
    if (!this.entered) return;
    this.entered = false;
    this.list.choose();
  }

  private writeAddress(state: SearchState): void {
    const address = addressWith(location.href, state);
    if (address !== location.href) history.replaceState(history.state, '', address);
  }

  /** @param unseen what stands in the list, and is only said. */
  private say(text: string, unseen: readonly string[] = []): void {
    const spoken = unseen.map((each) => ` ${each}`).join('');
    if (this.status.textContent === text + spoken) return;
    const span = document.createElement('span');
    span.textContent = spoken;
    this.status.replaceChildren(text, ...(spoken ? [span] : []));
  }

  private later(): void {
    // What stands there now was found for other words.
    this.list.activate(-1);
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.ask(), pauseInMilliseconds);
    prepare(this.languages[0], this.form.state.query).catch(() => {});
  }

  private async ask(elsewhereToo = false): Promise<void> {
    const { state } = this.form;
    const asked = ++this.asked;
    clearTimeout(this.timer);
    this.askedFor = this.form.key;
    this.answers.begin();
    // What is asked while the dialog comes, or after it has closed, is not of this page.
    if (this.dialog?.open !== false) this.writeAddress(state);
    if (state.query === '') {
      this.showStart(true);
      this.showRecent();
      this.count(undefined);
      return;
    }
    // What is beneath nothing stays while more is typed.
    if (!this.hasAttribute('data-nothing')) this.showStart(false);
    const slow = window.setTimeout(
      () => asked === this.asked && this.say(this.words.searching),
      slowInMilliseconds,
    );
    try {
      await this.answer(state, elsewhereToo, () => asked === this.asked);
    } catch {
      if (asked === this.asked) {
        this.entered = false;
        this.list.begin();
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
    const found = await find(this.languages, state, elsewhereToo, (documents) => {
      if (!isLast() || !this.answers.listEarly(documents)) return;
      this.showStart(false);
      this.settle(state);
    });
    if (!isLast()) return;
    const hasBegun = this.answers.complete(found);
    if (!hasBegun) this.settle(state);
    const isNothing = this.list.element.querySelector('a') === null;
    this.showStart(isNothing);
    this.toggleAttribute('data-nothing', isNothing);
    // The answer is said already; this comes later.
    if (isNothing)
      nextSteps(this.languages, state, this.form.filters, this.words).then(
        (steps) => isLast() && steps.length > 0 && this.offer(steps, found.found),
        () => {},
      );
  }

  /** Says what is listed by now; nobody waits for the numbers in the filters. */
  private tell(found: FoundEverywhere): void {
    this.say(sentenceOf(found, this.words));
    this.count(found);
  }

  private offer(steps: readonly NextStep[], found: FoundEverywhere): void {
    this.list.add(...steps.map(({ text, state }) => actionOption(text, () => this.take(state))));
    this.say(
      sentenceOf(found, this.words),
      steps.map(({ text }) => text),
    );
  }

  /** What there is to look for, before anything is asked or where nothing is found. */
  private showStart(isShown: boolean): void {
    this.toggleAttribute('data-asked', !isShown);
    this.removeAttribute('data-nothing');
  }

  private count(found: FoundEverywhere | undefined): void {
    const { asked } = this;
    const numbersIn = this.words.numbersIn ?? this.languages[0].tag;
    showCounts(this.form.element, found, () => asked === this.asked, numbersIn).catch(() => {});
  }

  private showRecent(): void {
    const options = recentQueries().map((query) => actionOption(query, () => this.take({ query })));
    const forget = actionOption(this.words.forget, () => {
      forgetQueries();
      this.showRecent();
      if (!coversByKeyboard) this.input.focus();
    });
    this.list.begin(...(options.length > 0 ? [plainGroup(this.words.recent, [...options, forget])] : []));
    this.settle(this.form.state);
    this.say(this.words.hint);
  }

  /** Makes the list the answer to what was asked, or to nothing. */
  private settle(answered?: SearchState): void {
    this.listedFor = answered ? JSON.stringify(answered) : '';
    if (this.listedFor === this.form.key) this.enter();
  }

  private onChoice(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[role=option]');
    if (!link) return;
    rememberQuery(this.form.state.query);
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) this.dialog?.close();
  }
}

adoptStyles(styles);
customElements.define('hearth-search', HearthSearch);
