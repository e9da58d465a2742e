import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english, portuguese } from '../../../tests/support/story-from-text.ts';
import { codeBlockHtml } from './content-code.ts';

test('A block of code of a page is reached by the keyboard, and named in the language of the page', () => {
  assert.equal(
    codeBlockHtml('<code class="language-sh" dir="ltr">ls &lt; a</code>', english).text,
    '<pre dir="ltr" tabindex="0" role="group" aria-label="Code · sh"><code class="language-sh" dir="ltr">ls &lt; a</code></pre>',
  );
  assert.match(codeBlockHtml('<code dir="ltr">ls</code>', portuguese).text, /aria-label="Código"/);
});
