import { type SiteName, variableOf } from './built-sites.ts';

/** The address of a page of one of the test sites: `at('hearth', 'en/')`. */
export function at(site: SiteName, path = ''): string {
  const root = process.env[variableOf(site)];
  if (root === undefined) throw new Error('Run the browser tests with “npm run test:browser”');
  return root + path;
}

/** Pages of the first publication, by language path. */
export const pages = {
  en: {
    home: 'en/',
    story: 'en/us-lifts-export-controls-on-anthropic/',
    faq: 'en/faq/',
    contact: 'en/contact/',
    search: 'en/search/',
    glossary: 'en/glossary/',
    term: 'en/glossary/jailbreaking/',
    people: 'en/who-is-who/',
    person: 'en/who-is-who/tanishq-abraham/',
    topic: 'en/topics/artificial-intelligence/',
    offline: 'en/offline/',
    notFound: 'en/404.html',
  },
  pt: {
    home: 'pt/',
    story: 'pt/eua-retiram-controles-de-exportacao-da-anthropic/',
    faq: 'pt/perguntas-frequentes/',
    contact: 'pt/fale-conosco/',
    search: 'pt/busca/',
    glossary: 'pt/glossario/',
    term: 'pt/glossario/jailbreak/',
    people: 'pt/quem-e-quem/',
    person: 'pt/quem-e-quem/tanishq-abraham/',
    topic: 'pt/temas/inteligencia-artificial/',
    offline: 'pt/sem-conexao/',
    notFound: 'pt/404.html',
  },
} as const;

/** Pages of the publication in four languages. */
export const candeia = {
  /** Arabic pages that a reader comes through. */
  home: 'ar/',
  search: 'ar/bahth/',
  contact: 'ar/اتصال/',
  /** A story in every language, by tag. */
  story: {
    'pt-BR': 'pt/a-barca-volta-a-valparim/',
    en: 'en/the-ferry-returns-to-valparim/',
    ar: 'ar/abbarat-valparim-taoud/',
    es: 'es/la-barca-vuelve-a-valparim/',
  },
  /** A story with every kind of block. */
  guide: {
    pt: 'pt/guia-de-campo-das-aves-do-ondim/',
    en: 'en/a-field-guide-to-the-birds-of-the-ondim/',
    ar: 'ar/a-field-guide-to-the-birds-of-the-ondim/',
    es: 'es/guia-de-campo-de-las-aves-del-ondim/',
  },
  /** A story that is not in Portuguese. */
  partial: {
    en: 'en/night-market-under-the-trees/',
    ar: 'ar/السوق-الليلي/',
    es: 'es/mercado-nocturno-bajo-los-arboles/',
  },
} as const;

/** The story of tables and charts, in each language. */
export const figures = {
  en: 'en/the-ferry-in-figures/',
  pt: 'pt/a-barca-em-numeros/',
  ar: 'ar/العبارة-بالأرقام/',
} as const;
