import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A text that is another one after a file in one of the folders has changed; `undefined` where one has since this
 * process started, which may have read what was there before.
 */
export function stateOfSources(
  folders: readonly string[],
  since = performance.timeOrigin,
): string | undefined {
  const lines: string[] = [];
  for (const folder of folders) {
    for (const name of readdirSync(folder).sort()) {
      // The time of the last change to a file cannot be set by a program, as that of its words can.
      const { size, ino, ctimeNs, ctimeMs } = statSync(join(folder, name), { bigint: true });
      if (Number(ctimeMs) >= since) return undefined;
      lines.push(`${folder}/${name} ${size} ${ino} ${ctimeNs}`);
    }
  }
  return lines.join('\n');
}
