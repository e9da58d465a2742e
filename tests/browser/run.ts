/* Builds the sites that have changed, serves all, and runs Playwright with this command's arguments. `--built` takes them as they are. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { serveSites } from '../support/built-sites.ts';
import { documentationSite } from '../support/documentation-site.ts';
import { freshSites } from '../support/fresh-sites.ts';
import { manyLanguagesSite } from '../support/many-languages.ts';
import { manyScriptsSite } from '../support/many-scripts.ts';
import { browserPrograms } from '../support/programs/browser-programs.ts';
import { provideOrEnd } from '../support/programs/programs.ts';

const options = process.argv.slice(2);
const programs = await provideOrEnd(browserPrograms);
if (!options.includes('--built')) {
  await freshSites();
  // Before there are workers, of which two might build them at once.
  await manyScriptsSite();
  await manyLanguagesSite();
  await documentationSite();
}
const { addresses, stop } = await serveSites();
const playwright = spawn(
  'playwright',
  ['test', '--config', 'tests/browser', ...options.filter((option) => option !== '--built')],
  {
    stdio: 'inherit',
    // Some build sites in copies of the project, which have what Node compiled from it, too.
    env: { ...process.env, ...addresses, ...programs, NODE_COMPILE_CACHE: resolve('.cache/node') },
  },
);
playwright.on('exit', (code) => {
  stop();
  process.exitCode = code ?? 1;
});
