import type { Language } from '../../i18n/languages.ts';
import { wordsIn } from '../../i18n/words.ts';
import { Html, html } from '../../story/html.ts';

/**
 * A block of code that scrolls within itself, also from the keyboard, as in stories.
 * @param written the code in its tag, whose class says what it is in.
 */
export function codeBlockHtml(written: string, language: Language): Html {
  const [, writtenIn] = /^<code class="language-([^"]+)"/.exec(written) ?? [];
  const name = [wordsIn(language)('aside:code'), ...(writtenIn ? [writtenIn] : [])].join(' · ');
  return html`<pre dir="ltr" tabindex="0" role="group" aria-label="${name}">${new Html(written)}</pre>`;
}
