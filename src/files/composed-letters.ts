/** Letters of which none is put together with another, and none is written otherwise when letters are composed. */
const composedAlone = /^[\0-\u02FF\u2010-\u2027]*$/;

/** A text with its letters composed (NFC). Asked of every text of the archive, of which most have nothing to compose. */
export function composed(text: string): string {
  return composedAlone.test(text) ? text : text.normalize('NFC');
}
