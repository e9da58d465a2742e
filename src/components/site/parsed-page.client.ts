/** A fetched page of the site as a document; without its styles, since the policy of this page knows only its own. */
export function parsedPage(html: string): Document {
  return new DOMParser().parseFromString(html.replace(/<style.*?<\/style>/gs, ''), 'text/html');
}
