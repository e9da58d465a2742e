import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { ownCommand } from '../files/own-command.ts';
import { base, homeAddress } from '../routes.ts';
import { printable } from '../schema/printable.ts';
import { readSite } from '../schema/site-file.ts';
import { builtLanguages } from './built-languages.ts';
import { whenNpmEnds } from './end-with-npm.ts';
import { wordsSaid, wrongUse } from './installed/words-said.ts';
import { outNamed } from './out-folder.ts';
import { sayErrors } from './say-errors.ts';
import { kindOf } from './shards/shard-folder.ts';
import { isHearths } from './site-marker.ts';

wordsSaid('preview');
whenNpmEnds(() => process.exit());
sayErrors('Nothing is served.');
const outDir = resolve(outNamed(process.env['OUT']));
if (!existsSync(outDir)) {
  console.error(`There is no site in ${printable(outDir)}. Build it first: ${ownCommand('build')}`);
  process.exit(1);
}
if (isHearths(outDir) && kindOf(outDir) === 'shard') {
  console.error(
    `Unexpected shard of a site in ${printable(outDir)}, expected a whole one\n  → Join all shards: ${ownCommand('merge', `${printable(outNamed(process.env['OUT']))} …`)}`,
  );
  process.exit(1);
}
const port = Number(process.env['PORT']?.trim() || 4321);
if (!Number.isInteger(port) || port < 0 || port > 65_535)
  wrongUse(`Unexpected PORT=${process.env['PORT']}, expected a number up to 65535`, 'Name another port.');

// Loaded after npm is looked for, since it takes long.
const { preview } = await import('astro');
const server = await preview({
  ...{ configFile: false, base, trailingSlash: 'ignore' },
  ...{ outDir, logLevel: 'error', server: { port } },
});
const { value: site } = readSite();
const address = `http://localhost:${server.port}`;
const { built, lacking } = builtLanguages(site?.languages ?? [], outDir);
for (const language of built) console.log(`${printable(language.name)}: ${address}${homeAddress(language)}`);
if (built.length === 0) console.log(`${address}${base}`);
if (lacking.length > 0)
  console.log(
    `Not built yet: ${printable(lacking.map(({ name }) => name).join(', '))}\n  → ${ownCommand('build')}`,
  );
await server.closed();
