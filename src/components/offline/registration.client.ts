/*
 * In one statement each, since every page has it: the worker comes when the page is there and the browser is idle. Where
 * the reader keeps nothing, asking for it may throw or be refused.
 */
const { connection } = navigator as { connection?: { saveData: boolean; effectiveType: string } };
if (import.meta.env.PROD && !connection?.saveData && !/2g/.test(connection?.effectiveType ?? '')) {
  addEventListener('load', () =>
    (self.requestIdleCallback ?? setTimeout)(() =>
      (async () => navigator.serviceWorker?.register(`${import.meta.env.BASE_URL}sw.js`))().catch(() => {}),
    ),
  );
}
