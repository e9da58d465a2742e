/* Words that deny, of languages that translations most often have on one side, and those that say the same without denying. */

import { fold } from './quantities/number-words.ts';

interface Denial {
  /** Words that deny a sentence, each once: a sentence with one of them says the contrary of the one without. */
  denies: RegExp;
  /** Turns of phrase that have such a word, and that other languages say without. */
  turns: RegExp;
  /** Words by which a sentence may say what another language denies: “difícil” for “not easy”; only how they begin, or whole before `=`. */
  otherwise: string;
}

/** Beginnings that Latin left to all of them: “incapaz”, “impossible”. */
const latin = `incap insufi incompl incorr invál invál invis inacc inaces inapro inadeq ineff inefic insecur inseg inestáv inestab
  instáv unstab injust indef incompat inútil infeli infrequ incomun inusu inédit intoc intact inalter inexis inexist inoc innoc
  inaudit incert uncert incred incrí incre inexp inferi inimig insens intol invi involun imposs impos improv improb imped imperf
  impun impre imping imut irre irra ileg illeg ilíc illic ilóg illog desacord desacuer desapare desconh desconoc desist desmen
  desobed despre desprov desoc desemp desigu desig disag disap disc dismiss disob disput disreg dist doubt duvid dúvid dud`;

const table = {
  en: {
    denies: /\b(?:not|never|cannot)\b|n['’]t\b/giu,
    turns:
      /\bnot (?:only|just|merely|simply|least|long|until|till|before|to mention|surprising|so much|quite|exactly|more|less|fewer|un\p{L}+|in\p{L}+|for nothing|at all|even)|(?:\bnot|\bcannot|n['’]t) [^,.;]{0,30}without|\b(?:what|whatever|who|whoever|which) [^,.;]{0,25}\bnot\b|\b(?:or|if|why|than|whether|certainly|of course) not\b|(?:n['’]t|\bnot|\bcannot) (?:help|wait|forget|hesitate|miss|stop|be more|agree more|mind|matter|bother|worry)\b|\bnever (?:fail|ceas|stop|mind|before|forget|too|more)/iu,
    otherwise: `no= none= nobody= nothing= nowhere= neither= nor= without= hardly barely scarce rare seldom little= few= fewer= less=
      least= lack fail refus den reject avoid prevent stop ceas ban= bann banned= forb prohib unless= until= except but= rather= instead=
      only= just= merely= yet= still= remain keep kept= miss ignor absen end= ends= ended= abandon drop against= far= too= otherwise=
      differ other another= hard difficult false wrong doubt forg mind= skip spar free= loss lost= lose out= beyond= exclu contrary
      oppos object withh declin neglect unable unaw uncom unch uncl unco unf unh unim unin unk unlaw unlik unn unp unre uns untr unus unw
      unav una non mis dis anti empty zero near close= rare soon= early= low= small short recent bad= worse poor= remember long= halt
      block bar= barred= spared= escap resist quit= slow delay open= pend await hold= held= rest= wish if=
      silen`,
  },
  pt: {
    denies: /(?<!\p{L})(?:não|nunca|jamais)(?!\p{L})/giu,
    turns:
      /(?<!\p{L})não (?:só|apenas|somente|demor|tard|deix|pass|par|falt|cans|vê|é à toa|à toa|obstante|rar|importa|adianta|mais|menos|tanto|é (?:só|apenas|raro|de hoje)|há como negar|custa|esque|hesit|perc?a)|(?<!\p{L})(?:ou|se|pois|por que|que|quase|claro que|já|ainda) não(?!\p{L})|não é(?:,|\s*$)|(?<!\p{L})(?:nunca|jamais) (?:deix|é demais|antes|mais|par)|mais do que nunca|como nunca/iu,
    otherwise: `sem= nem= nada= ninguém= nenhum tampouco= mal= pouc menos= rar dific quase= falt deix recus neg rejeit evit imped par=
      para= paro parar parou param proib exceto= salvo= senão= só= apenas= somente= ainda= continu permanec mant ignor ausên ausent acab
      contra longe= demais= outr diferen fals errad esque dispens livre perd fora= além= exclu contrár opõ op= opos até= mas= vez= antes=
      vazi zero= cessa abst escap resist fracass cuidad lembr basta= perto= próxim cedo= logo= baix pequen curt recent ruim= pior=
      alheio isent carec carên priv abandon descart contest bloque suspen atras espera= aguard silên mesm livr poup fech segu rest`,
  },
  es: {
    denies: /(?<!\p{L})(?:no|nunca|jamás)(?!\p{L})/giu,
    turns:
      /(?<!\p{L})no (?:solo|sólo|solamente|únicamente|obstante|tard|dej|pas|falt|cabe duda|hay duda|es hasta|fue hasta|sino|más|menos|en vano|hay más|hay que olvidar|es (?:solo|raro)|par|import|olvid|dud)|(?<!\p{L})(?:o|si|por qué|que|casi|claro que|ya|todavía|aún) no(?!\p{L})|(?<!\p{L})(?:nunca|jamás) (?:dej|antes|más|par)|más que nunca|como nunca/iu,
    otherwise: `sin= ni= nada= nadie= ningun ningún tampoco= apenas= poc menos= rar difíc dific casi= falt dej rechaz neg nieg rehus evit
      impid imped par= para paró proh prohib excepto= salvo= sino= solo= sólo= solamente= aún= todavía= sigu sigue contin permanec mant
      ignor ausen acab contra lejos= demasiad otr diferen distint fals equivoc olvid libr perd pierd fuera= más= exclu contrar opon opus
      hasta= pero= vez= antes= vac cero= ces abst escap resist fracas cuidad record basta= cerca próxim pronto= temprano= baj pequeñ cort
      recien mal= peor= ajen exent carec carenc priv abandon descart bloque suspen retras espera aguard silen mism cerr segu rest`,
  },
} as const satisfies Readonly<Record<string, Denial>>;

/** What a language denies with; none of which this is not known. */
export function denialOf(language: string): { denies: RegExp; turns: RegExp; otherwise: RegExp } | undefined {
  return Object.hasOwn(known, language) ? known[language as keyof typeof table] : undefined;
}

const known = Object.fromEntries(
  Object.entries<Denial>(table).map(([language, { otherwise, ...denial }]) => {
    const words = fold(`${otherwise} ${latin}`)
      .trim()
      .split(/\s+/)
      .map((word) => (word.endsWith('=') ? `${word.slice(0, -1)}(?!\\p{L})` : word));
    return [
      language,
      { ...denial, otherwise: new RegExp(`(?<!\\p{L})(?:${words.join('|')})|\\p{L}less(?!\\p{L})`, 'iu') },
    ];
  }),
) as Record<keyof typeof table, { denies: RegExp; turns: RegExp; otherwise: RegExp }>;
