import { defineConfig } from 'astro/config';
import { astroConfig } from './src/cli/astro-config.ts';

export default defineConfig(await astroConfig());
