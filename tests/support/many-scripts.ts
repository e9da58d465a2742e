/* A publication of invented texts, one small story in many scripts, and what each of its languages is asked. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildSite } from './built-sites.ts';
import { freshly } from './fresh-sites.ts';
import { otherLanguages } from './other-languages.ts';

/** A language of the publication: its story, and queries with the blocks that must come first, in this order. */
export interface Tried {
  tag: string;
  title: string;
  /** The passages of the report: `a4`, `a5`, … */
  passages: readonly string[];
  asked: Readonly<Record<string, readonly string[]>>;
}

/** The path of a language in addresses. */
export const pathOf = ({ tag }: Tried): string => tag.toLowerCase();

export const tried: readonly Tried[] = [
  {
    tag: 'ja',
    title: '港が再び開く',
    passages: [
      '灯台の管理人は毎晩灯りをともす。',
      '住民は早朝に新鮮な魚を買う。',
      '管理の人は新しいコンピュータを使う。',
      'ガラスの窓は割れなかった。',
      '「がらす」は地名である。',
    ],
    asked: {
      灯台の管理人: ['a4'],
      新鮮な魚: ['a5'],
      コンピューター: ['a6'],
      ガラス: ['a7'],
      ｶﾞﾗｽ: ['a7'],
      がらす: ['a8'],
    },
  },
  {
    tag: 'zh-Hant',
    title: '港口重新開放',
    passages: ['燈塔管理員每天晚上點燈。', '居民終於可以在清晨買到新鮮的魚。', '港口的燈塔再次亮起。'],
    asked: { 燈塔管理員: ['a4'], 新鮮的魚: ['a5'], 港: ['a1', 'a6'], 管理: ['a4'], 口的燈: ['a6'] },
  },
  {
    tag: 'zh-Hans',
    title: '渡轮恢复航行',
    passages: ['市长说，渡轮每小时开一班。', '研究人员检查了发动机。'],
    asked: { 渡轮: ['a1', 'a4'], 研究人员: ['a5'], 发动机: ['a5'], 每小时: ['a4'] },
  },
  {
    tag: 'th',
    title: 'เรือข้ามฟากกลับมาวิ่ง',
    passages: ['นายกเทศมนตรีเปิดท่าเรือใหม่เมื่อเช้านี้', 'ชาวบ้านซื้อปลาสดที่ตลาด'],
    asked: { ปลาสด: ['a5'], ท่าเรือ: ['a4'], เรือข้ามฟาก: ['a1'], ตลาด: ['a5'] },
  },
  {
    tag: 'km',
    title: 'សាឡាងដំណើរការឡើងវិញ',
    passages: ['អភិបាលក្រុងបើកកំពង់ផែថ្មី', 'អ្នកភូមិទិញត្រីស្រស់នៅផ្សារ'],
    asked: { ត្រីស្រស់: ['a5'], កំពង់ផែ: ['a4'] },
  },
  {
    tag: 'ko',
    title: '항구가 다시 열리다',
    passages: ['등대지기는 매일 밤 불을 켠다.', '주민들은 아침에 생선을 산다.'],
    asked: { 항구: ['a1'], 등대지기: ['a4'], 생선: ['a5'] },
  },
  {
    tag: 'tr',
    title: 'İstanbul’dan Iğdır’a',
    passages: ['Irmak belediye başkanı konuştu.', 'Meclis oyluyor; ışık geri geldi, ılık bir sabah.'],
    asked: {
      ığdır: ['a1'],
      IĞDIR: ['a1'],
      igdir: ['a1'],
      istanbul: ['a1'],
      ırmak: ['a4'],
      IRMAK: ['a4'],
      IŞIK: ['a5'],
      ışık: ['a5'],
      ILIK: ['a5'],
    },
  },
  {
    tag: 'pl',
    title: 'Z Łodzi do Wrocławia',
    passages: ['Łódź i Wrocław mają nową kolej.', 'Źródło światła było słabe.'],
    asked: { lodz: ['a4'], wroclaw: ['a4', 'a1'], zrodlo: ['a5'], slabe: ['a5'], Łódź: ['a4'] },
  },
  {
    tag: 'vi',
    title: 'Con đường đến Hải Đăng',
    passages: ['Đà Nẵng mở lại bến phà.', 'Đường phố đông người.'],
    asked: { duong: ['a1', 'a5'], 'hai dang': ['a1'], 'da nang': ['a4'], 'ben pha': ['a4'] },
  },
  {
    tag: 'da',
    title: 'Færgen sejler igen',
    passages: ['Æbler fra Ærø kom med båden.', 'Søen var rolig ved Århus.'],
    asked: { faergen: ['a1'], aero: ['a4'], soen: ['a5'], arhus: ['a5'], Søen: ['a5'] },
  },
  {
    tag: 'de',
    title: 'Die Fähre fährt wieder',
    passages: [
      'Die Donau\u00ADdampf\u00ADschiff\u00ADfahrt begann in der Hafenstraße.',
      'Das Leucht\u00ADturm\u00ADlicht brennt.',
    ],
    asked: {
      schifffahrt: ['a4'],
      dampfschifffahrt: ['a4'],
      schiff: ['a4'],
      turmlicht: ['a5'],
      licht: ['a5'],
      hafenstrasse: ['a4'],
      leuchtturmlicht: ['a5'],
    },
  },
  {
    tag: 'el',
    title: 'Το φέρι ξαναπλέει',
    passages: ['Ο δήμαρχος άνοιξε το λιμάνι.', 'Ο φάρος ανάβει κάθε βράδυ.'],
    asked: { δημαρχος: ['a4'], ΦΑΡΟΣ: ['a5'], λιμανι: ['a4'] },
  },
  {
    tag: 'ru',
    title: 'Паром снова ходит',
    passages: ['Мой сосед видел огни маяка.', 'Мои соседи купили ёлку.'],
    asked: { елка: ['a5'], ёлку: ['a5'], маяк: ['a4'] },
  },
  {
    tag: 'he',
    title: 'הספינות חוזרות לנמל',
    passages: ['ראש העיר דיבר בבית הספר.', 'הַדָּגִים טריים בשוק.'],
    asked: { ספינות: ['a1'], דגים: ['a5'], עיר: ['a4'], שוק: ['a5'], נמל: ['a1'] },
  },
  {
    tag: 'ar',
    title: 'العبّارة تعود إلى الميناء',
    passages: ['قال رئيس البلدية إنّ المدرسة فُتحت.', 'اشترى السكان ٢٥ سمكة طازجة.'],
    asked: { عبارة: ['a1'], العباره: ['a1'], ميناء: ['a1'], مدرسة: ['a4'], 25: ['a5'] },
  },
  {
    tag: 'fa',
    title: 'کشتی به بندر بازگشت',
    passages: ['شهردار کتابخانه را گشود.', 'ماهی تازه در بازار بود.'],
    asked: { كشتي: ['a1'], کشتی: ['a1'], كتابخانه: ['a4'], ماهي: ['a5'] },
  },
  {
    tag: 'hi',
    title: 'नाव फिर चली',
    passages: ['तालाब में कमल खिला।', 'यह कमाल का दिन था।', 'ज़मीन गीली थी, २५ लोग आए।'],
    asked: { कमल: ['a4'], कमाल: ['a5'], जमीन: ['a6'], 25: ['a6'] },
  },
  {
    tag: 'ka',
    title: 'ბორანი ისევ დადის',
    passages: ['მერმა ნავსადგური გახსნა.', 'შუქურა ღამით ანათებს.'],
    asked: { ნავსადგური: ['a4'], შუქურა: ['a5'] },
  },
];

/** The slug of its story: its title in its own letters. */
export const slugOf = ({ tag, title }: Pick<Tried, 'tag' | 'title'>): string =>
  title
    .normalize('NFC')
    .toLocaleLowerCase(tag)
    .replaceAll(/[^\p{L}\p{M}\p{Nd}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');

const nobodysWords = 'A text of no meaning.';

/** Every language of the publication but English: all that Hearth brings words for, and some more. */
export const invented: readonly Tried[] = [...tried, ...otherLanguages];

/** Writes a publication in some of the languages into a folder. */
function write(folder: string, written: readonly Tried[]): void {
  rmSync(folder, { recursive: true, force: true });
  const story = join(folder, 'stories', 'harbour');
  mkdirSync(story, { recursive: true });
  const paths = ['en', ...written.map(pathOf)];
  const inAll = (indent: string, text: string) => paths.map((path) => `${indent}${path}: ${text}\n`).join('');
  const entries = [{ tag: 'en' }, ...written].map(({ tag }) => {
    const direction = ['ar', 'fa', 'he', 'ur'].includes(tag) ? 'rtl' : 'ltr';
    const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag);
    return `  - { path: ${tag.toLowerCase()}, tag: ${tag}, name: "${name}", direction: ${direction} }\n`;
  });
  writeFileSync(
    join(folder, 'site.yaml'),
    `name: Harbour\nurl: https://harbour.example\ntagline:\n${inAll('  ', nobodysWords)}languages:\n${entries.join('')}` +
      `contact: { email: desk@harbour.example }\nvoices:\n  reader:\n    part: asks\n    name:\n${inAll('      ', 'Reader')}`,
  );
  writeFileSync(
    join(story, 'story.yaml'),
    'published: 2026-04-20\nsource: { publisher: The Paper, url: "https://paper.example/report/", kind: report, language: en }\n' +
      'documents: { article: { source: en } }\n',
  );
  const most = Math.max(...written.map(({ passages }) => passages.length));
  const english = {
    tag: 'en',
    title: 'The harbour',
    passages: Array<string>(most).fill(nobodysWords),
    asked: {},
  };
  for (const one of [english, ...written]) {
    const how = one.tag === 'en' ? 'written' : 'translated';
    const report = one.passages.map((text, index) => `${text} {/* #a${index + 4} */}\n`).join('\n');
    writeFileSync(
      join(story, `article.${pathOf(one)}.mdx`),
      `---\nslug: ${slugOf(one)}\ndescription: "${nobodysWords}"\n${how}:\n  how: ai\n---\n` +
        `# ${one.title} {/* #a1 */}\n\n<Layer kind="question">\n\n1 {/* #a2 */}\n\n</Layer>\n\n` +
        `<Layer kind="lede">\n\n2 {/* #a3 */}\n\n</Layer>\n\n<Layer kind="report">\n\n${report}\n</Layer>\n`,
    );
  }
  for (const { tag } of written) lendWords(folder, tag);
}

/** A language that Hearth does not bring is given English words, in all of its plural forms. */
function lendWords(folder: string, tag: string): void {
  const shipped = resolve('src/i18n/catalogues');
  if (existsSync(join(shipped, tag))) return;
  const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
  const own = join(folder, 'interface', tag);
  cpSync(join(shipped, 'en'), own, { recursive: true });
  for (const name of readdirSync(own)) {
    const words: Record<string, string> = JSON.parse(readFileSync(join(own, name), 'utf8'));
    const all = Object.entries(words).flatMap(([key, text]) => {
      const [, stem, form] = /^(.*)_(zero|one|two|few|many|other)$/.exec(key) ?? [];
      if (stem === undefined) return [[key, text]];
      return form === 'other' ? pluralCategories.map((each) => [`${stem}_${each}`, text]) : [];
    });
    writeFileSync(join(own, name), JSON.stringify(Object.fromEntries(all)));
  }
}

/** The folder of the built site, which is built where something has changed. */
export async function manyScriptsSite(): Promise<string> {
  return builtSite('many-scripts', (publication) => write(publication, invented));
}

/** Languages of {@link ownFontSite}; the first two are in the script of its font. */
export const drawn = ['ar', 'fa', 'de', 'ja', 'pl', 'tr', 'vi'];

/** What the font of {@link ownFontSite} calls its family. */
export const ownFont = 'Noto Naskh Arabic';

/** The folder of a built site in a few of the languages, which brings a font of its own. */
export async function ownFontSite(): Promise<string> {
  return builtSite('own-font', (publication) => {
    write(
      publication,
      tried.filter(({ tag }) => drawn.includes(tag)),
    );
    const naskh = resolve('node_modules/@expo-google-fonts/noto-naskh-arabic');
    for (const face of ['400Regular', '700Bold'])
      cpSync(
        join(naskh, face, `NotoNaskhArabic_${face}.ttf`),
        join(publication, 'fonts', `naskh-${face}.ttf`),
      );
  });
}

async function builtSite(name: string, writeInto: (publication: string) => void): Promise<string> {
  const publication = resolve('.cache/publications', name);
  const folder = resolve('.cache/sites', name);
  await freshly(folder, ['tests/support/many-scripts.ts', 'tests/support/other-languages.ts'], async () => {
    writeInto(publication);
    await buildSite({ CONTENT: publication, OUT: folder });
  });
  return folder;
}
