/* Shows the site of a publication to those who work on it, with a Hearth that is installed. */
import { astroConfig } from '../astro-config.ts';
import { whenNpmEnds } from '../end-with-npm.ts';
import { sayErrors } from '../say-errors.ts';
import { wordsSaid, wrongUse } from './words-said.ts';

sayErrors('Nothing is served.');
const { options } = wordsSaid('dev');
whenNpmEnds(() => process.exit());
const port = Number(options.port ?? 4321);
if (!Number.isInteger(port) || port < 0 || port > 65_535)
  wrongUse(`Unexpected --port “${options.port}”, expected a number up to 65535`, 'Name another port.');
const { dev } = await import('astro');
await dev({ ...(await astroConfig()), configFile: false, server: { port, host: options.host ?? false } });
