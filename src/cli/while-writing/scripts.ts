import { ownModule } from '../../files/hearth-folder.ts';
import { jsonInScript } from '../../story/html.ts';
import type { Shown } from './told.ts';

const script = `/@fs/${ownModule('src/cli/while-writing/client/writing.client').replaceAll('\\', '/').replace(/^\//, '')}`;

/** A page with the scripts that show what there is to say, and how it came to be shown. */
export function withScripts(html: string, shown: Shown, at = Date.now()): string {
  const data = jsonInScript({ ...shown, at });
  const added =
    `<script type="application/json" id="hearth-shown">${data}</script>` +
    `<script type="module" src="/@vite/client"></script><script type="module" src="${encodeURI(script)}"></script>`;
  const end = html.lastIndexOf('</body>');
  return end < 0 ? html + added : html.slice(0, end) + added + html.slice(end);
}

/** What stands in the place of a page that cannot be made, and never was. */
export function nothingShown(status: number): string {
  const title = status === 404 ? 'There is no page here' : 'This page cannot be shown yet';
  return (
    `<!doctype html><html lang="en" dir="ltr"><head><meta charset="utf-8"><title>${title}</title>` +
    '<meta name="viewport" content="width=device-width, initial-scale=1">' +
    '<style>:root{color-scheme:light dark;font:1.125rem/1.5 system-ui,sans-serif}body{max-width:40rem;margin:4rem auto;padding:0 1.25rem}</style>' +
    `</head><body><main><h1>${title}</h1><p>What is wrong stands below. Once it is mended and saved, the page comes by itself.</p></main></body></html>`
  );
}
