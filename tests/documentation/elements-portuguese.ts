import { asideKinds } from '../../src/story/blocks.ts';
import type { elements, Stand } from '../../src/story/element-table.ts';

type Elements = typeof elements;

/** What is said of an element in Portuguese. */
interface ElementTexts<Name extends keyof Elements> {
  says: string;
  attributes: { readonly [Attribute in keyof Elements[Name]['attributes']]: string };
  example: string;
}

const address = 'O endereço do bloco, o mesmo em todas as línguas.';
const asides: Readonly<Record<(typeof asideKinds)[number], string>> = {
  context: 'contexto',
  method: 'método',
  update: 'atualização',
};
const refs = 'Os ids dos blocos do artigo em que se apoia, separados por espaços.';

/** Every element and each of its attributes: one that is not described does not compile. */
export const elementsPortuguese: { readonly [Name in keyof Elements]: ElementTexts<Name> } = {
  Layer: {
    says: 'Uma das profundidades em que a história é contada, da mais rápida à mais funda.',
    attributes: { kind: 'Qual é a camada; o nome dela é seu endereço.' },
    example: '<Layer kind="lede">\n\nA ponte foi reaberta. {/* #a2 */}\n\n</Layer>',
  },
  Quote: {
    says: 'Palavras que alguém disse, comparadas com `story.yaml`; sozinha numa camada, a citação ganha destaque.',
    attributes: {
      of: 'O nome da citação em `story.yaml`.',
      id: 'O endereço de uma citação sozinha; dentro de um texto ela não tem nenhum.',
      translation: 'Indica que são as palavras em outra língua.',
    },
    example: '<Quote of="missed" id="a5" translation>\nTodos sentimos falta desta ponte.\n</Quote>',
  },
  Figure: {
    says: 'Uma imagem com o que se diz dela; o texto entre as etiquetas é a legenda, que pode faltar.',
    attributes: {
      src: 'O arquivo: `month.svg` ao lado da história, ou `media/month.svg` na pasta `media/` da publicação. Uma imagem com palavras é outro arquivo em cada língua.',
      id: address,
      alt: 'O que a imagem mostra, para quem não a vê; obrigatório, a não ser que ela seja `decorative`.',
      decorative: 'Indica que a imagem não diz nada e que quem ouve a página passa por ela sem aviso.',
      credit: 'Quem a fez.',
      licence: 'Sob que licença foi publicada: `CC BY 4.0`.',
      href: 'Um endereço a que a imagem leva.',
    },
    example:
      '<Figure src="bridge.jpg" id="a6" alt="Seis arcos de pedra sobre um rio largo." credit="Ana Lima">\nA ponte no dia da reabertura.\n</Figure>',
  },
  Moment: {
    says: 'Algo que aconteceu, no seu lugar na linha do tempo.',
    attributes: {
      id: address,
      when: 'A data, tão exata quanto a da fonte: `2026`, `2026-06`, `XXXX-06-01/XXXX-06-10`, `2026~` para “por volta de”.',
      label: 'As palavras da fonte para quando foi, no lugar de `when`.',
      open: 'Indica que ainda não terminou.',
      ref: 'O id do bloco do artigo que conta o que houve.',
    },
    example: '<Moment id="a7" when="2026-06" ref="a2">\nA ponte é reaberta.\n</Moment>',
  },
  Unknown: {
    says: 'Uma pergunta ainda em aberto, na lista do que não se sabe.',
    attributes: { id: address, refs },
    example: '<Unknown id="a8" refs="a2">\nQuem paga o próximo conserto?\n</Unknown>',
  },
  Table: {
    says: 'O que uma tabela de Markdown mostra. Cada linha tem seu endereço no fim da última célula; uma coluna de números é alinhada à direita (`---:`), e cada língua escreve a seu modo os que estão lá como `1234.5` ou `12%`.',
    attributes: {
      id: address,
      caption: 'O que a tabela mostra, na língua do documento.',
      rowheads: 'Indica que a primeira célula de cada linha é o título dela.',
    },
    example:
      '<Table id="a8" caption="Quem atravessa a ponte num dia" rowheads>\n\n| | 2025 | 2026 |\n| --- | ---: | ---: |\n| A pé | 950 | 1200 {/* #a9 */} |\n| De bicicleta | 310.5 | 12% {/* #a10 */} |\n\n</Table>',
  },
  Chart: {
    says: 'Um gráfico dos dados de um arquivo CSV que está ao lado da história, desenhado quando o site é gerado, com os dados em tabela. O que ele contém além dos rótulos é a legenda.',
    attributes: {
      id: address,
      data: 'O nome do arquivo: UTF-8, vírgulas, uma linha com os nomes das colunas, números como `1234.5`, datas como `2026-06-15` ou `2026-06`.',
      kind: '`line`, `area`, `dot` e `bar` desenham valores; `share` desenha as partes de um todo, uma barra para cada linha.',
      title: 'De que trata o gráfico.',
      description: 'O que o gráfico mostra, em palavras.',
      x: 'A coluna ao longo da qual estão os valores: números, datas ou nomes.',
      y: 'A coluna dos valores; se forem várias, separadas por vírgulas, cada uma é uma linha ou uma barra.',
      unit: 'O que se conta, em palavras; ou `%`, se os valores são porcentagens.',
    },
    example:
      '<Chart id="a11" data="crossings.csv" kind="line" x="year" y="foot, bicycle" title="Quem atravessa" description="Cada vez mais gente atravessa de bicicleta." unit="pessoas por dia">\nContagem de junho. <Label of="foot">A pé</Label> <Label of="bicycle">De bicicleta</Label>\n</Chart>',
  },
  Label: {
    says: 'Como se chama, na língua do documento, uma coluna dos dados de um gráfico ou um valor da primeira delas.',
    attributes: { of: 'A coluna ou o valor, como está no arquivo.' },
    example: '<Label of="foot">A pé</Label>',
  },
  Video: {
    says: 'Um vídeo da publicação. O que ele contém é a transcrição: tudo o que se diz e o que é preciso ver, em um ou mais parágrafos.',
    attributes: {
      id: address,
      src: 'O arquivo: `ferry.webm` ou `ferry.mp4` ao lado da história ou em `media/` da publicação. Um vídeo com palavras na imagem é outro arquivo em cada língua.',
      title: 'Como se chama.',
      poster:
        'Uma imagem com as mesmas proporções, que ocupa o lugar do vídeo até ele tocar; um arquivo como o de `<Figure>`.',
      captions:
        'O que se diz nele, como legendas na língua do documento (WebVTT): `ferry.pt.vtt`; obrigatório, a não ser que seja `silent`.',
      silent: 'Indica que nada é dito nele.',
    },
    example:
      '<Video id="a12" src="ferry.webm" title="A barca chega" poster="ferry.jpg" captions="ferry.pt.vtt">\nA barca entra pela esquerda. “Olha o cabo”, grita o barqueiro.\n</Video>',
  },
  Audio: {
    says: 'Algo da publicação para ouvir. O que ele contém é a transcrição, em um ou mais parágrafos.',
    attributes: {
      id: address,
      src: 'O arquivo: `ferryman.mp3`, `ferryman.m4a` ou `ferryman.ogg` ao lado da história ou em `media/` da publicação; outro em cada língua, se for preciso.',
      title: 'Como se chama.',
    },
    example:
      '<Audio id="a13" src="ferryman.mp3" title="As lembranças do barqueiro">\nFaz quarenta anos que atravesso aqui.\n\nNunca contei quantas vezes.\n</Audio>',
  },
  Turn: {
    says: 'O que uma voz diz de cada vez, em um ou mais parágrafos.',
    attributes: { id: address, voice: 'O nome de uma voz de `site.yaml`.', refs },
    example: '<Turn id="c2" voice="child" refs="a2">\nPor que a ponte estava fechada?\n</Turn>',
  },
  Aside: {
    says: 'Algo à margem do texto, em um ou mais parágrafos; o texto segue sem ele.',
    attributes: {
      id: address,
      kind: `O que acrescenta: ${asideKinds.map((kind) => `\`${kind}\` (${asides[kind]})`).join(', ')}.`,
      title: 'De que trata.',
    },
    example:
      '<Aside kind="context" id="a8" title="As pontes anteriores">\nA primeira era de madeira.\n</Aside>',
  },
  Definition: {
    says: 'Um termo e o que ele significa; os que vêm em seguida formam uma só lista.',
    attributes: { id: address, term: 'O que se explica.' },
    example: '<Definition id="a9" term="Pedra angular">\nA pedra mais alta de um arco.\n</Definition>',
  },
  Term: {
    says: 'Palavras que representam um verbete do glossário.',
    attributes: { of: 'O nome do arquivo do verbete em `glossary/`.' },
    example: 'Os <Term of="arch">arcos</Term> estão inteiros. {/* #a3 */}',
  },
  Name: {
    says: 'Palavras que representam uma pessoa ou organização do quem é quem.',
    attributes: { of: 'O nome do arquivo do verbete em `people/`.' },
    example: '<Name of="ana-lima">Ana Lima</Name> cortou a fita. {/* #a4 */}',
  },
  Sub: {
    says: 'O que fica abaixo da linha.',
    attributes: {},
    example: 'Ela emite CO<Sub>2</Sub>. {/* #a5 */}',
  },
  Sup: {
    says: 'O que fica acima da linha.',
    attributes: {},
    example: 'Tem 90 m<Sup>2</Sup> de área. {/* #a6 */}',
  },
};

/** Where elements stand. */
export const standsPortuguese: Readonly<Record<Stand, string>> = {
  article: 'num artigo, depois do título',
  layer: 'numa camada',
  chart: 'num gráfico',
  timeline: 'na camada `timeline`',
  unknowns: 'na camada `unknowns`',
  conversa: 'numa Conversa, depois da introdução',
  text: 'dentro do texto de qualquer bloco',
};
