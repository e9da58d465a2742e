const pages = new Map<string, Promise<Document>>();

/** Another page of the site, fetched once. */
export function pageAt(address: string): Promise<Document> {
  const [page = ''] = address.split(/[?#]/);
  const fetched =
    pages.get(page) ??
    fetch(page).then(async (response) => {
      if (!response.ok) throw new Error(`${response.status} at ${page}`);
      return parsedPage(await response.text());
    });
  pages.set(page, fetched);
  fetched.catch(() => pages.delete(page));
  return fetched;
}

/** A fetched page of the site as a document; without its styles, since the policy of this page knows only its own. */
function parsedPage(html: string): Document {
  return new DOMParser().parseFromString(html.replace(/<style.*?<\/style>/gs, ''), 'text/html');
}
