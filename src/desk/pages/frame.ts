import { Html, type HtmlPart, html, jsonInScript } from '../../story/html.ts';
import type { DeskLanguage } from '../words/words.ts';

/** Where pages of the desk are, and what they ask for. */
export interface Around {
  language: DeskLanguage;
  /** The address of the overview: `/_desk/`. */
  home: string;
  /** Whether texts can be written here; without, the desk only shows what there is to do. */
  isDesk: boolean;
  /** The names of its script; absent where nothing is to be run. */
  script?: string | undefined;
  /** What requests that write have to say, see `Secrets`. */
  writing?: string | undefined;
}

/** A page of the desk. */
export function frame(
  around: Around,
  title: string,
  main: HtmlPart,
  data: readonly [string, unknown][] = [],
): Html {
  const { language, home, script, writing } = around;
  return html`<!doctype html>
<html lang="${language.tag}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${home}own/desk.css">
${script && html`<script type="module" src="${home}own/${script}"></script>`}
${writing && html`<meta name="hearth-desk" content="${writing}">`}
</head>
<body>
<a class="skip" href="#main">${language.words.skip}</a>
<header class="top"><a href="${home}">Hearth <span>${language.words.desk}</span></a></header>
<main id="main" tabindex="-1">${main}</main>
${data.map(([id, value]) => dataBlock(id, value))}
</body>
</html>
`;
}

/** Data for the script of a page, in which nothing can end the element that it stands in. */
function dataBlock(id: string, value: unknown): HtmlPart {
  return new Html(`<script type="application/json" id="${id}">${jsonInScript(value)}</script>`);
}
