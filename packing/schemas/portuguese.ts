import type { english } from './english.ts';
import type { Same } from './field-texts.ts';

const credit = {
  how: 'Como o texto surgiu: escrito por uma pessoa (“human”), por uma máquina (“ai”) ou por uma máquina e depois lido e corrigido por uma pessoa (“ai-reviewed”).',
  by: 'Quem escreveu ou traduziu. Uma pessoa é chamada pelo nome de seu arquivo em people/ ou pelo próprio nome; várias formam uma lista. De uma máquina, pode ficar de fora.',
  reviewer: 'A pessoa que leu e corrigiu o que a máquina fez, ou uma lista de várias.',
};

const written = ['Como o texto foi escrito; fica só no documento na língua de origem.', credit] as const;
const translated = ['Como o texto foi traduzido; fica em todas as outras línguas.', credit] as const;
const description = 'Uma ou duas frases para buscadores e prévias de links.';

const answers =
  'Por que está certo aquilo que a verificação pergunta: pelo id do bloco e pelo nome da regra, o motivo em poucas palavras. `hearth status` mostra todos.';

const entry = {
  slug: 'A última parte do endereço de sua página: uma para todas as línguas ou uma para cada.',
  forms:
    'Outras palavras pelas quais é buscado e reconhecido, também com erros de escrita, numa lista para cada língua. Nunca são mostradas.',
  source: 'O caminho da língua em que o verbete foi escrito.',
  written: ['Como o verbete foi escrito.', credit],
  translated: ['Como o verbete foi traduzido, por língua.', credit],
} as const;

const stamp = {
  from: 'O texto de origem que foi traduzido, palavra por palavra.',
  fromDigest: 'O resumo criptográfico desse texto.',
  translationDigest: 'O resumo criptográfico da tradução que foi aceita.',
  accepted: 'O dia em que alguém disse que os dois combinam.',
};

const schemes = { light: 'De dia.', dark: 'De noite.' };

const document = (name: string) => ({
  source: `O caminho da língua em que ${name} foi escrito; as outras são traduções.`,
});

const menuLine = {
  to: 'Aonde a linha leva: “home”, “search”, “archive”, “glossary”, “people”, “offline”, “topics/” e o nome de um assunto, “pages/” e o nome do arquivo de uma página sem a língua, ou um endereço da web. O que uma língua não tem fica fora dela.',
  name: 'As palavras da linha, em cada língua; só um endereço da web não passa sem elas.',
};

/** Para que serve cada campo, em português. */
export const portuguese: Same<typeof english> = {
  site: [
    'A publicação como um todo: nome, endereço e línguas.',
    {
      name: 'O nome da publicação: um para todas as línguas ou um para cada.',
      url: 'O endereço da raiz do site, como https://jornal.example. Um caminho abaixo dela é dado com BASE na hora de gerar.',
      tagline: 'Uma frase sobre o que é a publicação, em cada língua.',
      languages: [
        'As línguas, na ordem em que o leitor as escolhe. A primeira vale onde nenhuma outra é pedida.',
        {
          path: 'O nome curto da língua em endereços e nomes de arquivos, como “pt”.',
          tag: 'A etiqueta da língua (BCP 47), como “en” ou “pt-BR”.',
          name: 'Como os falantes chamam a língua, por exemplo “Português”.',
          direction: 'Onde as linhas começam: “ltr” à esquerda, “rtl” à direita.',
          calendar: 'O calendário das datas nas páginas, quando não é o habitual da língua.',
          digits: 'Os algarismos com que as páginas contam, quando não são os habituais da língua.',
          complete:
            'Com “true”, nada pode faltar nesta língua: o que falta é erro. Sem isso, outra língua aparece no lugar.',
        },
      ],
      allow: [
        'O que as páginas podem pedir a outros sites, por tipo. Cada linha aparece numa página sobre privacidade, à qual todo rodapé leva. Nada mais é pedido.',
        {
          frames: [
            'Sites que são mostrados dentro das páginas.',
            {
              from: 'A origem deles, como https://tv.example, ou https://*.tv.example para todos os hosts abaixo de um.',
              reason: 'Por quê, para os leitores, em cada língua.',
            },
          ],
          scripts: [
            'Sites cujos scripts rodam nas páginas, e que podem pedir mais a esses sites.',
            {
              from: 'A origem deles, como https://tv.example, ou https://*.tv.example para todos os hosts abaixo de um.',
              reason: 'Por quê, para os leitores, em cada língua.',
            },
          ],
          images: [
            'Sites de onde vêm as imagens.',
            {
              from: 'A origem deles, como https://tv.example, ou https://*.tv.example para todos os hosts abaixo de um.',
              reason: 'Por quê, para os leitores, em cada língua.',
            },
          ],
        },
      ],
      components: [
        'Componentes da publicação que ficam no lugar dos do Hearth, cada um com o caminho do arquivo a partir desta pasta, como ./Footer.astro. São código, e rodam na geração.',
        {
          Header: 'O que fica no alto de cada página.',
          Footer: 'O que fica no pé de cada página.',
          StoryCards: 'As histórias nas listas.',
          PageEnd: 'O que fica entre uma página e o rodapé, para o que o Hearth não tem nada.',
        },
      ],
      hearth:
        'A versão do Hearth para a qual isto foi escrito, como 0.2.0. “hearth upgrade” se guia por ela, e a escreve.',
      precompress:
        'Com “true”, são gravadas cópias comprimidas ao lado dos arquivos, para um servidor que não comprime por si.',
      timezone:
        'Onde o dia da publicação começa e termina, pelo nome da IANA, como America/Sao_Paulo. Sem ele, vale UTC.',
      contact: [
        'Como os leitores falam com a publicação.',
        {
          email: 'O e-mail que os leitores veem.',
          profiles: [
            'Onde mais a publicação está: no rodapé e para os programas que perguntam quem ela é.',
            {
              name: 'Como o rodapé o chama, em cada língua.',
              url: 'O endereço; o de e-mail começa com “mailto:”, o de telefone com “tel:”.',
            },
          ],
        },
      ],
      voices: [
        'Quem fala na Conversa, pelo nome que as falas usam. Uma publicação sem Conversa não precisa de vozes.',
        {
          part: 'Se a voz pergunta (“asks”) ou responde (“answers”).',
          name: 'Como os leitores a conhecem, em cada língua.',
        },
      ],
      look: [
        'O rosto da publicação; o que não diz fica como é no Hearth. O que aqui não se pode dizer está em theme.css.',
        {
          accent: [
            'A cor dos links, dos botões e do que está escolhido, como "#0b5cad". A do escuro é feita dela quando só uma é dita.',
            schemes,
          ],
          paper: [
            'A cor da página, clara de dia e escura de noite. Dela são feitas as superfícies, as linhas e as cores dos textos.',
            schemes,
          ],
          logo: [
            'Um SVG de public/ que fica no alto das páginas em lugar do nome, ou um para o claro e um para o escuro.',
            schemes,
          ],
          icon: 'Um SVG quadrado de public/, do qual se fazem os ícones em todos os tamanhos. Sem ele, serve o icon.svg dali.',
          typefaces: [
            'O que se escreve em que família: uma que tem seus arquivos em fonts/, ou a Newsreader.',
            {
              reading: 'A família dos textos.',
              headings: 'A família dos títulos e do nome no alto. Se faltar, a dos textos.',
            },
          ],
          corners: 'Quão redondos são os cantos das caixas: nada (“none”), pouco (“small”), muito (“round”).',
          density:
            'Quão perto ficam as linhas e as partes: “close” ou “wide”. O que o leitor escolhe fica acima disso.',
        },
      ],
      topics: [
        'Os assuntos das histórias, pelo nome que story.yaml usa, na ordem em que são listados. Cada um tem página e feeds.',
        {
          name: 'O nome do assunto, em cada língua.',
          slug: 'A última parte do endereço de sua página: uma para todas as línguas ou uma para cada.',
        },
      ],
      layers: [
        'As camadas que as histórias podem ter, pelos nomes que <Layer kind="…"> usa, na ordem em que as páginas as mostram. Sem ele, as do Hearth, na ordem em que estão escritas.',
        {
          name: 'O título da camada para os leitores, em cada língua. Uma camada do Hearth tem o seu.',
          needed: 'Com “true”, um artigo sem a camada é um erro.',
        },
      ],
      menu: ['Aonde leva o menu abaixo do cabeçalho, nesta ordem. Sem ele, não há menu.', menuLine],
      footer: [
        'Aonde leva o rodapé, nesta ordem. Sem ele: o glossário e o quem é quem, as páginas que têm palavras para isso (“menu” na cabeça do arquivo) e a leitura sem conexão.',
        menuLine,
      ],
      home: 'O que há na página inicial de cada língua, nesta ordem: “lead” (a história mais recente, sozinha, com a imagem e os pontos principais), “latest” (as últimas), “topics” (os assuntos), “changes” (as últimas correções e atualizações), “archive” (o arquivo) ou o texto de uma página da redação, como “pages/about”. Sem ele: lead, latest, topics, changes, archive.',
    },
  ],
  story: [
    'O que uma história tem uma só vez, em qualquer língua.',
    {
      published:
        'O dia em que a história é publicada, como 2026-11-23. Antes dele, a história fica fora do site.',
      draft: 'Com “true”, a história aparece enquanto você escreve e fica fora do site.',
      updated: 'O dia em que a história foi recontada pela última vez.',
      source: [
        'Em que a história se apoia: a reportagem que ela conta, apuração própria ou uma lista de várias fontes.',
        {
          publisher: 'Quem publicou a reportagem.',
          credit: 'A frase que dá o crédito, em cada língua, quando a que o Hearth monta não serve.',
          url: 'O endereço da reportagem ou, na falta dele, o de quem a publicou.',
          kind: 'Aonde o endereço leva: à própria reportagem (“report”) ou só a quem a publicou (“publisher”). “own” é o que a própria publicação apurou, sem “publisher”, “url” nem “language”.',
          language: 'O caminho ou a etiqueta da língua da reportagem.',
          id: 'Um nome pelo qual as notas a citam, “[^censo]”.',
          title: 'O título da fonte, em sua própria língua ou em cada uma.',
          author: 'Quem a escreveu.',
          published: 'O dia em que foi publicada.',
        },
      ],
      topics: 'Os assuntos de site.yaml de que a história trata.',
      languages: 'Os caminhos das línguas em que a história é contada, quando não são todas as de site.yaml.',
      documents: [
        'Os documentos da história, cada um com a língua em que foi escrito.',
        {
          article: ['A história em camadas.', document('o artigo')],
          conversa: ['A história em forma de diálogo; não é obrigatória.', document('o diálogo')],
        },
      ],
      quotations: [
        'O que foi dito, uma só vez e palavra por palavra, pelo nome que <Quote> usa.',
        {
          text: 'As palavras, exatamente como foram ditas.',
          language: 'O caminho da língua em que foi dito.',
          speaker: 'Quem disse.',
          role: 'Quem é essa pessoa em poucas palavras, em cada língua.',
          source: 'Onde foi publicado.',
        },
      ],
      relations: [
        'Quem fez o quê: o mapa da história.',
        {
          title: 'O que o mapa mostra, em cada língua; quantos estão nele e em quantos passos é sempre dito.',
          parties: [
            'Quem está no mapa, pelo nome de seu arquivo em people/ ou por outro nome.',
            {
              name: 'Como o mapa o chama, em cada língua; sem isso, vale o nome em people/.',
              role: 'Quem é, em poucas palavras, em cada língua.',
              group: 'Que tipo de parte é.',
              column: 'O lado em que fica: 1, onde as linhas começam; 2, o outro.',
              row: 'A fileira em que fica, a partir de 1.',
              rows: 'Quantas fileiras ocupa.',
            },
          ],
          between: [
            'O que uma parte faz a outra, na ordem em que aconteceu: é nela que os leitores percorrem o mapa.',
            {
              from: 'O nome da parte de onde a relação sai.',
              to: 'O nome da parte aonde a relação chega.',
              kind: 'O que há entre as duas.',
              label: 'O que uma faz à outra em poucas palavras, em cada língua.',
              block: 'O id do bloco do artigo que diz isso.',
            },
          ],
        },
      ],
      corrections: [
        'O que estava errado e foi corrigido; os leitores ficam sabendo.',
        {
          date: 'O dia da correção.',
          text: 'O que estava errado e o que diz agora, em cada língua.',
          block: 'O id do bloco que foi corrigido.',
        },
      ],
    },
  ],
  article: [
    'O cabeçalho de um artigo: os campos entre duas linhas de “---” acima do texto.',
    {
      slug: 'A última parte do endereço da história nesta língua.',
      description,
      written,
      translated,
      answers,
    },
  ],
  conversa: [
    'O cabeçalho de uma Conversa: os campos entre duas linhas de “---” acima do texto.',
    { description, written, translated, answers },
  ],
  page: [
    'O cabeçalho de uma página da redação: os campos entre duas linhas de “---” acima do texto.',
    {
      title: 'O título da página.',
      slug: 'A última parte de seu endereço nesta língua.',
      description,
      menu: 'As palavras do link para ela no pé de todas as páginas; sem elas, nenhuma página leva a ela por si.',
      contents: 'Com “true”, a página começa com links para seus títulos (##).',
      written,
      translated,
    },
  ],
  glossary: [
    'Uma palavra explicada; o nome do arquivo é o nome que <Term> usa.',
    {
      term: 'A palavra, em cada língua.',
      definition: 'O que significa, em uma a três frases para cada língua.',
      ...entry,
    },
  ],
  people: [
    'Uma pessoa ou organização apresentada; o nome do arquivo é o nome que <Name> e os créditos usam.',
    {
      kind: 'Se é uma pessoa (“person”) ou uma organização (“organisation”).',
      name: 'O nome, em cada língua.',
      description: 'Quem é, em uma a três frases para cada língua.',
      ...entry,
    },
  ],
  redirects: [
    'Aonde levam os endereços que o site não tem mais, um por linha: “/pt/slug-antigo/: /pt/slug-novo/”.',
    {},
  ],
  translations: [
    'De que texto cada bloco foi traduzido. Só o Hearth escreve este arquivo: npm run ids e npm run accept.',
    {
      lastIds: [
        'Os maiores números dos ids, para que nenhum seja dado duas vezes.',
        {
          article: 'O maior número de um id do artigo.',
          conversa: 'O maior número de um id da Conversa.',
        },
      ],
      article: ['Os blocos traduzidos do artigo, por língua e depois por id.', stamp],
      conversa: ['Os blocos traduzidos da Conversa, por língua e depois por id.', stamp],
    },
  ],
};
