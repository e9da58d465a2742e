import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutNoteLinks } from './page-text.ts';

test('The number of a note is no part of the word before it, nor the way back of the note', () => {
  const reference = '<sup><a href="#fn-1" id="fnref-1" role="doc-noteref" aria-label="Note 1">1</a></sup>';
  const back = '<a href="#fnref-1-2" role="doc-backlink" aria-label="Back">↑2</a>';
  const page = `<p>Tide${reference} mill and <sup>2</sup>.</p><li id="fn-1">High. ${back}</li><div popover role="dialog"><div></div><a href="#main">Notes</a></div><script>x</script>`;
  assert.equal(withoutNoteLinks(page), '<p>Tide mill and <sup>2</sup>.</p><li id="fn-1">High. </li>');
});
