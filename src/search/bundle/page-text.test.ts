import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../../../tests/support/story-from-text.ts';
import { backToText, toNote } from '../../components/article/note-links.ts';
import { withoutNoteLinks } from './page-text.ts';

test('The number of a note is no part of the word before it, nor the way back of the note', () => {
  const reference = `<sup>${toNote(1, '#fn-1', 'fnref-1', english).text}</sup>`;
  const back = backToText('#fnref-1', 2, english).text;
  const page = `<p>Tide${reference} mill and <sup>2</sup>.</p><li id="fn-1">High. ${back}</li><div popover role="dialog"><div></div><a href="#main">Notes</a></div><script>x</script>`;
  assert.equal(withoutNoteLinks(page), '<p>Tide mill and <sup>2</sup>.</p><li id="fn-1">High. </li>');
});
