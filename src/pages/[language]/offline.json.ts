import type { APIRoute } from 'astro';
import { currentSite } from '../../fetch/current.ts';
import { keyed } from '../../fetch/paths.ts';
import type { Language } from '../../i18n/languages.ts';
import { catalogueOf } from '../../i18n/words.ts';

export async function getStaticPaths() {
  const { languages } = await currentSite();
  return keyed(languages.map((language) => ({ params: { language: language.path }, props: { language } })));
}

export const GET: APIRoute<{ language: Language }> = ({ props: { language } }) =>
  new Response(JSON.stringify(catalogueOf(language, 'offline')));
