/* What is said of texts as it is written in Portugal, where that is otherwise than in `sentences-portuguese.ts`. */
export const european: Readonly<Record<string, string>> = {
  'Leave it out; a < that is text is written &lt;.': 'Tire-a; um < que é texto escreve-se &lt;.',
  'Close it behind its words.': 'Feche-a a seguir às palavras.',
  'Put it back where its words are.': 'Volte a pô-la onde estão as palavras.',
  'a text that the file would not be read with as it was meant':
    'um texto que no ficheiro seria lido de outro modo',
  'Import that first, and this file again.': 'Guarde aquele primeiro e depois este.',
  'text: it is not seen, and no page can show it': 'texto: não se vê, e nenhuma página o mostra',
  'how they came about, which readers are told': 'como foram feitos, pois os leitores ficam a saber',
  'Write words of your language in small letters, with hyphens between them.':
    'Escreva palavras da sua língua em minúsculas, separadas por hífenes.',
  'a slug of small letters, digits and hyphens, like *': 'letras minúsculas, números e hífenes, como *',
  'Translate it, and import both.': 'Traduza-o e guarde os dois.',
  'the block in the file': 'o bloco no ficheiro',
  'Translate these, too, and import it again.': 'Traduza também esses e volte a guardar.',
  'Translate this part in the file.': 'Traduza esta parte no ficheiro.',
  'Translate more of the document, or start it in the file.':
    'Traduza mais do documento ou comece-o no ficheiro.',
  'Translate the others, too, and import it again.': 'Traduza também as outras e volte a guardar.',
  'a text that the publication does not have any more': 'um texto que a publicação já não tem',
  'one of those that are on this page after it is loaded again':
    'um dos que esta página tem depois de aberta outra vez',
  'Copy what you wrote, and load the page again.': 'Copie o que escreveu e volte a abrir a página.',
  'a file that others keep writing to, *': 'um ficheiro em que outros não param de escrever, *',
  'Save again.': 'Volte a guardar.',
  'a file that can be written': 'um ficheiro em que se possa escrever',
  'The last part of an address: small letters, digits and hyphens.':
    'O fim do endereço: letras minúsculas, números e hífenes.',
  'This part of the page has another form in this language: translate it in the file.':
    'Esta parte da página tem outra forma nesta língua: traduza-a no ficheiro.',
};
