/** What leads from a built page's text to its notes and back, and shows one in place: no words of the text. */
const noteLinks =
  /<sup><a [^>]*role="doc-noteref".*?<\/sup>|<a [^>]*role="doc-backlink".*?<\/a>|<div popover .*$/gs;

/** The HTML of a page of the staff as it is searched: no number stands at the end of a word. */
export function withoutNoteLinks(html: string): string {
  return html.replaceAll(noteLinks, '');
}
