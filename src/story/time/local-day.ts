/** The calendar date at an instant where this machine is: `2026-11-23`. In UTC it may be yesterday already, or tomorrow. */
export function localDay(instant: Date): string {
  const parts = [instant.getMonth() + 1, instant.getDate()].map((part) => String(part).padStart(2, '0'));
  return [instant.getFullYear(), ...parts].join('-');
}
