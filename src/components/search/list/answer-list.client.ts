import { filled } from '../../../i18n/isolate.ts';
import type { SearchLanguage, SearchWords } from '../../../search/words/words.ts';
import { type FirstFound, type FoundBesides, findMore, findOlder } from '../find.client.ts';
import { type FoundEverywhere, yearsLeft } from '../found.client.ts';
import type { ListedDocument } from '../join.client.ts';
import type { OptionList } from './option-list.client.ts';
import { actionOption, addBeneath, documentGroup } from './options.client.ts';

/** Lists what a query leads to, and goes on with it where there is more. */
export class AnswerList {
  private readonly list: OptionList;
  private readonly words: SearchWords;
  private readonly say: (sentence: string) => void;
  private readonly tell: (found: FoundEverywhere) => void;
  private readonly askElsewhere: () => void;
  /** What is listed, as far as that can be gone on with. */
  private found: FoundEverywhere | undefined;
  /** How many documents were listed before all had come. */
  private early = 0;
  private turn = 0;

  constructor(
    list: OptionList,
    words: SearchWords,
    /** Says what happens meanwhile. */
    say: (sentence: string) => void,
    /** Tells what is listed by now. */
    tell: (found: FoundEverywhere) => void,
    /** Asks the same in the other languages. */
    askElsewhere: () => void,
  ) {
    this.list = list;
    this.words = words;
    this.say = say;
    this.tell = tell;
    this.askElsewhere = askElsewhere;
  }

  /** Goes on with nothing that is listed: another query is asked. */
  begin(): void {
    this.found = undefined;
    this.early = 0;
    this.turn += 1;
  }

  /** Lists what has come while more is coming; once. */
  listEarly(documents: readonly ListedDocument[]): boolean {
    if (this.early > 0) return false;
    this.early = documents.length;
    this.list.begin(...this.groupsOf(documents));
    return true;
  }

  /**
   * Lists all that was found, and what can be asked besides.
   * @returns whether the list was begun before, and goes on.
   */
  complete({ found, unasked }: FirstFound): boolean {
    const { documents } = found.own;
    const { early } = this;
    this.found = found;
    // What the page’s own language answers stays first, whatever else comes.
    if (early > 0) this.list.add(...this.groupsOf(documents.slice(early)));
    else this.list.begin(...this.groupsOf(documents));
    this.addBesides(documents);
    this.list.add(
      ...this.stepsFurther(found),
      ...found.others.flatMap((other) => this.groupsOf(other.documents)),
      ...unasked.map((language) => this.elsewhereOption(language)),
    );
    this.tell(found);
    return early > 0;
  }

  private groupsOf(documents: readonly ListedDocument[]): HTMLElement[] {
    return documents.map((each) => documentGroup(each, this.words));
  }

  /** Puts what other languages have beside what is listed already, and moves none of it. */
  private addBesides(documents: readonly ListedDocument[]): void {
    const options = new Map(this.list.options.map((option) => [option.getAttribute('href'), option]));
    for (const { address, beneath } of documents.flatMap(({ passages }) => passages)) {
      const option = options.get(address);
      if (option && beneath) addBeneath(option, beneath, this.words);
    }
  }

  private elsewhereOption({ name }: SearchLanguage): HTMLElement {
    return actionOption(filled(this.words.askElsewhere, { language: name }), this.askElsewhere);
  }

  /** What there is behind the list: more of the newest, and what is older. */
  private stepsFurther(found: FoundEverywhere): HTMLElement[] {
    const { words } = this;
    const years = yearsLeft(found);
    const hasMore = [found.own, ...found.others].some((each) => each.hasMore);
    return [
      ...(hasMore ? [this.stepOption(words.more, words.searching, findMore)] : []),
      ...(years === undefined
        ? []
        : [
            this.stepOption(
              filled(words.askOlder, { years }),
              filled(words.askingOlder, { years }),
              findOlder,
            ),
          ]),
    ];
  }

  private stepOption(
    text: string,
    asking: string,
    find: (found: FoundEverywhere) => Promise<FoundBesides>,
  ): HTMLElement {
    const option = actionOption(text, () => void this.goOn(option, asking, find));
    option.dataset['further'] = '';
    return option;
  }

  private async goOn(
    option: HTMLElement,
    asking: string,
    find: (found: FoundEverywhere) => Promise<FoundBesides>,
  ): Promise<void> {
    const { found, turn } = this;
    if (found === undefined) return;
    this.found = undefined;
    this.say(asking);
    const besides = await find(found).catch(() => undefined);
    if (turn !== this.turn) return;
    this.found = besides?.found ?? found;
    if (besides) this.addFound(besides, option);
    if (besides === undefined) this.say(this.words.failed);
    else if (besides.hasFailed) this.say(this.words.failedOlder);
    else this.tell(besides.found);
  }

  private addFound({ found, own, elsewhere }: FoundBesides, option: HTMLElement): void {
    for (const other of this.list.element.querySelectorAll<HTMLElement>('[data-further]'))
      if (other !== option) other.remove();
    this.list.replace(option, ...this.groupsOf(own), ...this.stepsFurther(found));
    this.list.add(...this.groupsOf(elsewhere));
  }
}
