/* The same small publication in the languages of the interface whose search has no trial of its own (`many-scripts.ts`). */
import type { Tried } from './many-scripts.ts';

/** A language with its story; what stands between asterisks is asked for, and is to be found where it stands. */
function language(tag: string, title: string, ...marked: readonly string[]): Tried {
  const asked = marked.map((text, index) => [/\*(.+)\*/.exec(text)?.[1] ?? '', [`a${index + 4}`]] as const);
  return {
    tag,
    title,
    passages: marked.map((text) => text.replaceAll('*', '')),
    asked: Object.fromEntries(asked),
  };
}

export const otherLanguages: readonly Tried[] = [
  language(
    'bg',
    'Фериботът отново плава',
    'Кметицата Елена Димитрова откри новото *пристанище* в събота сутринта.',
    'Жителите купуват прясна *риба* на пазара, а 48 пътници вече чакат на кея.',
  ),
  language(
    'bn',
    'ফেরি আবার চলছে',
    'মেয়র রহিমা খাতুন শনিবার সকালে নতুন *বন্দর* উদ্বোধন করেন।',
    'গ্রামের মানুষ বাজারে তাজা *মাছ* কেনে, আর ৪৮ জন যাত্রী ঘাটে অপেক্ষা করে।',
  ),
  language(
    'ca',
    'El transbordador torna a navegar',
    'L’alcaldessa Núria Ferrer va inaugurar el *port* nou dissabte al matí.',
    'Els veïns compren *peix* fresc al mercat i 48 passatgers esperen al moll.',
  ),
  language(
    'cs',
    'Přívoz znovu jezdí',
    'Starostka Jana Dvořáková *otevřela* v sobotu ráno nový přístav.',
    'Obyvatelé kupují na trhu *čerstvé* ryby a na nábřeží čeká 48 cestujících.',
  ),
  language(
    'es',
    'El transbordador vuelve a navegar',
    'La alcaldesa Lucía Ibáñez inauguró el *puerto* nuevo el sábado por la mañana.',
    'Los vecinos compran *pescado* fresco en el mercado y 48 pasajeros esperan en el muelle.',
  ),
  language(
    'et',
    'Praam sõidab jälle',
    'Linnapea Liis Tamm avas laupäeva *hommikul* uue sadama.',
    'Elanikud ostavad turult *värsket* kala ja kai ääres ootab 48 reisijat.',
  ),
  language(
    'fi',
    'Lautta kulkee taas',
    'Kaupunginjohtaja Aino Virtanen avasi uuden *sataman* lauantaiaamuna.',
    'Asukkaat ostavat torilta *tuoretta* kalaa, ja laiturilla odottaa 48 matkustajaa.',
  ),
  language(
    'fr',
    'Le bac reprend la traversée',
    'La maire, Élodie Garnier, a inauguré le nouveau *port* samedi matin.',
    'Les habitants achètent du *poisson* frais au marché, et 48 passagers attendent sur le quai.',
  ),
  language(
    'gl',
    'A barca volve navegar',
    'A alcaldesa Uxía Castro inaugurou o *porto* novo o sábado pola mañá.',
    'A veciñanza merca *peixe* fresco no mercado e 48 pasaxeiros agardan no peirao.',
  ),
  language(
    'hu',
    'Újra jár a komp',
    'Szabó Eszter polgármester szombat *reggel* megnyitotta az új kikötőt.',
    'A lakók friss *halat* vesznek a piacon, a rakparton pedig 48 utas várakozik.',
  ),
  language(
    'id',
    'Kapal penyeberangan berlayar lagi',
    'Wali Kota Sri Wahyuni meresmikan *pelabuhan* baru pada Sabtu pagi.',
    'Warga membeli *ikan* segar di pasar, dan 48 penumpang menunggu di dermaga.',
  ),
  language(
    'it',
    'Il traghetto naviga di nuovo',
    'La sindaca Chiara Rinaldi ha inaugurato il nuovo *porto* sabato mattina.',
    'Gli abitanti comprano *pesce* fresco al mercato e 48 passeggeri aspettano sul molo.',
  ),
  language(
    'lt',
    'Keltas vėl plaukia',
    'Merė Rasa Kazlauskienė šeštadienio *rytą* atidarė naują uostą.',
    'Gyventojai perka šviežią *žuvį* turguje, o prieplaukoje laukia 48 keleiviai.',
  ),
  language(
    'lv',
    'Prāmis atkal kursē',
    'Mēre Ilze Bērziņa sestdienas *rītā* atklāja jauno ostu.',
    'Iedzīvotāji pērk svaigas *zivis* tirgū, un piestātnē gaida 48 pasažieri.',
  ),
  language(
    'nb',
    'Fergen går igjen',
    'Ordfører Ingrid Bråthen åpnet den nye *havnen* lørdag morgen.',
    'Innbyggerne kjøper fersk *fisk* på torget, og 48 passasjerer venter på brygga.',
  ),
  language(
    'nl',
    'De veerpont vaart weer',
    'Burgemeester Fleur Dijkstra *opende* zaterdagochtend de nieuwe haven.',
    'Bewoners kopen verse *vis* op de markt en 48 passagiers wachten op de kade.',
  ),
  language(
    'pt-BR',
    'A balsa volta a navegar',
    'A prefeita Helena Prado inaugurou o novo *porto* no sábado de manhã.',
    'Os moradores compram *peixe* fresco na feira, e 48 passageiros esperam no cais.',
  ),
  language(
    'pt-PT',
    'O cacilheiro volta ao rio',
    'A presidente da câmara, Matilde Seabra, inaugurou o novo *porto* no sábado de manhã.',
    'Os moradores compram *peixe* fresco no mercado e 48 passageiros esperam no cais.',
  ),
  language(
    'ro',
    'Bacul circulă din nou',
    'Primărița Ioana Țăranu a deschis noul *port* sâmbătă dimineața.',
    'Locuitorii cumpără *pește* proaspăt de la piață, iar 48 de pasageri așteaptă pe chei.',
  ),
  language(
    'sk',
    'Kompa opäť premáva',
    'Primátorka Zuzana Kováčová *otvorila* v sobotu ráno nový prístav.',
    'Obyvatelia kupujú na trhu *čerstvé* ryby a na nábreží čaká 48 cestujúcich.',
  ),
  language(
    'sl',
    'Trajekt spet pluje',
    'Županja Maja Žagar je v soboto *zjutraj* odprla novo pristanišče.',
    'Prebivalci na tržnici kupujejo sveže *ribe*, na pomolu pa čaka 48 potnikov.',
  ),
  language(
    'sr-Cyrl',
    'Скела поново плови',
    'Градоначелница Јелена Ђорђевић отворила је у *суботу* ујутру нову луку.',
    'Становници на пијаци купују свежу *рибу*, а на кеју чека 48 путника.',
  ),
  language(
    'sr-Latn',
    'Skela ponovo plovi',
    'Gradonačelnica Jelena Đorđević otvorila je u *subotu* ujutru novu luku.',
    'Stanovnici na pijaci kupuju svežu *ribu*, a na keju čeka 48 putnika.',
  ),
  language(
    'sv',
    'Färjan går igen',
    'Kommunalrådet Åsa Lindqvist invigde den nya *hamnen* på lördagsmorgonen.',
    'Invånarna köper färsk *fisk* på torget, och 48 passagerare väntar på kajen.',
  ),
  language(
    'sw',
    'Kivuko chasafiri tena',
    'Meya Amina Juma alifungua *bandari* mpya Jumamosi asubuhi.',
    'Wakazi hununua *samaki* wabichi sokoni, na abiria 48 husubiri gatini.',
  ),
  language(
    'uk',
    'Пором знову ходить',
    'Міська голова Оксана Гнатюк відкрила в *суботу* вранці нову пристань.',
    'Мешканці купують на ринку свіжу *рибу*, а на причалі чекають 48 пасажирів.',
  ),
  language(
    'ur',
    'کشتی پھر چل پڑی',
    'میئر ثنا ملک نے ہفتے کی صبح نئی *بندرگاہ* کا افتتاح کیا۔',
    'لوگ بازار میں تازہ *مچھلی* خریدتے ہیں اور ۴۸ مسافر گھاٹ پر انتظار کرتے ہیں۔',
  ),
];
