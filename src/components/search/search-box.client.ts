import { filled } from '../../i18n/isolate.ts';
import type { Answer } from '../../search/ask.ts';
import { addressWith, type SearchState, stateFrom } from '../../search/state.ts';
import { counted, type SearchLanguage, type SearchWords } from '../../search/words/words.ts';
import { askIn, load } from './bundles.client.ts';
import { joined, type ListedDocument, listed, passagesIn, placesIn, withoutPlaces } from './join.client.ts';
import { forgetQueries, recentQueries, rememberQuery } from './recent.client.ts';
import { actionOption, documentGroup, plainGroup } from './results.client.ts';
import styles from './search-box.css?inline';

const documentsShown = 8;
/** With fewer passages than this the other languages are asked without being told to. */
const few = 3;
/** From this share of the query on, a document answers it and does not only share words with it. */
const enough = 0.75;
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
  private readonly words = JSON.parse(this.dataset['words'] ?? '{}') as SearchWords;
  private readonly languages = JSON.parse(this.dataset['languages'] ?? '[]') as [
    SearchLanguage,
    ...SearchLanguage[],
  ];
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
  }

  private async ask(elsewhereToo = false): Promise<void> {
    const { state } = this;
    const asked = ++this.asked;
    clearTimeout(this.timer);
    this.askedFor = this.key;
    // What is asked while the dialog comes, or after it has closed, is not of this page.
    if (this.dialog?.open !== false) this.writeAddress(state);
    if (state.query === '') {
      this.showRecent();
      return;
    }
    const slow = window.setTimeout(
      () => asked === this.asked && this.say(this.words.searching),
      slowInMilliseconds,
    );
    try {
      const [own, ...others] = this.languages;
      const answer = await askIn(own, state);
      const found = answer.documents.slice(0, documentsShown).map(listed);
      const count = passagesIn(found);
      const wanted = elsewhereToo || count < few || answer.coverage < enough ? others : [];
      // What the page’s own language answers stays first, whatever the others bring.
      const early = wanted.length > 0 && count > 0 && answer.coverage >= enough;
      if (early && asked === this.asked) {
        this.listOwn(found);
        this.settle(state);
      }
      const elsewhere = await Promise.all(wanted.map((language) => this.askElsewhere(language, state))).catch(
        (cause: unknown) => {
          if (early) return [];
          throw cause;
        },
      );
      if (asked === this.asked)
        this.show(state, answer, found, elsewhere, elsewhere.length < others.length ? others : [], early);
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

  private async askElsewhere(
    language: SearchLanguage,
    state: SearchState,
  ): Promise<[SearchLanguage, ListedDocument[], Answer]> {
    const answer = await askIn(language, state);
    const documents = answer.documents.slice(0, documentsShown);
    const listings = await Promise.all(documents.map((found) => joined(found, language, this.languages[0])));
    return [language, listings, answer];
  }

  private listOwn(documents: readonly ListedDocument[]): void {
    this.list.replaceChildren(...documents.map((each) => documentGroup(each, this.words)));
  }

  private show(
    state: SearchState,
    answer: Answer,
    own: ListedDocument[],
    elsewhere: [SearchLanguage, ListedDocument[], Answer][],
    unasked: readonly SearchLanguage[],
    ownListed: boolean,
  ): void {
    const { words } = this;
    const { query } = state;
    const tag = this.languages[0].tag;
    const better = elsewhere.some(([, , other]) => other.coverage >= enough);
    // Where another language answers the whole query, a few shared words in this one are no answer.
    const kept = answer.coverage < enough && better ? [] : own;
    const shown = placesIn(kept);
    const found = elsewhere
      .map(([language, documents, other]) => [language, withoutPlaces(documents, shown), other] as const)
      .filter(([, documents]) => documents.length > 0);
    const forms = [...new Set([answer, ...found.map(([, , other]) => other)].flatMap((each) => each.forms))];
    if (!ownListed) this.listOwn(kept);
    this.list.append(
      ...found.flatMap(([, documents]) => documents.map((each) => documentGroup(each, words))),
      ...unasked.map((language) =>
        actionOption(filled(words.askElsewhere, { language: language.name }), () => void this.ask(true)),
      ),
    );
    if (ownListed) this.input.setAttribute('aria-expanded', String(this.options.length > 0));
    else this.settle(state);
    const count = passagesIn(kept);
    const sentences = [
      count > 0
        ? counted(words.results, count, tag, { query }, words.numbersIn)
        : filled(found.length > 0 ? words.noneHere : words.none, { query }),
      ...found.map(([language, documents]) =>
        counted(words.elsewhere, passagesIn(documents), tag, { language: language.name }, words.numbersIn),
      ),
      ...(forms.length > 0
        ? [filled(words.alsoAsked, { forms: new Intl.ListFormat(tag, { type: 'unit' }).format(forms) })]
        : []),
    ];
    this.say(sentences.join(' '));
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

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
document.adoptedStyleSheets.push(sheet);
customElements.define('hearth-search', HearthSearch);
