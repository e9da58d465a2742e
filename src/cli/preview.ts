import { resolve } from 'node:path';
import { preview } from 'astro';
import { homeAddress } from '../routes.ts';
import { printable } from '../schema/printable.ts';
import { readSite } from '../schema/site.ts';

const outDir = resolve(process.env['OUT'] ?? 'dist');
const port = Number(process.env['PORT'] ?? 4321);

const server = await preview({ outDir, logLevel: 'error', server: { port } });
const { value: site } = await readSite();
for (const language of site?.languages ?? []) {
  console.log(`${printable(language.name)}: http://localhost:${server.port}${homeAddress(language)}`);
}
await server.closed();
