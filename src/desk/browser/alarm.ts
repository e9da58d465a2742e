/* What holds for all of the page. */
import type { Failure } from './ask.ts';
import { word } from './page-data.ts';

function alarm(text: string): void {
  const place = document.querySelector<HTMLElement>('.alarm');
  if (place === null) return;
  place.textContent = text;
  place.hidden = text === '';
}

/** Whether there is no answer that can be used, which is said. */
export function failed(answer: object): answer is Failure {
  if (!('failed' in answer)) {
    alarm('');
    return false;
  }
  const failure = answer as Failure;
  alarm(failure.failed === 'said' ? word('notSaved', { why: failure.why }) : word(failure.failed));
  return true;
}
