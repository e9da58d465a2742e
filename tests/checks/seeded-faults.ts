import type { answerable } from '../../src/checks/meaning/answers.ts';

/** Something wrong in a document of the first story. */
interface SeededFault {
  file: string;
  /** What stands there, and what stands in its place. */
  words: string;
  wrong: string;
  rule: keyof typeof answerable;
  /** Id of the block. */
  at: string;
  says: RegExp;
}

const article = (
  of: Record<string, readonly [string, string, string, RegExp]>,
  file: string,
): SeededFault[] =>
  Object.entries(of).map(([key, [words, wrong, rule, says]]) => ({
    file,
    words,
    wrong,
    rule: rule as SeededFault['rule'],
    at: key.replace(/ .*/, ''),
    says,
  }));

/** In the Portuguese article, which is translated from English. */
const portuguese = article(
  {
    'a13 denial': [
      'ainda não se sabe. {/* #a13 */}',
      'já se sabe. {/* #a13 */}',
      'negation-differs',
      /“not”/,
    ],
    'a10 number': [
      'Claude Fable 5 e ao Claude Mythos 5. A empresa desligou os dois de repente',
      'Claude Fable 6 e ao Claude Mythos 5. A empresa desligou os dois de repente',
      'value-differs',
      /“6”/,
    ],
    'a24 version': ['GPT-5.6. Há muitas', 'GPT-5.5. Há muitas', 'value-differs', /“5\.5”/],
    'a9 version': [
      'GPT-5.6, um sistema concorrente',
      'GPT-6, um sistema concorrente',
      'value-differs',
      /Unexpected “6”.*expected “5\.6”/,
    ],
    'a31 number': [
      'acompanha o GPT-5.6 e outros',
      'acompanha o GPT e outros',
      'value-differs',
      /Missing “5\.6”/,
    ],
    'a18 number': ['estabeleceu três condições', 'estabeleceu 4 condições', 'value-differs', /“4”/],
    'a4 year': [
      'A ordem alegava segurança nacional',
      'Em 2025, a ordem alegava segurança nacional',
      'value-differs',
      /“2025”/,
    ],
    'a16 percent': [
      'não foi falha técnica',
      'não foi falha técnica em 90% dos casos',
      'value-differs',
      /“90”/,
    ],
    'a5 month': [
      'No início de junho, uma ordem',
      'No início de julho, uma ordem',
      'date-differs',
      /“julho”.*“June”/,
    ],
    'a6 month': ['em março ela o processou', 'em maio ela o processou', 'date-differs', /“maio”.*“March”/],
    'a21 month': [
      'em março ela abriu um processo',
      'ela abriu um processo',
      'date-differs',
      /Missing “March”/,
    ],
    'a12 weekday': [
      'No fim de uma terça-feira',
      'No fim de uma quinta-feira',
      'date-differs',
      /“quinta-feira”.*“Tuesday”/,
    ],
    'a15 weekday': [
      'No fim de uma terça-feira, a Anthropic, que',
      'No fim do dia 3 de novembro, a Anthropic, que',
      'date-differs',
      /“novembro”/,
    ],
    'a30 label': ['no fim de uma terça-feira" ref', 'no fim de um sábado" ref', 'date-differs', /“sábado”/],
    'a33 alt': ['No início de junho começam', 'No início de janeiro começam', 'date-differs', /“janeiro”/],
    'a29 date': [
      'impôs os controles de exportação',
      'impôs em 04/06/2026 os controles de exportação',
      'date-differs',
      /“04\/06\/2026”/,
    ],
    'a22 name': [
      '<Name of="tom-brown">Tom Brown</Name>, um dos cofundadores',
      '<Name of="howard-lutnick">Howard Lutnick</Name>, um dos cofundadores',
      'name-differs',
      /howard-lutnick.*tom-brown/,
    ],
    'a3 name': [
      '<Name of="tanishq-abraham">Tanishq Abraham</Name>. O governo',
      'um especialista conhecido. O governo',
      'name-differs',
      /Missing “tanishq-abraham”/,
    ],
    'a24 spelling': [
      'Para Abraham, o recuo',
      'Para Abrahem, o recuo',
      'name-differs',
      /“Abrahem”.*“Abraham”/,
    ],
    'a24 swapped': ['Para Abraham, o recuo', 'Para Bailo, o recuo', 'name-differs', /“Bailo”/],
    'a24 quotation': [
      '<Quote of="abraham-big-deal" translation>“um acontecimento e tanto”</Quote>',
      'um acontecimento e tanto',
      'quotation-differs',
      /Missing “abraham-big-deal”/,
    ],
    'a11 quotation': [
      'foi classificar a empresa como <Term of="supply-chain-risk"><Quote of="supply-chain-risk" translation>“risco à cadeia de suprimentos”</Quote></Term>',
      'foi classificar a empresa como <Term of="supply-chain-risk">risco à cadeia de suprimentos</Term>',
      'quotation-differs',
      /Missing “supply-chain-risk”/,
    ],
    'a25 link': ['restringindo a exportação', '[restringindo a exportação](#a18)', 'link-differs', /“#a18”/],
    'a13 link': [
      'Especialistas dizem',
      '[Especialistas](https://www.example.org/estudo) dizem',
      'link-differs',
      /example\.org/,
    ],
    'a42 same': [
      'Em que ano tudo isso aconteceu?',
      'In which year did all this happen?',
      'untranslated',
      /source \(en\)/,
    ],
    'a17 same': ['O que cada lado cedeu', 'What each side gave', 'untranslated', /source \(en\)/],
    'a8 sentence': [
      'Em troca, a empresa deve cuidar dos riscos de segurança nos modelos,',
      'In return the company is to deal with security risks in the models, and with the government on standards. Ela vai',
      'other-language',
      /English/,
    ],
    'a39 Spanish': [
      'Havia mesmo falhas no Fable 5, e quais? Ninguém citado garante que existam.',
      '¿Hubo realmente fallos en el modelo Fable 5, y cuáles eran esos fallos? Nadie de los citados lo dice.',
      'other-language',
      /Spanish/,
    ],
    'a7 term': [
      '<Term of="jailbreaking">jailbreak</Term> do Fable 5 (isto',
      '<Term of="jailbreaking">desbloqueio</Term> do Fable 5 (isto',
      'term-differs',
      /“desbloqueio”/,
    ],
    'a2 term': [
      '<Term of="frontier-model">modelo de fronteira</Term> vai precisar da',
      '<Term of="frontier-model">modelo de vanguarda</Term> vai precisar da',
      'term-differs',
      /“modelo de vanguarda”/,
    ],
    'a18 two': [
      'As <Term of="export-controls">restrições à exportação</Term>',
      'Os <Term of="export-controls">controles de exportação</Term>',
      'two-terms',
      /“controles de exportação”.*“restrições à exportação”/,
    ],
    'a25 short': [
      'Foi um excesso passageiro ou o início de uma prática em que nenhum grande modelo sai sem aval oficial? A Al Jazeera não tem como dizer. Também não informa em que ano tudo isso aconteceu, quais eram as supostas falhas, nem quando volta o acesso do público. E quem decide sobre o próximo modelo de fronteira é uma pergunta sem resposta.',
      'A Al Jazeera não tem como dizer.',
      'length-differs',
      /expected about/,
    ],
    'a38 long': [
      'ou este foi um caso isolado?',
      'ou este foi um caso isolado? Ninguém sabe ainda, e muita gente do setor acha que a resposta só vem com o próximo lançamento, que ainda não tem prazo.',
      'length-differs',
      /expected about/,
    ],
  },
  'article.pt.mdx',
);

/** In the English Conversa, which is translated from Portuguese. */
const english = article(
  {
    'c4 number': ['Fable 5 and Mythos 5. It’s', 'Fable 5 and Mythos 7. It’s', 'value-differs', /“7”/],
    'c8 version': ['GPT-5.6', 'GPT-4.6', 'value-differs', /“4\.6”.*“5\.6”/],
    'c10 number': ['three things', '12 things', 'value-differs', /“12”/],
    'c3 number': ['a month later', '3 months later', 'value-differs', /“3”/],
    'c3 unit': ['a month later', 'one week later', 'unit-differs', /“week”.*“month”/],
    'c6 month': ['to court in March', 'to court in May', 'date-differs', /“May”.*“março”/],
    'c12 month': ['in March, that’s', 'on Monday, that’s', 'date-differs', /“Monday”.*“março”/],
    'c8 name': [
      '<Name of="tanishq-abraham">Tanishq Abraham</Name>',
      '<Name of="tom-brown">Tom Brown</Name>',
      'name-differs',
      /tom-brown.*tanishq-abraham/,
    ],
    'c12 name': [
      '<Name of="trump-administration">Trump administration</Name>',
      'previous officials',
      'name-differs',
      /trump-administration/,
    ],
    'c6 quotation': [
      '<Term of="supply-chain-risk">supply chain risk</Term>',
      '<Term of="supply-chain-risk"><Quote of="supply-chain-risk">supply chain risk</Quote></Term>',
      'quotation-differs',
      /“supply-chain-risk”/,
    ],
    'c10 link': ['On paper', '[On paper](#a18)', 'link-differs', /“#a18”/],
    'c11 same': [
      'And is Anthropic fine with that?',
      'E a Anthropic aceitou isso numa boa?',
      'untranslated',
      /source \(pt\)/,
    ],
    'c12 sentence': [
      'The real test comes now.',
      'O teste de verdade vem agora, e ninguém sabe o que vai acontecer.',
      'other-language',
      /Português/,
    ],
    'c6 term': [
      '<Term of="autonomous-weapons">autonomous weapons</Term>',
      '<Term of="autonomous-weapons">robot armies</Term>',
      'term-differs',
      /“robot armies”/,
    ],
    'c10 short': [
      'It agreed to three things. It’ll look for security risks in the models and fix what it finds. It’ll work on standards for the next releases with the government. And it’ll tell the federal authorities if malicious activity turns up. With that',
      'With that',
      'length-differs',
      /expected about/,
    ],
    'c8 turn': [
      '<Turn id="c8" voice="model" refs="a9 a24">',
      '<Turn id="c8" voice="model">',
      'turn-without-passage',
      /turn c8/,
    ],
  },
  'conversa.en.mdx',
);

/** In the texts that are translated from. */
const sources = [
  ...article(
    {
      'c10 turn': ['voice="model" refs="a18"', 'voice="model"', 'turn-without-passage', /turn c10/],
      'c8 sentence': [
        'Pode ser que tenha exagerado uma vez e pronto.',
        'Maybe it overreacted once, and after that it has nothing more to say.',
        'other-language',
        /English/,
      ],
    },
    'conversa.pt.mdx',
  ),
  ...article(
    {
      'a27 pull': [
        '<Quote of="abraham-approval">“Does the US government need to approve every frontier model release? We’re already starting to see this with the GPT-5.6 release. Lots of unanswered questions about how frontier labs have to interact with the US government.”</Quote>',
        'he wonders about every release of a large model, and of the GPT-5.6 release in particular.',
        'pull-quotation',
        /“abraham-approval”/,
      ],
      'a22 claim': [
        'observes that relations seem to have improved through the efforts of <Name of="tom-brown">Tom Brown</Name>, a cofounder of Anthropic.',
        'observes that relations seem to have improved. <Name of="tom-brown">Tom Brown</Name>, a cofounder of Anthropic, says that all is well.',
        'unsourced-claim',
        /“tom-brown”/,
      ],
      'a18 two': [
        '<Term of="export-licence">export licence</Term> and named',
        '<Term of="export-licence">export-licence</Term> and named',
        'two-terms',
        /“export-licence”.*“export licence”/,
      ],
    },
    'article.en.mdx',
  ),
];

/** Words that are typed wrong, in both languages of both documents. */
const misspelt = [
  ...article(
    {
      'a4 accent': [
        'as sociedades democráticas',
        'as sociedades democraticas',
        'spelling',
        /“democraticas”.*“democráticas”/,
      ],
      'a16 letter': ['Ninguém citado pela', 'Niguém citado pela', 'spelling', /“Niguém”.*“Ninguém”/],
      'a5 doubled': ['a causa foi a ordem', 'a caussa foi a ordem', 'spelling', /“caussa”/],
    },
    'article.pt.mdx',
  ),
  ...article(
    {
      'a16 swapped': [
        'The ban started in early June',
        'The ban strated in early June',
        'spelling',
        /“strated”.*“started”/,
      ],
      'a29 missing': [
        'imposed the export controls, and Anthropic',
        'imposed the export contrls, and Anthropic',
        'spelling',
        /“contrls”/,
      ],
    },
    'article.en.mdx',
  ),
];

/** Each is found by the one rule that it names. */
export const seededFaults: readonly SeededFault[] = [...portuguese, ...english, ...sources, ...misspelt];
