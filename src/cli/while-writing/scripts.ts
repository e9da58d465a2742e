import { ownModule } from '../../files/hearth-folder.ts';
import type { Finding } from '../../schema/finding.ts';
import { html, jsonInScript } from '../../story/html.ts';
import type { Shown } from './told.ts';

const script = `/@fs/${ownModule('src/cli/while-writing/client/writing.client').replaceAll('\\', '/').replace(/^\//, '')}`;

/** A page with the scripts that show what there is to say, and how it came to be shown. */
export function withScripts(page: string, shown: Shown, at = Date.now()): string {
  const data = jsonInScript({ ...shown, at });
  const added =
    `<script type="application/json" id="hearth-shown">${data}</script>` +
    `<script type="module" src="/@vite/client"></script><script type="module" src="${encodeURI(script)}"></script>`;
  const end = page.lastIndexOf('</body>');
  return end < 0 ? page + added : page.slice(0, end) + added + page.slice(end);
}

/** What stands in the place of a page that cannot be made, and never was. @param findings why, as far as that is known. */
export function nothingShown(status: number, findings: readonly Finding[] = []): string {
  const title = status === 404 ? 'There is no page here' : 'This page cannot be shown yet';
  return (
    `<!doctype html><html lang="en" dir="ltr"><head><meta charset="utf-8"><title>${title}</title>` +
    '<meta name="viewport" content="width=device-width, initial-scale=1">' +
    '<style>:root{color-scheme:light dark;font:1.125rem/1.5 system-ui,sans-serif}body{max-width:40rem;margin:4rem auto;padding:0 1.25rem}</style>' +
    `</head><body><main><h1>${title}</h1><p>What is wrong stands below. Once it is mended and saved, the page comes by itself.</p>` +
    `${findings.length > 0 ? html`<ul>${findings.map(findingItem)}</ul>`.text : ''}</main></body></html>`
  );
}

function findingItem({ place: { file, line, column }, message, next }: Finding) {
  return html`<li><code>${file}:${line}:${column}</code><br>${message}<br>→ ${next}</li>`;
}
