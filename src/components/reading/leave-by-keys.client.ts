/** What the Tab key stops at in something that was opened. */
const stops = 'a[href]:not([tabindex="-1"]), button, summary, audio, video, :checked, [tabindex="0"]';

/**
 * Lets the keyboard leave what was opened where it came in, wherever that stands in the document: past its end for what
 * follows the thing that was pressed, before its start back to that. What has lost the focus to something else is closed.
 */
export function leaveByKeys(
  opened: HTMLElement,
  openerOf: () => HTMLElement | null | undefined,
  close: () => void,
): void {
  opened.addEventListener('keydown', (event) => {
    const { key, shiftKey, altKey, ctrlKey, metaKey, target } = event;
    if (key !== 'Tab' || altKey || ctrlKey || metaKey) return;
    const all = [...opened.querySelectorAll(stops)].filter((each) => each.checkVisibility());
    const last = shiftKey ? all[0] : all.at(-1);
    if (target !== (last ?? opened) && !(shiftKey && target === opened)) return;
    const opener = openerOf();
    close();
    opener?.focus({ preventScroll: true });
    // Forward the browser goes on from there by itself.
    if (shiftKey) event.preventDefault();
  });
  opened.addEventListener('focusout', ({ relatedTarget }) => {
    const to = relatedTarget as Node | null;
    // Who presses what opened it again closes it by that.
    if (to && !opened.contains(to) && to !== openerOf()) close();
  });
}
