/*
 * What is said of texts that cannot be saved, and what translators have to know of them, in Portuguese: `src/translators/`
 * says it in English, in which these are found. `*` stands for what is put in.
 */
import { european } from './sentences-european.ts';

export const sentences: Readonly<Record<string, string>> = {
  'an empty line': 'uma linha vazia',
  'one paragraph, as in the source': 'um só parágrafo, como no original',
  'Write it as one paragraph.': 'Escreva tudo num parágrafo.',
  'only the placeholders of the source: *': 'só as marcas do original: *',
  'only the placeholders of the source: none': 'nenhuma marca: o original não tem',
  'Leave it out; a < that is text is written &lt;.': 'Tire-a; um < que é texto se escreve &lt;.',
  '* a second time': '* pela segunda vez',
  'each placeholder once': 'cada marca uma vez',
  'Keep one of the two.': 'Deixe só uma das duas.',
  'Write it as the source does.': 'Escreva-a como no original.',
  '* before * begins, or within another': '* antes do começo de *, ou dentro de outra',
  'placeholders that close in the opposite order in which they opened':
    'marcas que se fecham na ordem inversa em que foram abertas',
  'Put them around the same words as the source does.':
    'Ponha-as em volta das mesmas palavras que no original.',
  '* without *': '* sem *',
  'Close it behind its words.': 'Feche-a depois das palavras.',
  'no *': 'falta de *',
  'every placeholder of the source: *': 'todas as marcas do original: *',
  'Put it back where its words are.': 'Ponha-a de volta onde estão as palavras.',
  'a text that the file would not be read with as it was meant':
    'um texto que no arquivo seria lido de outro modo',
  'words, and the placeholders of the source around the words that they stand around there':
    'palavras, e as marcas do original em volta das palavras a que pertencem',
  'Write it as the source is written, without marks of its own.':
    'Escreva como no original, sem marcas próprias.',
  'texts for * alone': 'textos só para *',
  '* before it, or with it': '* antes, ou junto',
  'Import that first, and this file again.': 'Salve aquele primeiro e depois este.',
  'the character *': 'o caractere *',
  'text: it is not seen, and no page can show it': 'texto: ele não se vê, e nenhuma página o mostra',
  'Delete it, or write the character that was meant.': 'Apague-o ou escreva o caractere certo.',
  'words alone, as in the source': 'só palavras, como no original',
  'Leave it out.': 'Tire.',
  'the first texts in this language': 'os primeiros textos nesta língua',
  'how they came about, which readers are told': 'como foram feitos, pois os leitores ficam sabendo',
  'Say “--how human --by NAME”, “--how ai” or “--how ai-reviewed --by NAME”.':
    'Diga no início da página quem traduz.',
  'a slug of small letters, digits and hyphens, like *': 'letras minúsculas, números e hifens, como *',
  'Write words of your language in small letters, with hyphens between them.':
    'Escreva palavras da sua língua em letras minúsculas, separadas por hifens.',
  'a line that ends the code block': 'uma linha que termina o bloco de código',
  'lines of code without three ` or ~ at their start': 'linhas de código que não comecem por três ` ou ~',
  'Move it in by four spaces, or leave it out.': 'Recue-a quatro espaços ou tire-a.',
  'a block within one that is not translated yet': 'um bloco dentro de outro que ainda não foi traduzido',
  'that one, too': 'aquele também',
  'Translate it, and import both.': 'Traduza-o e salve os dois.',
  'a block that the document in this language does not have yet, and another form than that of its source':
    'um bloco que o documento nesta língua ainda não tem, e uma forma diferente da do original',
  'the block in the file': 'o bloco no arquivo',
  'Write it there with its id, *, where it belongs; from then on it is taken.':
    'Escreva-o lá, no lugar certo, com o seu id, *; daí em diante ele é aceito aqui.',
  'a part of a block of which the other parts are not translated yet':
    'uma parte de um bloco cujas outras partes ainda não foram traduzidas',
  'all of its texts, its captions and the block that it stands in':
    'todos os seus textos, as legendas e o bloco em que está',
  'Translate these, too, and import it again.': 'Traduza também esses e salve de novo.',
  'a part of a page that has another form in this language':
    'uma parte da página que tem outra forma nesta língua',
  'the same paragraphs, lists and tables below the heading in both':
    'os mesmos parágrafos, listas e tabelas sob o título nas duas',
  'Translate this part in the file.': 'Traduza esta parte no arquivo.',
  'texts that make no document that can be read': 'textos que não formam um documento que se possa ler',
  'words as the source has them': 'palavras como as do original',
  'Translate more of the document, or start it in the file.':
    'Traduza mais do documento ou comece-o no arquivo.',
  'no document * yet, and not all that it starts with': 'nenhum documento *, e nem tudo com que ele começa',
  'also *': 'também *',
  'an empty line or an arrow': 'uma linha vazia ou uma seta',
  'the words of one caption': 'as palavras de uma legenda',
  'Write them on one line or on lines that follow each other.':
    'Escreva-as numa linha ou em linhas seguidas.',
  'captions of which some are not translated yet': 'legendas das quais algumas ainda não foram traduzidas',
  'all of them: a video has captions in a language or none':
    'todas: um vídeo tem legendas numa língua, ou não tem',
  'Translate the others, too, and import it again.': 'Traduza também as outras e salve de novo.',
  'a text that the publication does not have any more': 'um texto que a publicação não tem mais',
  'one of those that are on this page after it is loaded again': 'um dos que esta página tem, aberta de novo',
  'Copy what you wrote, and load the page again.': 'Copie o que escreveu e abra a página de novo.',
  'no words': 'nenhuma palavra',
  'the words of the translation': 'as palavras da tradução',
  'Write it, or leave the text as it was.': 'Escreva-a ou deixe o texto como estava.',
  'a file that others keep writing to, *': 'um arquivo em que outros não param de escrever, *',
  'a moment in which nobody does': 'um momento em que ninguém escreva',
  'Save again.': 'Salve de novo.',
  'a file that can be written': 'um arquivo em que se possa escrever',
  'The same in all languages so far.': 'Até agora, igual em todas as línguas.',
  'The last part of an address: small letters, digits and hyphens.':
    'O fim do endereço: letras minúsculas, números e hifens.',
  'Other words that readers may search for, one a line; as many as your language has.':
    'Outras palavras que os leitores podem procurar, uma por linha; tantas quantas houver na sua língua.',
  'This part of the page has another form in this language: translate it in the file.':
    'Esta parte da página tem outra forma nesta língua: traduza no arquivo.',
  'Lines for a machine: only what readers read in them is translated.':
    'Linhas para uma máquina: só se traduz o que os leitores leem nelas.',
  'What a picture shows, for those who do not see it.': 'O que a imagem mostra, para quem não a vê.',
  'A caption, which is read while the video plays.': 'Uma legenda, lida enquanto o vídeo passa.',
  'A word of the interface; what stands between {{ and }} is put in by a program.':
    'Uma palavra da interface; o que está entre {{ e }} é posto por um programa.',
  'The block was translated from: *': 'O bloco foi traduzido de: *',
};

/** Sentences with something in them, those first that say more. */
const formsOf = (all: Readonly<Record<string, string>>) =>
  Object.entries(all)
    .sort(([a], [b]) => b.replaceAll('*', '').length - a.replaceAll('*', '').length)
    .map(([english, portuguese]) => ({
      form: new RegExp(`^${english.split('*').map(RegExp.escape).join('([^]+)')}$`),
      portuguese,
    }));

const forms = { 'pt-BR': formsOf(sentences), 'pt-PT': formsOf({ ...sentences, ...european }) };

/** A sentence in Portuguese; `undefined` where only its English is known. */
export function inPortuguese(english: string, tag: keyof typeof forms = 'pt-BR'): string | undefined {
  for (const { form, portuguese } of forms[tag]) {
    const [, ...values] = form.exec(english) ?? [undefined];
    if (form.test(english)) return portuguese.replaceAll('*', () => values.shift() ?? '');
  }
  // What is nothing but a placeholder is the same in all languages.
  return /^(?:<[^ ]*>)+$/.test(english) ? english : undefined;
}
