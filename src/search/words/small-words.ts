/*
 * Words that sentences are made of whatever they are about. A question typed in full is mostly these (“what does …
 * mean”), and in a small publication some of them are as rare as what is asked for. One list for all languages, since
 * a query may be in any; a language that is missing here loses little, because its small words are common or short.
 */
const english = `a about after all also am an and any are as at be been before but by can could did do does done for from
  had has have he her his how i if in into is it its made make may me might must my no not of on one or our out really
  s shall she should so some someone something than that the their them then there these they this those to us was we
  were what when where which who whom whose why will with would you your`;
const portuguese = `a à ao aos as às até algo alguém algum alguma com como da das de dela dele deles do dos e é ela ele
  eles em entre era essa esse esta está estão este eu foi foram for fosse há isso isto já lhe mais mas me meu meus minha
  muito na não nas nem no nos nós num numa o onde os ou para pela pelas pelo pelos por porque pode podem posso qual quais
  quando quanto que quê quem se sem ser será seu seus só sua suas são também te tem têm ter um uma você vocês`;

/** Particles of Chinese and Japanese, which stand at every noun. */
const chineseAndJapanese = '的 了 在 是 和 与 與 之 は が を に の で と も へ や か';

export const smallWords = `${english} ${portuguese} ${chineseAndJapanese}`;
