import { onceEach } from './once-each.ts';

/** Typefaces of readers' systems for a script. */
interface SystemFaces {
  /** The best beside a serif reading face first, one for each kind of system that has one. */
  names: readonly string[];
  /**
   * Whether Times New Roman has the script as well, so that the faces have to stand before it; behind it they leave Latin
   * letters to it, which many of them have in a shape of no beauty.
   */
  beforeTimes?: true;
}

const indic = (name: string, apple = `${name} MN`): SystemFaces => ({
  names: [`Noto Serif ${name}`, apple, 'Nirmala UI'],
});

/**
 * By script (ISO 15924), or by language where it is written in a style of its own. What brings them: Apple’s “Fonts
 * included with macOS” and “System fonts” of iOS, Microsoft’s “Windows 11 font list” with its features for languages,
 * which Windows installs with the language, and Noto of Debian, Fedora and Ubuntu. Android names no faces to pages: there
 * `serif`, at the end of every stack, is Noto Serif in all scripts.
 */
export const scriptFaces: Readonly<Record<string, SystemFaces>> = {
  // Apple and Windows: Georgia. Linux: Noto, DejaVu.
  Cyrl: { names: ['Georgia', 'Noto Serif', 'DejaVu Serif'], beforeTimes: true },
  Grek: { names: ['Georgia', 'Noto Serif', 'DejaVu Serif'], beforeTimes: true },
  // Naskh. Apple: Geeza Pro. Windows: Simplified Arabic.
  Arab: { names: ['Noto Naskh Arabic', 'Geeza Pro', 'Simplified Arabic'], beforeTimes: true },
  // Nastaliq. Apple has Noto’s. Windows: Urdu Typesetting.
  ur: { names: ['Noto Nastaliq Urdu', 'Urdu Typesetting', 'Noto Naskh Arabic'], beforeTimes: true },
  Hebr: { names: ['Noto Serif Hebrew', 'New Peninim MT', 'FrankRuehl', 'David'], beforeTimes: true },
  Armn: { names: ['Noto Serif Armenian', 'Mshtakan', 'Sylfaen', 'DejaVu Serif'], beforeTimes: true },
  Geor: { names: ['Noto Serif Georgian', 'Sylfaen', 'DejaVu Serif'] },
  Ethi: { names: ['Noto Serif Ethiopic', 'Kefa', 'Nyala', 'Ebrima'] },
  Deva: indic('Devanagari', 'Devanagari MT'),
  Beng: indic('Bengali', 'Bangla MN'),
  Guru: indic('Gurmukhi'),
  Gujr: indic('Gujarati', 'Gujarati MT'),
  Taml: indic('Tamil'),
  Telu: indic('Telugu'),
  Knda: indic('Kannada'),
  Mlym: indic('Malayalam'),
  Sinh: indic('Sinhala'),
  Orya: { names: ['Noto Serif Oriya', 'Noto Sans Oriya', 'Oriya MN', 'Nirmala UI'] },
  Olck: { names: ['Noto Sans Ol Chiki', 'Nirmala UI'] },
  Thai: { names: ['Noto Serif Thai', 'Thonburi', 'Leelawadee UI'] },
  Laoo: { names: ['Noto Serif Lao', 'Lao MN', 'Leelawadee UI'] },
  Khmr: { names: ['Noto Serif Khmer', 'Khmer MN', 'Leelawadee UI'] },
  Mymr: { names: ['Noto Serif Myanmar', 'Myanmar MN', 'Myanmar Text'] },
  Tibt: { names: ['Noto Serif Tibetan', 'Kokonor', 'Microsoft Himalaya'] },
  Mong: { names: ['Noto Sans Mongolian', 'Mongolian Baiti'] },
  Java: { names: ['Noto Sans Javanese', 'Javanese Text'] },
  Jpan: { names: ['Hiragino Mincho ProN', 'Yu Mincho', 'Noto Serif CJK JP'] },
  Kore: { names: ['Noto Serif CJK KR', 'AppleMyungjo', 'Batang'] },
  Hans: { names: ['Songti SC', 'Noto Serif CJK SC', 'SimSun'] },
  Hant: { names: ['Songti TC', 'Noto Serif CJK TC', 'PMingLiU'] },
  Thaa: { names: ['Noto Sans Thaana', 'MV Boli'] },
  Syrc: { names: ['Noto Sans Syriac', 'Estrangelo Edessa'] },
  Tfng: { names: ['Noto Sans Tifinagh', 'Ebrima'] },
  Nkoo: { names: ['Noto Sans NKo', 'Ebrima'] },
  Adlm: { names: ['Noto Sans Adlam', 'Ebrima'] },
  Cher: { names: ['Noto Sans Cherokee', 'Plantagenet Cherokee', 'Gadugi'] },
  Cans: { names: ['Noto Sans Canadian Aboriginal', 'Euphemia UCAS', 'Gadugi'] },
  Yiii: { names: ['Noto Sans Yi', 'Microsoft Yi Baiti'] },
};

/** The faces of readers' systems for a language by its tag; `undefined` where the reading face has its script. */
export const systemFaces = onceEach((tag): SystemFaces | undefined => {
  const { language, script = '' } = new Intl.Locale(tag).maximize();
  return (script === 'Arab' ? scriptFaces[language] : undefined) ?? scriptFaces[script];
});

/** What Unicode calls the scripts of those that are written in several. */
const composedOf: Readonly<Record<string, readonly string[]>> = {
  Jpan: ['Hira', 'Kana'],
  Kore: ['Hang'],
  Hans: ['Han', 'Bopo'],
  Hant: [],
};

const known = new RegExp(
  `[${['Latn', 'Zyyy', 'Zinh', 'Brai']
    .concat(
      Object.keys(scriptFaces)
        .filter((key) => key.length === 4)
        .flatMap((script) => composedOf[script] ?? [script]),
    )
    .map((script) => `\\p{Script=${script}}`)
    .join('')}]`,
  'u',
);
/**
 * Signs that have a meaning only where somebody agreed on one, code points that are no letters yet, and the rarest of
 * Chinese characters, each of which few systems have.
 */
const rare = /[\p{Private_Use}\p{Unassigned}\u{20000}-\u{3FFFF}]/u;

/** Whether readers' systems are known to have a face for a letter. */
export const isInSystemFaces = onceEach((letter) => known.test(letter) && !rare.test(letter));
