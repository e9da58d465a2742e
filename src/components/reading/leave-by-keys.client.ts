/**
 * Lets the keyboard leave what was opened where it came in, wherever that stands in the document: past its end for what
 * follows the thing that was pressed, before its start back to that. What has lost the focus to something else is closed.
 */
export function leaveByKeys(
  opened: HTMLElement,
  openerOf: () => HTMLElement | undefined,
  close: () => void = () => opened.hidePopover(),
): void {
  opened.addEventListener('keydown', (event) => {
    const { key, shiftKey, target } = event;
    if (key !== 'Tab') return;
    const stops = [...opened.querySelectorAll<HTMLElement>('a, button, summary, audio, video, [tabindex]')];
    const inOrder = stops.filter((each) => each.tabIndex >= 0 && each.checkVisibility());
    const last = inOrder.at(shiftKey ? 0 : -1) ?? opened;
    if (target !== last && !(shiftKey && target === opened)) return;
    const opener = openerOf();
    close();
    opener?.focus({ preventScroll: true });
    // Forward the browser goes on from there by itself.
    if (shiftKey) event.preventDefault();
  });
  opened.addEventListener('focusout', ({ relatedTarget }) => {
    // Who presses what opened it again closes it by that.
    if (relatedTarget && !opened.contains(relatedTarget as Node) && relatedTarget !== openerOf()) close();
  });
}
