/* The page that says what there is to do: `/_desk/`. */
import type { Language } from '../../i18n/languages.ts';
import type { Finding } from '../../schema/finding.ts';
import { type Html, type HtmlPart, html, inItsLanguage } from '../../story/html.ts';
import { type Overview, openIn, type Person, type Work } from '../texts/overview.ts';
import { counted, type DeskLanguage, fill } from '../words/words.ts';
import { type Around, frame } from './frame.ts';

/** The most findings that the page lists. */
const mostFindings = 200;

/** What there is to do in a publication, or in one of its languages. @param into the path of that. */
export function overviewPage(overview: Overview, around: Around, into?: string): Html {
  const { words } = around.language;
  const language = overview.languages.find(({ path }) => path === into);
  const works = overview.works.filter((work) => language === undefined || work.into.path === language.path);
  const open = works.filter((work) => openIn(work) > 0);
  const done = works.filter((work) => openIn(work) === 0);
  const title = fill(words.overview, { name: overview.name });
  const isDone = open.length === 0 && overview.findings.length === 0;
  return frame(
    around,
    title,
    html`<h1>${title}</h1>
${languageLinks(overview.languages, language, around)}
${isDone && html`<p class="lead">${words.nothing}</p>`}
<section aria-labelledby="translations"><h2 id="translations">${words.translations}</h2>
${open.length > 0 && worksTable(open, around, language)}
${overview.broken.length > 0 && html`<p class="aside">${fill(words.brokenStories, { stories: overview.broken.join(', ') })}</p>`}
${
  done.length > 0 &&
  html`<details><summary>${fill(words.showDone, { n: done.length })}</summary>${worksTable(done, around, language)}</details>`
}
</section>
<section aria-labelledby="findings"><h2 id="findings">${words.findings}</h2>
${findingsList(overview.findings, around.language)}
</section>
<section aria-labelledby="people"><h2 id="people">${words.people}</h2>
${peopleList(overview.people, around)}
</section>
<section aria-labelledby="held"><h2 id="held">${words.held}</h2>
${heldList(overview, around.language)}
</section>
${!around.isDesk && html`<p class="aside">${fill(words.readOnly, { command: 'hearth desk' })}</p>`}`,
  );
}

function languageLinks(
  languages: readonly Language[],
  chosen: Language | undefined,
  { home, language: { words } }: Around,
): HtmlPart {
  if (languages.length < 2) return undefined;
  const link = (href: string, isChosen: boolean, text: HtmlPart) =>
    html`<li><a href="${href}"${isChosen && html` aria-current="page"`}>${text}</a></li>`;
  return html`<nav class="chosen" aria-label="${words.languages}"><ul>
${link(home, chosen === undefined, words.allLanguages)}
${languages.map((each) =>
  link(
    `${home}?into=${encodeURIComponent(each.path)}`,
    each === chosen,
    html`<span lang="${each.tag}" dir="${each.direction}">${each.name}</span>`,
  ),
)}
</ul></nav>`;
}

function worksTable(works: readonly Work[], around: Around, chosen: Language | undefined): HtmlPart {
  const { language } = around;
  const { words } = language;
  return html`<div class="wide"><table>
<thead><tr><th scope="col">${words.text}</th>${!chosen && html`<th scope="col">${words.language}</th>`}<th scope="col">${words.next}</th><th scope="col">${words.since}</th><th scope="col">${words.person}</th></tr></thead>
<tbody>
${works.map(
  (work) => html`<tr>
<th scope="row">${nameOf(work, around)}</th>
${
  !chosen &&
  html`<td data-label="${words.language}"><span lang="${work.into.tag}" dir="${work.into.direction}">${work.into.name}</span></td>`
}
<td data-label="${words.next}">${nextOf(work, language)}</td>
<td data-label="${words.since}"${!work.staleSince && html` class="none"`}>${work.staleSince ? day(work.staleSince, language) : '–'}</td>
<td data-label="${words.person}"${work.people.length === 0 && html` class="none"`}>${work.people.length > 0 ? work.people.map((name, index) => html`${index > 0 && ', '}<bdi>${name}</bdi>`) : '–'}</td>
</tr>`,
)}
</tbody></table></div>`;
}

function nameOf(work: Work, around: Around): HtmlPart {
  const { words } = around.language;
  const { title, document } = work;
  const name = title ? inItsLanguage(title) : nameOfTexts(work.texts, around.language);
  const linked = around.isDesk ? html`<a href="${addressOf(work, around.home)}">${name}</a>` : name;
  return html`${linked}${document === 'conversa' && html` <small>${words.conversa}</small>`}`;
}

/** What texts that are of no story are called. */
export function nameOfTexts(texts: string, { words }: DeskLanguage): string {
  const names: Record<string, string> = {
    site: words.site,
    interface: words.interface,
    glossary: words.glossary,
    people: words.peopleEntries,
    pages: words.pages,
  };
  const [name = ''] = texts.split('.');
  return names[name] ?? texts;
}

/** The page of a translation, at the first text with something to do, or at the document that it is of. */
function addressOf({ texts, into, document, anchor = document }: Work, home: string): string {
  const query = new URLSearchParams({ texts, into: into.path });
  return `${home}texts?${query}${anchor ? `#${encodeURIComponent(anchor)}` : ''}`;
}

function nextOf(work: Work, language: DeskLanguage): HtmlPart {
  const { words } = language;
  const { counts } = work;
  if (openIn(work) === 0) return words.doneRow;
  const [first] = (['stale', 'missing', 'extra'] as const).filter((state) => counts[state] > 0);
  const next = { stale: words.doStale, missing: words.doMissing, extra: words.doExtra }[first ?? 'stale'];
  const numbers = (['stale', 'missing', 'extra'] as const)
    .filter((state) => counts[state] > 0)
    .map((state) => counted(language, state, counts[state]));
  return html`<b>${next}</b><br><small>${numbers.join(' · ')}</small>`;
}

function day(written: string, { tag }: DeskLanguage): HtmlPart {
  const date = new Date(`${written}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return written;
  const shown = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
  return html`<time datetime="${written}">${shown}</time>`;
}

/** What is wrong, mistakes before warnings; the sentences are those of `check`, which are English. */
export function findingsList(findings: readonly Finding[], language: DeskLanguage): HtmlPart {
  const { words } = language;
  if (findings.length === 0) return html`<p>${words.noFindings}</p>`;
  const inOrder = [...findings].sort(
    (a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'),
  );
  return html`<ul class="findings">
${inOrder.slice(0, mostFindings).map(
  ({
    severity,
    place,
    message,
    next,
  }) => html`<li class="${severity}"><b>${severity === 'error' ? words.errors : words.warnings}</b>
<code translate="no">${place.file}:${place.line}:${place.column}</code>
<p lang="en">${message}. <span>${next}</span></p></li>`,
)}
</ul>${inOrder.length > mostFindings && html`<p>… ${inOrder.length - mostFindings}</p>`}`;
}

function peopleList(people: readonly Person[], around: Around): HtmlPart {
  const { language } = around;
  if (people.length === 0) return html`<p>${language.words.nobody}</p>`;
  return html`<ul class="people">
${people.map(
  ({ name, open, works, findings }) => html`<li><b><bdi>${name}</bdi></b> <small>${
    open === 0 ? language.words.doneRow : counted(language, 'open', open)
  }</small>
${
  works.length > 0 &&
  html`<ul>${works.map(
    (work) =>
      html`<li>${nameOf(work, around)} <small lang="${work.into.tag}" dir="${work.into.direction}">${work.into.name}</small></li>`,
  )}</ul>`
}
${
  findings.length > 0 &&
  html`<ul>${[...new Set(findings.map(({ place }) => place.file))].map(
    (file) => html`<li><code translate="no">${file}</code></li>`,
  )}</ul>`
}</li>`,
)}
</ul>`;
}

function heldList({ heldBack }: Overview, language: DeskLanguage): HtmlPart {
  const { words } = language;
  if (heldBack.length === 0) return html`<p>${words.noneHeld}</p>`;
  return html`<ul>${heldBack.map(
    (story) =>
      html`<li>${story.title} <small>${story.kind === 'draft' ? words.draft : dayIn(words.until, story.until, language)}</small></li>`,
  )}</ul>`;
}

/** A sentence with a day in its place. */
function dayIn(sentence: string, written: string, language: DeskLanguage): HtmlPart {
  const [before, after] = sentence.split('{day}');
  return html`${before}${day(written, language)}${after}`;
}
