import type { DescribedIn } from '../../packing/schemas/field-texts.ts';
import { scriptFaces, systemFaces } from '../../src/i18n/script-faces.ts';
import { shippedTags } from '../../src/i18n/words.ts';
import type { MadePage } from './made-page.ts';

const words = {
  en: {
    tag: 'en',
    head: `**Latin**, all of it with Vietnamese, is in the reading face that Hearth brings, Newsreader: it has no Cyrillic and no Greek.
Pages fetch it cut down to the letters of the publication, and letters beyond the Latin of Western Europe only where the language
of a page has them.

**Every other script** is in the first of these faces that the reader’s system has, and behind them in its own \`serif\`. The
languages are those of the [interface](/languages/); any other language in the same script has the same faces.`,
    columns: 'script | languages | faces of systems',
    nastaliq: (script: string) => `${script}, in Nastaliq`,
    foot: `## Fonts of your own {/* #own */}

They go into \`fonts/\` of the publication, as \`.ttf\` or \`.otf\`, with their licences as text beside them. Nothing else has to be
said: what a font is for is read from it. Its family, weight and slant are those that it names, and it draws the letters that
Newsreader does not have, on pages and on cards. Bring a regular and a bold file of a family, or one with all weights. Pages fetch
it cut down to the letters of the publication, and only those in a language that has such letters. What is read first is in a face
of the system, and the font is there from the second page on. A Chinese or Japanese font stays large: some hundred kilobytes for a
few thousand different characters.

## Letters that may be boxes {/* #boxes */}

\`npx hearth check\` names letters that may be boxes to readers: on pages those in a script that is not in the table, signs for
private use and the rarest Chinese characters ([\`page-font\`](/rules/#page-font)), on cards those that neither Newsreader, Noto
Naskh Arabic nor your fonts have ([\`card-font\`](/rules/#card-font)).`,
  },
  pt: {
    tag: 'pt-BR',
    head: `**A escrita latina**, inteira e com o vietnamita, sai na fonte de leitura que o Hearth traz, a Newsreader, que não tem cirílico
nem grego. As páginas a baixam reduzida às letras da publicação, e as letras além do latim da Europa Ocidental só onde a língua da
página as usa.

**Qualquer outra escrita** sai na primeira destas fontes que houver no sistema do leitor e, na falta delas, no \`serif\` dele. As
línguas são as da [interface](/linguas/); outra língua na mesma escrita usa as mesmas fontes.`,
    columns: 'escrita | línguas | fontes dos sistemas',
    nastaliq: (script: string) => `${script}, em nastaliq`,
    foot: `## Fontes próprias {/* #own */}

Ficam em \`fonts/\` da publicação, em \`.ttf\` ou \`.otf\`, com as licenças em texto ao lado. Nada mais é preciso dizer: para que serve
uma fonte se lê nela mesma. A família, o peso e a inclinação são os que ela declara, e ela desenha as letras que a Newsreader não
tem, nas páginas e nas imagens de prévia. Traga um arquivo regular e um negrito da família, ou um com todos os pesos. As páginas a
baixam reduzida às letras da publicação, e só as páginas numa língua que usa essas letras. O que se lê primeiro sai numa fonte do
sistema, e a sua aparece da segunda página em diante. Uma fonte chinesa ou japonesa continua grande: centenas de quilobytes para
alguns milhares de caracteres diferentes.

## Letras que podem virar quadradinhos {/* #boxes */}

\`npx hearth check\` aponta as letras que o leitor talvez veja como quadradinhos: nas páginas, as de uma escrita fora da tabela, os
sinais de uso privado e os caracteres chineses mais raros ([\`page-font\`](/regras/#page-font)); nas imagens de prévia, as que nem
a Newsreader, nem a Noto Naskh Arabic, nem as suas fontes têm ([\`card-font\`](/regras/#card-font)).`,
  },
} as const;

/** The page on the typefaces in which readers see each script. */
export const typefacesPage: MadePage = {
  id: '25-typefaces',
  contents: false,
  words: {
    en: {
      title: 'Typefaces',
      slug: 'typefaces',
      description: 'In which typeface readers see each script, and how to bring a font of your own.',
      menu: 'Typefaces',
    },
    pt: {
      title: 'Fontes',
      slug: 'fontes',
      description: 'Em que fonte o leitor vê cada escrita e como trazer uma fonte própria.',
      menu: 'Fontes',
    },
  },
  body: typefacesIn,
};

function typefacesIn(language: DescribedIn): string {
  const { head, columns, foot, tag, nastaliq } = words[language];
  const scripts = new Intl.DisplayNames(tag, { type: 'script', style: 'long' });
  const alone = new Intl.DisplayNames(tag, { type: 'language', style: 'long' });
  const rows = Object.entries(scriptFaces).map(([key, { names }]) => {
    const languages = shippedTags().filter((each) => systemFaces(each) === scriptFaces[key]);
    const name =
      key === 'Hans' || key === 'Hant'
        ? alone.of(`zh-${key}`)
        : key.length === 4
          ? scripts.of(key)
          : nastaliq(scripts.of('Arab') ?? '');
    return `| ${name} | ${languages.map((each) => `\`${each}\``).join(' ')} | ${names.join(', ')} |`;
  });
  return [head, [`| ${columns} |`, '| --- | --- | --- |', ...rows].join('\n'), foot].join('\n\n');
}
