/* Shows the site of a publication to those who work on it, with a Hearth that is installed. */
import { parseArgs } from 'node:util';
import { dev } from 'astro';
import { astroConfig } from '../astro-config.ts';
import { sayErrors } from '../say-errors.ts';

sayErrors('Nothing is served.');
const { values } = parseArgs({ options: { port: { type: 'string' }, host: { type: 'boolean' } } });
const port = Number(values.port ?? 4321);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`Unexpected --port=${values.port}, expected a number up to 65535`);
  process.exit(1);
}
await dev({ ...(await astroConfig()), configFile: false, server: { port, host: values.host ?? false } });
