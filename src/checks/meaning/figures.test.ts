import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english, portuguese } from '../../../tests/support/story-from-text.ts';
import type { Language } from '../../i18n/languages.ts';
import type { Block } from '../../story/blocks.ts';
import { figuresDiffer } from './figures.ts';
import type { Pair } from './spoken.ts';

const languages = {
  en: english,
  pt: portuguese,
  es: { path: 'es', tag: 'es', name: 'español', direction: 'ltr' },
} as const satisfies Record<string, Language>;

type Pairs = readonly (readonly [keyof typeof languages, string, keyof typeof languages, string])[];

/** What is said of a text beside its source. */
function said(
  from: keyof typeof languages,
  source: string,
  to: keyof typeof languages,
  text: string,
): string[] {
  const block = (value: string) =>
    ({
      kind: 'paragraph',
      id: 'a1',
      place: { file: 'x', line: 1, column: 1 },
      text: [{ kind: 'text', value }],
    }) as unknown as Block;
  const pair = { source: block(source), translation: block(text), from: languages[from], to: languages[to] };
  return figuresDiffer(pair as Pair).map(({ message }) => message);
}

/** The same, however each language says it. */
const same: Pairs = [
  ['en', 'Two million people live there.', 'pt', 'Dois milhões de pessoas moram lá.'],
  ['en', 'Two million people live there.', 'pt', 'Moram lá 2 milhões de pessoas.'],
  ['en', 'Both sides met twice.', 'pt', 'Os dois lados se reuniram duas vezes.'],
  ['en', 'Two weeks later, three men came.', 'pt', 'Quinze dias depois vieram três homens.'],
  ['en', 'Two weeks later.', 'pt', 'Uma quinzena depois.'],
  ['en', 'A fortnight later.', 'pt', 'Duas semanas depois.'],
  ['en', 'Two decades later.', 'pt', 'Vinte anos depois.'],
  ['en', 'A decade ago.', 'pt', 'Há dez anos.'],
  ['en', 'A decade and a half ago.', 'pt', 'Há quinze anos.'],
  ['en', 'A century and a half ago.', 'pt', 'Há cento e cinquenta anos.'],
  ['en', 'A year and a half later.', 'pt', 'Dezoito meses depois.'],
  ['en', 'A year and a half later.', 'pt', 'Um ano e meio depois.'],
  ['en', 'Half an hour later, two came.', 'pt', 'Trinta minutos depois vieram dois.'],
  ['en', 'Half an hour later.', 'pt', 'Meia hora depois.'],
  ['en', 'Half a century ago.', 'pt', 'Há cinquenta anos.'],
  [
    'en',
    'In the first half of the year three banks failed.',
    'pt',
    'No primeiro semestre, três bancos quebraram.',
  ],
  ['en', 'In the second half the team scored twice.', 'pt', 'No segundo tempo, o time fez dois gols.'],
  [
    'en',
    'In the third quarter, sales fell by a quarter.',
    'pt',
    'No terceiro trimestre, as vendas caíram um quarto.',
  ],
  [
    'en',
    'In the third quarter, sales fell by a quarter.',
    'pt',
    'No terceiro trimestre, as vendas caíram 25%.',
  ],
  ['en', 'On Monday, a third man came.', 'pt', 'Na segunda, um terceiro homem veio.'],
  ['en', 'On Monday two men came.', 'pt', 'Na segunda-feira dois homens vieram.'],
  [
    'en',
    'A third party did it, according to two officials.',
    'pt',
    'Terceiros fizeram isso, segundo duas autoridades.',
  ],
  ['en', 'Third parties pay.', 'pt', 'Quem paga são terceiros.'],
  ['en', 'At a quarter to two.', 'pt', 'Quinze para as duas.'],
  ['en', 'At ten to two.', 'pt', 'À uma e cinquenta.'],
  ['en', 'Dozens of people came.', 'pt', 'Dezenas de pessoas vieram.'],
  ['en', 'A dozen people came.', 'pt', 'Uma dezena de pessoas veio.'],
  ['en', 'A dozen people came.', 'pt', 'Uma dúzia de pessoas veio.'],
  ['en', 'Hundreds of thousands came.', 'pt', 'Centenas de milhares vieram.'],
  ['en', 'Tens of thousands came.', 'pt', 'Dezenas de milhares vieram.'],
  ['en', 'Thousands came.', 'pt', 'Milhares vieram.'],
  ['en', 'In the twenty-first century.', 'pt', 'No século XXI.'],
  ['en', 'In the nineteenth century.', 'pt', 'No século 19.'],
  ['en', 'The nineteen-eighties.', 'pt', 'Os anos oitenta.'],
  ['en', 'The eighties.', 'pt', 'Os anos 80.'],
  ['en', 'Three in four are poor.', 'pt', 'Três quartos são pobres.'],
  ['en', 'Three-quarters are poor.', 'pt', '75% são pobres.'],
  ['en', 'A third are poor.', 'pt', 'Um terço é pobre.'],
  ['en', 'A third are poor.', 'pt', '33% são pobres.'],
  ['en', 'One in five is poor.', 'pt', 'Um em cada cinco é pobre.'],
  ['en', 'One in five is poor.', 'pt', '20% são pobres.'],
  ['en', 'A hundred miles away.', 'pt', 'A cento e sessenta quilômetros.'],
  ['en', 'Six feet tall, with two dogs.', 'pt', 'Um metro e oitenta, com dois cães.'],
  ['en', 'First, second and third.', 'pt', 'Primeiro, segundo e terceiro.'],
  [
    'en',
    'Firstly, the two agreed. Secondly, they left.',
    'pt',
    'Primeiro, concordaram. Em segundo lugar, saíram.',
  ],
  ['en', 'A second later he fell.', 'pt', 'Um segundo depois, caiu.'],
  ['en', 'On second thoughts, four left.', 'pt', 'Pensando melhor, quatro saíram.'],
  ['en', 'The two met a second time.', 'pt', 'Os dois voltaram a se reunir.'],
  ['en', 'It doubled in three years.', 'pt', 'Dobrou em três anos.'],
  ['en', 'It is twice the size.', 'pt', 'Tem o dobro do tamanho.'],
  ['en', 'It is three times the size.', 'pt', 'Tem o triplo do tamanho.'],
  ['en', 'They turned the corner at two.', 'pt', 'Dobraram a esquina às duas.'],
  ['en', 'Seventy-two hours later.', 'pt', 'Três dias depois.'],
  ['en', 'Twenty twenty-six is a year.', 'pt', '2026 é um ano.'],
  ['en', 'Twenty-four seven service.', 'pt', 'Serviço vinte e quatro horas.'],
  ['en', 'In the middle of the two of them.', 'pt', 'No meio deles.'],
  ['en', 'The environment ministry of two states.', 'pt', 'O ministério do Meio Ambiente de dois estados.'],
  ['en', 'By means of three laws.', 'pt', 'Por meio de três leis.'],
  ['en', 'In his room, four men slept.', 'pt', 'No quarto dele, quatro homens dormiam.'],
  ['en', 'On Wednesday, five came.', 'pt', 'Na quarta, cinco vieram.'],
  ['en', 'One hundred and fifty thousand.', 'pt', 'Cento e cinquenta mil.'],
  ['en', 'A million and a half.', 'pt', 'Um milhão e meio.'],
  ['en', 'One and a half million.', 'pt', 'Um milhão e meio.'],
  ['en', '1.5 million people.', 'pt', 'Um milhão e meio de pessoas.'],
  ['en', '1.5 million people.', 'pt', '1 milhão e meio de pessoas.'],
  ['en', 'Two billion.', 'es', 'Dos mil millones.'],
  ['en', 'Two thousand and twenty-four.', 'pt', 'Dois mil e vinte e quatro.'],
  ['en', 'Fifty-fifty, said two of them.', 'pt', 'Meio a meio, disseram dois deles.'],
  ['en', 'A thousand thanks to the two of you.', 'pt', 'Muito obrigado a vocês dois.'],
  ['en', 'He is at sixes and sevens with two friends.', 'pt', 'Está brigado com dois amigos.'],
  ['en', 'Two heads are better than one.', 'pt', 'Duas cabeças pensam melhor que uma.'],
  ['en', 'The ninth and tenth of May.', 'pt', 'Nove e dez de maio.'],
  ['en', 'He halved it.', 'pt', 'Cortou pela metade.'],
  ['en', 'Cut in half.', 'pt', 'Cortado ao meio.'],
  ['en', 'It was split in two halves.', 'pt', 'Foi dividido em duas metades.'],
  ['en', 'The trio left; the other five stayed.', 'pt', 'Os três saíram; os outros cinco ficaram.'],
  ['en', 'The couple left with two kids.', 'pt', 'O casal saiu com os dois filhos.'],
  ['en', 'Two to three weeks.', 'pt', 'Duas a três semanas.'],
  ['en', 'A four-day week in twenty firms.', 'pt', 'Semana de quatro dias em vinte empresas.'],
  ['en', 'A tenfold rise.', 'pt', 'Um aumento de dez vezes.'],
  ['en', 'It is a double standard of two courts.', 'pt', 'São dois pesos e duas medidas de dois tribunais.'],
  ['en', 'The First World War killed millions.', 'pt', 'A Primeira Guerra Mundial matou milhões.'],
  ['en', 'The Second World War.', 'pt', 'A Segunda Guerra Mundial.'],
  ['en', 'World War Two.', 'pt', 'A Segunda Guerra Mundial.'],
  ['en', 'Six months later.', 'pt', 'Meio ano depois.'],
  ['en', 'Six months later.', 'pt', 'Um semestre depois.'],
  ['en', 'Eight hundred kilometres, or five hundred miles.', 'pt', 'Oitocentos quilômetros.'],
  ['en', 'A week later.', 'pt', 'Sete dias depois.'],
  ['en', 'A week later two men came.', 'pt', 'Oito dias depois, dois homens vieram.'],
  ['en', 'Ninety percent.', 'pt', 'Noventa por cento.'],
  ['en', 'Nine out of ten.', 'pt', 'Noventa por cento.'],
  ['en', 'Eleven-year-old boy.', 'pt', 'Menino de onze anos.'],
  ['en', 'A quarter of an hour later he left.', 'pt', 'Quinze minutos depois, saiu.'],
  ['en', 'Three-quarters of an hour.', 'pt', 'Quarenta e cinco minutos.'],
  ['es', 'A las dos menos cuarto.', 'en', 'At a quarter to two.'],
  ['es', 'La media es de tres.', 'en', 'The average is three.'],
  ['es', 'Los medios de dos países.', 'en', 'The media of two countries.'],
  ['es', 'El once de mayo.', 'en', 'On 11 May.'],
  ['es', 'En el cuarto de baño había dos.', 'en', 'There were two in the bathroom.'],
  ['en', 'It cost $2bn and 3m people saw it.', 'pt', 'Custou US$ 2 bilhões e 3 milhões de pessoas viram.'],
  ['en', 'It cost $2.5 billion.', 'pt', 'Custou US$ 2,5 bi.'],
  ['en', 'It has 3 million readers.', 'pt', 'Tem 3 mi de leitores.'],
  ['en', 'It cost £3m.', 'es', 'Costó 3 millones de libras.'],
  ['en', 'It cost $1.2tn.', 'pt', 'Custou US$ 1,2 tri.'],
  ['en', 'It cost $1.2tn.', 'pt', 'Custou US$ 1,2 trilhão.'],
  ['en', 'It cost $2bn.', 'es', 'Costó 2.000 millones de dólares.'],
  ['en', 'It cost $2bn.', 'es', 'Costó 2 mil millones de dólares.'],
  ['en', 'It cost $5k.', 'pt', 'Custou US$ 5 mil.'],
  ['en', 'It has 200k readers.', 'pt', 'Tem 200 mil leitores.'],
  ['en', 'It cost $3mn.', 'pt', 'Custou US$ 3 milhões.'],
  ['en', 'It cost 3 mln euros.', 'pt', 'Custou 3 milhões de euros.'],
  ['en', 'It is 6 feet 2 tall.', 'pt', 'Tem 1,88 m de altura.'],
  ['en', 'It is 6 feet 2 inches tall.', 'pt', 'Tem 1,88 metro de altura.'],
  ['en', 'He is 6ft 2in.', 'pt', 'Ele tem 1,88 m.'],
  ['en', 'He is 6-foot-2.', 'pt', 'Ele mede 1,88 m.'],
  ['en', 'He is 6\'2".', 'pt', 'Ele mede 1,88 m.'],
  ['en', 'He is 6′2″ tall.', 'pt', 'Ele mede 1,88 m.'],
  ['en', 'He is six feet two.', 'pt', 'Ele mede 1,88 m.'],
  ['en', 'It weighs 8 pounds 3 ounces.', 'pt', 'Pesa 3,7 kg.'],
  ['en', 'From 2019 to 2021 it was shut.', 'pt', 'Ficou fechado em 2019–21.'],
  ['en', 'From 2019 to 2021 it was shut.', 'pt', 'Ficou fechado em 2019-21.'],
  ['en', 'It was shut in 2019–21.', 'pt', 'Ficou fechado de 2019 a 2021.'],
  ['en', 'It was shut in 2019–21.', 'es', 'Estuvo cerrado de 2019 a 2021.'],
  ['en', 'In 2019/20 it was shut.', 'pt', 'Em 2019/2020 ficou fechado.'],
  ['en', 'In 2019/20 it was shut.', 'pt', 'Ficou fechado em 2019 e 2020.'],
  ['en', 'In 1998-99 it was shut.', 'pt', 'Ficou fechado entre 1998 e 1999.'],
  ['en', 'From 1914 to 1918.', 'pt', 'De 1914-18.'],
  ['en', 'In the 2019–2020 season.', 'pt', 'Na temporada 2019/20.'],
];

const different: Pairs = [
  ['en', 'Two million people live there.', 'pt', 'Três milhões de pessoas moram lá.'],
  ['en', 'Two million people live there.', 'es', 'Tres millones de personas viven allí.'],
  ['pt', 'Dois milhões de pessoas moram lá.', 'es', 'Tres millones de personas viven allí.'],
  ['en', 'It is the third attempt.', 'pt', 'É a segunda tentativa.'],
  ['en', 'It is the third attempt.', 'es', 'Es el segundo intento.'],
  ['en', 'It is the second attempt.', 'pt', 'É a terceira tentativa.'],
  ['en', 'A dozen people died.', 'pt', 'Vinte pessoas morreram.'],
  ['en', 'A dozen people died.', 'pt', 'Dez pessoas morreram.'],
  ['en', 'Half of the voters stayed home.', 'pt', 'Um terço dos eleitores ficou em casa.'],
  ['en', 'Half of the voters stayed home.', 'pt', 'Um quarto dos eleitores ficou em casa.'],
  ['en', 'A quarter of the voters stayed home.', 'pt', 'Um terço dos eleitores ficou em casa.'],
  ['en', 'Two thirds of the voters stayed home.', 'pt', 'Três quartos dos eleitores ficaram em casa.'],
  ['en', 'Twice as many came.', 'pt', 'O triplo veio.'],
  ['en', 'It happened twice.', 'pt', 'Aconteceu três vezes.'],
  ['en', 'Prices doubled.', 'pt', 'Os preços triplicaram.'],
  ['en', 'Prices doubled.', 'pt', 'Os preços caíram pela metade.'],
  ['en', 'A million people came.', 'pt', 'Dois milhões de pessoas vieram.'],
  ['en', 'Five ministers resigned.', 'pt', 'Quatro ministros renunciaram.'],
  ['en', 'Twenty-five ministers resigned.', 'es', 'Treinta y cinco ministros dimitieron.'],
  ['en', 'Two hundred ministers resigned.', 'pt', 'Trezentos ministros renunciaram.'],
  ['en', 'The law was passed in two thousand towns.', 'pt', 'A lei foi aprovada nas cidades.'],
  ['en', 'Half the money went.', 'es', 'Un tercio del dinero se fue.'],
  ['pt', 'A metade do dinheiro sumiu.', 'en', 'A third of the money went.'],
  ['pt', 'Aconteceu duas vezes.', 'en', 'It happened three times.'],
  ['en', 'It fell for the fifth year in a row.', 'pt', 'Caiu pelo quarto ano seguido.'],
  ['en', 'He waited for two hours.', 'pt', 'Esperou por três horas.'],
  ['en', 'A year and a half later.', 'pt', 'Dois anos e meio depois.'],
  ['en', 'Two decades later.', 'pt', 'Três décadas depois.'],
  ['en', 'Half a million people.', 'pt', 'Dois milhões de pessoas.'],
  ['en', 'One in five is poor.', 'pt', 'Um em cada quatro é pobre.'],
  ['en', 'It cost $2bn.', 'pt', 'Custou US$ 2 milhões.'],
  ['en', 'It cost $2bn.', 'pt', 'Custou US$ 3 bi.'],
  ['en', 'He is 6 feet 2.', 'pt', 'Ele mede 1,38 m.'],
  ['en', 'From 2019 to 2021.', 'pt', 'De 2019–22.'],
];

test('Nothing is said of numbers that are the same in words, in figures, in idioms and in other units', () => {
  for (const [from, source, to, text] of same) {
    assert.deepEqual(said(from, source, to, text), [], `${source} is ${text}`);
    assert.deepEqual(said(to, text, from, source), [], `${text} is ${source}`);
  }
});

test('Numbers in words are held against each other like figures', () => {
  for (const [from, source, to, text] of different) {
    assert.equal(said(from, source, to, text).length, 1, `${source} is not ${text}`);
    assert.equal(said(to, text, from, source).length, 1, `${text} is not ${source}`);
  }
});

test('What is said of numbers in words names them as they stand', () => {
  assert.deepEqual(said('en', 'Two million people.', 'pt', 'Três milhões de pessoas.'), [
    'Unexpected “Três milhões” in the block a1, expected “Two million” as in the source (en)',
  ]);
});
