import { type SearchState, stateFrom } from '../../search/state.ts';
import { nameOfChoice } from './filter-counts.client.ts';

/** A filter as it is set. */
export interface SetFilter {
  name: 'kind' | 'topic';
  /** What its choice is called. */
  choice: string;
}

/** What a reader asks for, as it stands in the form. */
export class SearchForm {
  readonly element: HTMLFormElement;

  constructor(element: HTMLFormElement) {
    this.element = element;
  }

  get state(): SearchState {
    return stateFrom(
      new URLSearchParams([...new FormData(this.element)].map(([name, value]) => [name, String(value)])),
    );
  }

  /** The state, to be compared. */
  get key(): string {
    return JSON.stringify(this.state);
  }

  fill(state: SearchState): void {
    const set = (name: string, value: string) => {
      const field = this.element.elements.namedItem(name);
      if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
    };
    set('q', state.query);
    set('kind', state.kind ?? '');
    set('topic', state.topic ?? '');
    set('order', state.newestFirst ? 'date' : '');
  }

  /** The filters that are set. */
  get filters(): SetFilter[] {
    return (['kind', 'topic'] as const).flatMap((name) => {
      const select = this.element.elements.namedItem(name);
      if (!(select instanceof HTMLSelectElement) || select.value === '') return [];
      const [option] = select.selectedOptions;
      return option ? [{ name, choice: nameOfChoice(option) }] : [];
    });
  }
}
