import type { Counts, Shown, Told } from '../told.ts';
import { make } from './ask.client.ts';
import { findingItem, saidOfIds } from './finding.client.ts';

/** What stands at the foot of a page: in one line how much there is to say, and opened, what. */
export interface Panel {
  tell: (told: Told) => void;
  /** What went wrong in making the page, where that is no finding. */
  tellError: (error: { message: string; loc?: { file?: string; line: number } | undefined }) => void;
}

/** Whether the editor closed it, for the visit. */
const closedKey = 'hearth-writing-closed';

/** @param moved what `redirects.yaml` would say, where the page had another address before in this visit. */
export function showPanel(root: ShadowRoot, shown: Shown, moved: string | null): Panel {
  const details = make('details', { className: 'panel' });
  const summary = make('summary');
  const line = make('span', { role: 'status' });
  summary.append(line);
  const body = make('div', { className: 'body' });
  const failure = make('div');
  details.append(summary, body);
  details.hidden = true;
  root.append(details);
  let isMine = false;
  /** Whether findings say why the page cannot be made. */
  let isTold = false;
  summary.addEventListener('click', () => {
    isMine = true;
  });
  details.addEventListener('toggle', () => {
    if (isMine) sessionStorage.setItem(closedKey, String(!details.open));
    isMine = false;
  });
  details.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !details.open) return;
    event.stopPropagation();
    isMine = true;
    details.open = false;
    summary.focus();
  });
  // Nothing that is being written is hidden behind it: the page can be scrolled on by as much.
  new ResizeObserver(([entry]) => {
    const height = details.hidden ? 0 : (entry?.borderBoxSize[0]?.blockSize ?? 0);
    document.documentElement.style.setProperty('scroll-padding-block-end', `${height}px`);
    document.body.style.setProperty('padding-block-end', `${height}px`);
  }).observe(details);

  const open = (isUrgent: boolean) => {
    details.hidden = false;
    details.open = isUrgent && sessionStorage.getItem(closedKey) !== 'true';
  };
  return {
    tell: (told) => {
      const { all } = told;
      isTold = all.here.error > 0;
      if (isTold) failure.replaceChildren();
      const said = noteOn(shown, moved, told);
      const isNothing =
        said === '' &&
        !told.failed &&
        [all.here, all.elsewhere].every(({ error, warning }) => error + warning === 0);
      if (isNothing) sessionStorage.removeItem(closedKey);
      line.textContent = isNothing ? '' : lineOf(told);
      details.hidden = isNothing && failure.childElementCount === 0;
      body.replaceChildren(
        ...(said ? [make('p', { className: 'how' }, said)] : []),
        ...(told.failed ? [make('p', { className: 'how' }, `The check itself failed: ${told.failed}`)] : []),
        ...saidOfIds([...told.here, ...told.elsewhere]),
        ...part('On this page', told.here, all.here),
        ...(told.page ? folded(part('Elsewhere', told.elsewhere, all.elsewhere)) : []),
        ...(told.page ? [] : part('In the publication', told.elsewhere, all.elsewhere)),
        failure,
      );
      if (isNothing) return;
      const ofAll = all.here.error + (told.page ? 0 : all.elsewhere.error);
      open(ofAll > 0 || said !== '');
    },
    tellError: ({ message, loc }) => {
      if (isTold) return;
      // The message is written for a page, and is read here as the text that it would be there.
      const text = new DOMParser().parseFromString(message, 'text/html').body.textContent;
      const at = loc?.file && `${loc.file}:${loc.line}`;
      failure.replaceChildren(
        make('h2', {}, 'What the program says'),
        make('pre', {}, [at, text].filter(Boolean).join('\n')),
      );
      if (line.textContent === '') line.textContent = 'Something of this page could not be made';
      body.append(failure);
      open(shown.how === 'kept' || shown.how === 'none');
    },
  };
}

function part(name: string, findings: Told['here'], { error, warning }: Counts): Node[] {
  if (findings.length === 0) return [];
  const more = error + warning - findings.length;
  return [
    make('h2', {}, name),
    make('ul', {}, ...findings.map((finding) => findingItem(finding, 'in the list'))),
    ...(more > 0 ? [make('p', {}, `And ${more} more: “hearth check” names all.`)] : []),
  ];
}

/** What is not of the page that is being written takes no room before it is asked for. */
function folded([name, ...rest]: Node[]): Node[] {
  if (name === undefined) return [];
  return [make('details', {}, make('summary', {}, name.textContent ?? ''), ...rest)];
}

function lineOf({ all: { here, elsewhere }, page, failed }: Told): string {
  const parts = page
    ? [counted(here, 'on this page'), counted(elsewhere, 'elsewhere')]
    : [counted(elsewhere, 'in the publication')];
  return parts.filter(Boolean).join(' · ') || (failed ? 'The check failed' : 'This page');
}

function counted({ error, warning }: Counts, where: string): string {
  const number = (count: number, word: string) =>
    count === 0 ? [] : [`${count} ${word}${count === 1 ? '' : 's'}`];
  const words = [...number(error, 'mistake'), ...number(warning, 'warning')];
  return words.length === 0 ? '' : `${words.join(', ')} ${where}`;
}

function noteOn(shown: Shown, moved: string | null, { page }: Told): string {
  switch (shown.how) {
    case 'kept':
      return page?.isWhole ? 'The page is shown as it last was: it cannot be made as it is now.' : kept;
    case 'none':
      return shown.status === 404
        ? 'There is no page at this address. Once there is one, it comes by itself.'
        : 'This page cannot be made as it is now. Once what is wrong is mended, it comes by itself.';
    case 'moved':
    case 'now':
      if (page?.isWhole === false) return kept;
      return moved === null
        ? ''
        : `This page has moved here. If it was published before, lead its readers on with a line in redirects.yaml: ${moved}`;
  }
}

const kept = 'The page is shown as it was before the mistake. Mend and save: it follows by itself.';
