import type { contentRules } from '../../src/schema/rules.ts';

/** What each rule holds an editor to, in Portuguese: a rule without its sentence does not compile. */
export const rulesPortuguese: Readonly<Record<keyof typeof contentRules, string>> = {
  alternates: 'Uma página se declara canônica, e suas traduções apontam umas para as outras.',
  answer:
    'Uma resposta diz por que está certo aquilo que a verificação pergunta e sai quando ela já não pergunta.',
  'aside-kind': 'Um aparte é de um dos tipos que existem.',
  'block-differs':
    'O que não é palavra de um bloco, como as notas a que ele remete, é igual em todas as línguas.',
  captions:
    'As legendas de um vídeo são WebVTT na língua do documento, com os trechos em ordem e dentro da duração do vídeo.',
  'card-font': 'A imagem de prévia dos links só tem caracteres que alguma das fontes desenha.',
  character:
    'Um texto só tem caracteres que podem ser publicados: nenhum deles está no lugar de um que se perdeu.',
  'chart-data':
    'Um gráfico desenha colunas de um arquivo CSV que está ao lado da história, com números onde desenha números e datas que existem.',
  'chart-differs': 'Um gráfico desenha os mesmos dados em todas as línguas.',
  'chart-kind': 'Um gráfico é de um dos tipos que existem.',
  'chart-label':
    'O rótulo de um gráfico é de uma coluna ou de um valor de seus dados, e o que tem rótulo no original tem rótulo em todas as línguas.',
  code: 'Uma história é feita de dados: nada nela é importado, exportado ou executado.',
  comment: 'Um texto publicado não traz recados para colegas.',
  component:
    'Um componente da publicação, e uma página que é um deles, pode ser compilado e mostrado onde quer que esteja.',
  contrast: 'Uma cor de `look:` se distingue do que está atrás dela, como as WCAG pedem para textos (4,5:1).',
  'control-character': 'Um arquivo não tem caracteres que página nenhuma consegue mostrar.',
  csv: 'Um arquivo CSV tem vírgulas, um nome para cada coluna, esse mesmo número de valores em cada linha e não mais linhas do que um gráfico mostra.',
  'date-differs': 'Uma tradução tem as datas e as horas do original, do jeito que sua língua as escreve.',
  'dead-fragment': 'Um endereço numa página gerada leva a um ponto que existe na página indicada.',
  'dead-link': 'Um endereço numa página gerada leva a um arquivo que está no site.',
  'duplicate-id': 'Um id aparece uma só vez na história ou na página.',
  'duplicate-language': 'Cada língua de `site.yaml` tem caminho e etiqueta próprios.',
  'duplicate-layer': 'Cada camada aparece uma só vez no artigo: seu nome é seu endereço.',
  'duplicate-part': 'Uma parte aparece uma única vez na página inicial.',
  'duplicate-slug': 'Um endereço é de um só texto, lista ou página.',
  empty: 'O que está lá diz alguma coisa: um arquivo, um bloco, um elemento, um campo.',
  expression:
    'Entre chaves fica o id de um bloco e nada mais; a chave que faz parte do texto se escreve `\\{`.',
  extra: 'Uma tradução só tem blocos que existem no original.',
  field: 'Um campo tem um valor do tipo a que se destina.',
  'field-name': 'Um nome que a redação escolhe tem a forma que endereços e referências aceitam.',
  'file-kind': 'Um arquivo é um arquivo comum, e uma pasta é uma pasta.',
  'file-name':
    'Os nomes numa mesma pasta diferem em mais do que maiúsculas e minúsculas e o modo de compor os acentos.',
  'file-size': 'Um arquivo não é maior do que se consegue conferir em dois segundos.',
  font: 'Uma fonte é um arquivo TrueType ou OpenType inteiro.',
  'head-matter': 'Um documento começa com seus campos, entre duas linhas de `---`.',
  'id-form': 'Um id tem letras minúsculas, algarismos e hifens, começa com letra e se escreve `{/* #a1 */}`.',
  'id-place': 'O id fica no fim do bloco ou na etiqueta do elemento.',
  import: 'O que uma página importa existe.',
  'language-direction': 'Uma língua corre na direção de sua escrita.',
  'layer-name':
    'Uma camada de `site.yaml` tem um nome que nenhuma outra parte da página tem, e palavras onde o Hearth não as traz.',
  'length-differs':
    'Um bloco traduzido tem, em relação ao original, mais ou menos o tamanho dos outros do documento.',
  link: 'Um link leva a um texto e a um ponto que existem; um link do sistema de arquivos, a um arquivo da publicação.',
  'link-differs': 'Uma tradução tem links para os mesmos lugares que o original.',
  'link-form': 'Um link tem palavras: `[palavras](https://…)`.',
  'look-file':
    'Um desenho ou uma tipografia que `look:` menciona existe e serve para o lugar em que vai ficar.',
  'look-letters':
    'As tipografias que `look:` menciona, com as fontes ao lado delas, têm as letras de todas as línguas.',
  'map-place': 'As partes de um mapa têm cada uma o seu lugar, onde é possível traçar as linhas entre elas.',
  missing: 'Uma tradução tem todos os blocos do original.',
  'missing-attribute': 'Um elemento tem os atributos que lhe são indispensáveis.',
  'missing-catalogue': 'Uma língua tem todos os arquivos de palavras da interface.',
  'missing-field': 'Um arquivo tem os campos que lhe são indispensáveis.',
  'missing-file':
    'Uma publicação tem seu `site.yaml`, uma história tem seu `story.yaml`, e nenhuma das duas perde um arquivo durante a leitura.',
  'missing-id': 'Um bloco tem um endereço, o mesmo em todas as línguas.',
  'missing-language': 'O que é dito numa língua do site é dito em todas as que precisam dele.',
  'missing-layer': 'Uma reportagem tem as camadas que `site.yaml` diz serem necessárias.',
  'missing-picture': 'A imagem que uma história cita existe.',
  'missing-recording': 'A gravação que uma história cita existe, e suas legendas também.',
  'missing-word': 'Um catálogo tem todas as palavras da interface, em todas as formas de plural da língua.',
  'moment-differs': 'Um momento tem a mesma data e se apoia no mesmo bloco em todas as línguas.',
  'moment-place': 'Um momento fica na linha do tempo.',
  'moment-time': 'Um momento tem uma data que existe ou as palavras da fonte para quando foi.',
  'more-findings': 'Um arquivo não tem mais erros do que um relatório consegue mostrar.',
  'name-differs': 'Uma tradução cita as mesmas pessoas e organizações que o original.',
  'nested-mention':
    'As mesmas palavras levam a um só lugar, e as palavras de alguém não levam a nada que não estivesse nelas.',
  'not-utf-8': 'Um arquivo é texto em UTF-8.',
  'note-place': 'Um texto remete a uma nota; a nota não remete a outra.',
  'number-differs': 'Um número numa tabela é o mesmo em todas as línguas.',
  'number-form':
    'Um número numa coluna de números, ou nos dados de um gráfico, é escrito como os programas o escrevem: `1234.5`.',
  'other-language': 'Uma frase está na língua do documento.',
  'page-font':
    'Uma página só tem letras para as quais os sistemas dos leitores têm fonte conhecida, ou uma fonte da publicação.',
  'page-without-charset': 'Uma página gerada diz no cabeçalho que está em UTF-8.',
  'page-without-language': 'Uma página gerada diz em que língua está.',
  permission: 'Quem roda um comando tem permissão para ler os arquivos da publicação.',
  picture: 'Uma imagem está inteira, é de um tipo e de um tamanho que as páginas mostram e não se move.',
  'picture-alt':
    'Uma imagem diz em cada língua o que mostra, com palavras diferentes das da legenda, ou que está ali só pela aparência.',
  'picture-place': 'Uma imagem fica ao lado de sua história ou em `media/` da publicação.',
  placeholder: 'Uma palavra da interface recebe os mesmos valores em todas as línguas, e nada além deles.',
  provenance: 'Um texto diz como surgiu: escrito ou traduzido, por quem ou pelo quê.',
  'pull-quotation': 'Uma citação em destaque também está na reportagem.',
  'question-place': 'Uma pergunta em aberto fica na camada do que ainda não se sabe.',
  'quotation-differs': 'Uma tradução traz as mesmas citações que o original.',
  'quotation-translation': 'Uma citação em língua diferente daquela em que foi dita avisa que é tradução.',
  'quotation-words': 'Uma citação tem as palavras de `story.yaml`, uma por uma.',
  recording:
    'Uma gravação está inteira, é de um tipo e de um tamanho que as páginas tocam, e a imagem que representa um vídeo tem as proporções dele.',
  'recording-place':
    'Uma gravação fica ao lado de sua história ou em `media/` da publicação, e suas legendas também.',
  redirect: 'Um redirecionamento leva de um endereço que já não é de nada a um que existe.',
  'refused-by-policy':
    'Uma página gerada não tem estilos nem scripts que sua própria política de segurança bloqueia.',
  'repeated-id': 'Um id aparece uma só vez numa página gerada.',
  'reserved-id': 'Um id não é o endereço de uma camada nem de outra parte da página.',
  stale: 'Uma tradução corresponde à redação atual do original.',
  'stray-closing-tag': 'Toda etiqueta de fechamento tem uma de abertura antes.',
  'stray-mark': 'Uma marca de Markdown fica em volta de palavras, e não solta entre elas como sinal.',
  'surplus-word': 'Um catálogo só tem palavras e formas de plural que a interface usa.',
  svg: 'Um SVG é um desenho e mais nada: não executa, não busca nada e fica parado.',
  syntax: 'Um documento é feito de texto, Markdown e elementos.',
  system: 'Um arquivo pode ser lido do disco.',
  'table-differs': 'Uma tabela tem as mesmas colunas em todas as línguas.',
  'table-form': 'Uma linha de tabela tem uma célula para cada coluna.',
  tag: 'Uma etiqueta é escrita por inteiro e fica onde seu elemento pode começar ou terminar.',
  'term-differs': 'Um termo do glossário é traduzido como diz o glossário.',
  theme:
    '`theme.css` é uma folha de estilo inteira, não mais longa do que as páginas suportam, e só busca arquivos de `public/`.',
  title: 'Um documento começa com o título.',
  'too-much': 'Um documento não tem mais elementos, links e colchetes do que se consegue ler de uma só vez.',
  'turn-without-passage': 'O que uma voz responde se apoia em trechos do artigo.',
  'two-terms': 'Uma coisa é chamada por um só termo num documento.',
  'unattributed-quotation': 'Palavras entre aspas são uma citação de `story.yaml`.',
  'unclosed-element': 'Um elemento tem fim, e um bloco de código também.',
  'unexpected-markdown': 'Um documento só tem o Markdown que faz sentido no lugar em que está.',
  'unit-differs': 'Uma tradução tem as unidades do original, ou outras com o valor convertido.',
  'unknown-attribute': 'Um elemento só tem seus próprios atributos.',
  'unknown-element': 'Uma história só tem elementos do Hearth; uma página, só os que ela importa.',
  'unknown-entry':
    'Uma menção nomeia um verbete do glossário ou do quem é quem, e um crédito escrito como um deles também.',
  'unknown-field': 'Um arquivo só tem campos que alguma coisa lê.',
  'unknown-file': 'Uma pasta da publicação só tem arquivos que alguma coisa lê.',
  'unknown-language': 'A língua que um arquivo cita é uma das de `site.yaml`.',
  'unknown-layer': 'Uma camada é de um dos tipos que existem.',
  'unknown-note': 'Uma referência é a uma nota da história ou a uma fonte de `story.yaml`.',
  'unknown-page': 'Um menu leva a páginas que existem, e a página inicial tem partes e páginas que existem.',
  'unknown-party': 'Uma relação é entre partes do mapa, e cada parte tem nome.',
  'unknown-passage': 'Uma referência cita um bloco do artigo.',
  'unknown-quotation': 'Uma citação é uma das de `story.yaml`.',
  'unknown-topic': 'Um assunto é um dos de `site.yaml`.',
  'unknown-voice': 'Uma fala é de uma voz de `site.yaml`.',
  'unlisted-document': 'Um documento é um dos que `story.yaml` cita, numa das línguas da história.',
  'unsourced-claim': 'O que se diz que uma pessoa disse tem uma fonte.',
  unstamped: 'Uma tradução diz de que redação foi feita.',
  'unsure-id':
    'Um bloco novo de uma tradução tem o id do bloco que traduz, quando o lugar dele não basta para saber qual é.',
  untranslated: 'Um bloco traduzido não é igual ao original.',
  'unused-note': 'A nota existe porque algum texto remete a ela.',
  'unused-picture': 'Uma imagem da publicação é citada por alguma história.',
  'unused-recording': 'Uma gravação da publicação é citada por alguma história, e as legendas também.',
  unwritten: 'Um texto está escrito: não sobra nada do que `hearth new` põe no lugar dele.',
  'value-differs': 'Uma tradução tem os números do original, do jeito que sua língua os escreve.',
  version: 'Uma publicação é gerada com um Hearth para o qual foi escrita ou atualizada.',
  yaml: 'Um arquivo YAML pode ser lido como YAML.',
};

/** Why no example of content can show a rule, by the reason in English. */
export const reasonsPortuguese: Readonly<Record<string, string>> = {
  'It looks at a built site, not at content.': 'A regra examina o site gerado, não o conteúdo.',
  'It looks into fonts, which the commands do after the content.':
    'A regra examina fontes, o que os comandos fazem depois do conteúdo.',
  'It comes up while pages are rendered.': 'Aparece enquanto as páginas são geradas.',
  'It depends on the machine that the content is on.': 'Depende da máquina em que o conteúdo está.',
  'Its example would have more than a megabyte.': 'O exemplo teria mais de um megabyte.',
  'Its example would have more than two hundred mistakes.': 'O exemplo teria mais de duzentos erros.',
  'It is for what no other rule foresaw.': 'É para o que nenhuma outra regra previu.',
  '`npx hearth ids` finds it, which says what it has to be told.':
    'Quem a encontra é `npx hearth ids`, que diz o que precisa saber.',
};
