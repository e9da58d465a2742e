import { keepCompiled } from './compile-cache.ts';

keepCompiled();
await import('./build/build-site.ts');
