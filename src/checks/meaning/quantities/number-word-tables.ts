/*
 * Words for numbers, of languages that translations most often have on one side, by what they do in a number. CLDR spells
 * numbers out, but `Intl` does not.
 */

/** Values with the words for them, in small letters and without accents: `2 two|3 three`. */
export interface NumberWords {
  /** Those that are counted with; from a thousand on they multiply what is before them. */
  cardinal: string;
  ordinal: string;
  /** Parts of a whole by how many of them there are: `3 third thirds`. */
  part: string;
  half: string;
  /** How many times. */
  times: string;
  /** Nouns that are worth so many: `12 dozen`. */
  group: string;
  /** Words that may stand for a number, and hold nothing to it. */
  loose: string;
  /** Those of the above that as often mean something else: seconds, rooms, days of the week. */
  unsure: string;
  /** What stands between the words of one number, and what is one before a hundred. */
  joining: string;
  one: string;
}

export const numberWords: Readonly<Record<string, NumberWords>> = {
  en: {
    cardinal: `0 zero|1 one|2 two|3 three|4 four|5 five|6 six|7 seven|8 eight|9 nine|10 ten|11 eleven|12 twelve|13 thirteen
      |14 fourteen|15 fifteen|16 sixteen|17 seventeen|18 eighteen|19 nineteen|20 twenty|30 thirty|40 forty|50 fifty|60 sixty
      |70 seventy|80 eighty|90 ninety|100 hundred|1000 thousand|1000000 million|1000000000 billion|1000000000000 trillion`,
    ordinal: `1 first|2 second|3 third|4 fourth|5 fifth|6 sixth|7 seventh|8 eighth|9 ninth|10 tenth|11 eleventh|12 twelfth
      |13 thirteenth|14 fourteenth|15 fifteenth|16 sixteenth|17 seventeenth|18 eighteenth|19 nineteenth|20 twentieth
      |30 thirtieth|40 fortieth|50 fiftieth|60 sixtieth|70 seventieth|80 eightieth|90 ninetieth|100 hundredth|1000 thousandth`,
    part: `3 third thirds|4 quarter quarters fourth fourths|5 fifth fifths|6 sixth sixths|7 seventh sevenths|8 eighth eighths
      |9 ninth ninths|10 tenth tenths|100 hundredth hundredths`,
    half: '0.5 half halves halved halving',
    times: `2 twice double doubled doubles doubling|3 thrice triple tripled triples tripling|4 quadruple quadrupled`,
    group: '10 decade decades|12 dozen dozens|14 fortnight fortnights|100 century centuries',
    loose: `0 none nil|1 once single|2 pair couple both|12 noon midnight midday|20 twenties score|30 thirties|40 forties|50 fifties
      |60 sixties|70 seventies|80 eighties|90 nineties|100 hundreds|1000 thousands`,
    unsure: 'second quarter quarters double triple doubles triples',
    joining: 'and',
    one: 'a one',
  },
  pt: {
    cardinal: `0 zero|1 um uma|2 dois duas|3 tres|4 quatro|5 cinco|6 seis|7 sete|8 oito|9 nove|10 dez|11 onze|12 doze|13 treze
      |14 catorze quatorze|15 quinze|16 dezesseis dezasseis|17 dezessete dezassete|18 dezoito|19 dezenove dezanove|20 vinte
      |30 trinta|40 quarenta|50 cinquenta|60 sessenta|70 setenta|80 oitenta|90 noventa|100 cem cento|200 duzentos duzentas
      |300 trezentos trezentas|400 quatrocentos quatrocentas|500 quinhentos quinhentas|600 seiscentos seiscentas
      |700 setecentos setecentas|800 oitocentos oitocentas|900 novecentos novecentas|1000 mil|1000000 milhao milhoes
      |1000000000 bilhao bilhoes|1000000000000 trilhao trilhoes`,
    ordinal: `1 primeiro primeira|2 segundo segunda|3 terceiro terceira|4 quarto quarta|5 quinto quinta|6 sexto sexta
      |7 setimo setima|8 oitavo oitava|9 nono nona|10 decimo decima|20 vigesimo vigesima|30 trigesimo trigesima
      |40 quadragesimo quadragesima|50 quinquagesimo quinquagesima|100 centesimo centesima|1000 milesimo milesima`,
    part: `3 terco tercos|4 quarto quartos|5 quinto quintos|6 sexto sextos|7 setimo setimos|8 oitavo oitavos|9 nono nonos
      |10 decimo decimos|100 centesimo centesimos`,
    half: '0.5 meio meia metade',
    times: `2 dobro dobrou dobrar dobraram dobrando duplo dupla duplicou duplicar duplicaram
      |3 triplo tripla triplicou triplicar triplicaram|4 quadruplo quadruplicou`,
    group: `10 dezena dezenas decada decadas|12 duzia duzias|14 quinzena quinzenas|100 centena centenas seculo seculos
      |1000 milhar milhares`,
    loose: `0 nenhum nenhuma|1 unico unica|2 ambos ambas par|3 terceiros terceiras|12 meio-dia meia-noite`,
    unsure: `segundo segunda quarto quarta quinto quinta sexto sexta quartos quintos sextos decimo decima meio meia duplo dupla
      dobrar triplo tripla nono`,
    joining: 'e',
    one: 'um uma',
  },
  es: {
    cardinal: `0 cero|1 un uno una|2 dos|3 tres|4 cuatro|5 cinco|6 seis|7 siete|8 ocho|9 nueve|10 diez|11 once|12 doce|13 trece
      |14 catorce|15 quince|16 dieciseis|17 diecisiete|18 dieciocho|19 diecinueve|20 veinte|21 veintiun veintiuno veintiuna
      |22 veintidos|23 veintitres|24 veinticuatro|25 veinticinco|26 veintiseis|27 veintisiete|28 veintiocho|29 veintinueve
      |30 treinta|40 cuarenta|50 cincuenta|60 sesenta|70 setenta|80 ochenta|90 noventa|100 cien ciento
      |200 doscientos doscientas|300 trescientos trescientas|400 cuatrocientos cuatrocientas|500 quinientos quinientas
      |600 seiscientos seiscientas|700 setecientos setecientas|800 ochocientos ochocientas|900 novecientos novecientas
      |1000 mil|1000000 millon millones|1000000000000 billon billones`,
    ordinal: `1 primer primero primera|2 segundo segunda|3 tercer tercero tercera|4 cuarto cuarta|5 quinto quinta|6 sexto sexta
      |7 septimo septima|8 octavo octava|9 noveno novena|10 decimo decima|11 undecimo undecima|12 duodecimo duodecima
      |20 vigesimo vigesima|30 trigesimo trigesima|40 cuadragesimo cuadragesima|50 quincuagesimo quincuagesima
      |100 centesimo centesima|1000 milesimo milesima`,
    part: `3 tercio tercios|4 cuarto cuartos|5 quinto quintos|6 sexto sextos|7 septimo septimos|8 octavo octavos|9 noveno novenos
      |10 decimo decimos|100 centesimo centesimos`,
    half: '0.5 medio media mitad',
    times: `2 doble duplico duplicar duplicaron duplicando|3 triple triplico triplicar triplicaron|4 cuadruple cuadruplico`,
    group: `10 decena decenas decada decadas|12 docena docenas|14 quincena quincenas|100 centenar centenares siglo siglos
      |1000 millar millares`,
    loose: `0 ningun ninguno ninguna|2 ambos ambas par|3 terceros terceras|12 mediodia medianoche|1000 miles`,
    unsure: `segundo segunda cuarto cuarta cuartos quinto quinta sexto sexta decimo decima medio media doble triple noveno
      novena`,
    joining: 'y',
    one: 'un una',
  },
};

/** Words by what each is worth. */
export function valuesOf(table: string): Map<string, number> {
  return new Map(
    table.split('|').flatMap((line) => {
      const [value = '', ...names] = line.trim().split(/\s+/);
      return names.map((name) => [name, Number(value)] as const);
    }),
  );
}
