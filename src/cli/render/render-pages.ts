import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { countInStage, expectInStage, inStage } from '../../reports/stages.ts';
import type { Bundle } from './bundle.ts';
import { clientFolder } from './bundle-facts.ts';
import { rendererOf } from './renderer.ts';
import { stageOf } from './stage-of.ts';

/** Writes all files of a site that are rendered, and those that it has as they are, to a folder. */
export async function renderPages(bundle: Bundle, folder: string): Promise<void> {
  await cp(join(bundle.folder, clientFolder), folder, { recursive: true });
  const { outputs, render } = await rendererOf(bundle);
  expectInStage(outputs.length);
  for (const output of outputs) {
    const path = join(folder, output.file);
    // What is in `public/` comes first.
    if (existsSync(path)) continue;
    await inStage(stageOf(output.file), async () => {
      const bytes = await render(output);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes);
      countInStage();
    });
  }
}
