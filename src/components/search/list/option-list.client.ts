/** What can be chosen under an input, and the arrows that lead through it while the reader goes on typing (a combobox). */
export class OptionList {
  readonly element: HTMLElement;
  private readonly input: HTMLInputElement;
  private at = -1;

  constructor(element: HTMLElement, input: HTMLInputElement) {
    this.element = element;
    this.input = input;
  }

  get options(): HTMLElement[] {
    return [...this.element.querySelectorAll<HTMLElement>('[role=option]')];
  }

  /** Place of what the reader has come to with the arrows; -1 before that. */
  get active(): number {
    return this.at;
  }

  /** Begins with something else, of which nothing is chosen yet. */
  begin(...groups: readonly HTMLElement[]): void {
    this.element.replaceChildren(...groups);
    this.element.scrollTop = 0;
    this.activate(-1);
    this.tellExpanded();
  }

  add(...groups: readonly HTMLElement[]): void {
    this.element.append(...groups);
    this.tellExpanded();
  }

  /** Puts others in the place of an option; whoever came to it by the arrows goes on with the first of them. */
  replace(option: HTMLElement, ...groups: readonly HTMLElement[]): void {
    const place = this.options.indexOf(option);
    const { active } = this;
    option.replaceWith(...groups);
    this.tellExpanded();
    if (active === place) this.activate(Math.min(place, this.options.length - 1));
    else if (active > place) this.activate(-1);
  }

  activate(index: number): void {
    const { options, input } = this;
    for (const option of options) option.removeAttribute('aria-selected');
    this.at = index;
    const option = options[index];
    if (option === undefined) {
      input.removeAttribute('aria-activedescendant');
      return;
    }
    option.setAttribute('aria-selected', 'true');
    input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  }

  /** Chooses what the reader has come to with the arrows, else the first. */
  choose(): void {
    this.options[Math.max(this.active, 0)]?.click();
  }

  onKey(event: KeyboardEvent): void {
    const count = this.options.length;
    if (event.isComposing || count === 0) return;
    if (event.key === 'ArrowDown') this.activate((this.active + 1) % count);
    else if (event.key === 'ArrowUp') this.activate((this.active <= 0 ? count : this.active) - 1);
    else return;
    event.preventDefault();
  }

  private tellExpanded(): void {
    this.input.setAttribute('aria-expanded', String(this.options.length > 0));
  }
}
