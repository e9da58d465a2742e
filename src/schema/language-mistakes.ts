import type { Language } from '../i18n/languages.ts';
import { onceEach } from '../i18n/once-each.ts';
import { error, type Finding } from './finding.ts';
import type { Yaml } from './yaml.ts';

/** Findings for languages of `site.yaml` that readers would stumble over. */
export function languageMistakes(languages: readonly Language[], yaml: Yaml<unknown>): Finding[] {
  return [...namesTwice(languages, yaml), ...wrongDirections(languages, yaml)];
}

/** Languages that readers cannot tell apart in the menu. */
function namesTwice(languages: readonly Language[], yaml: Yaml<unknown>): Finding[] {
  const names = languages.map(({ name }) => name.normalize('NFC').toLowerCase());
  return languages.flatMap(({ name }, index) => {
    const other = languages[names.indexOf(names[index] ?? '')];
    if (other === languages[index]) return [];
    return error(
      'duplicate-language',
      yaml.placeOf('languages', index, 'name'),
      `Unexpected second language called “${name}”, expected a name that no other language has: “${other?.path}” has it`,
      'Say in both names what sets them apart, as readers do.',
    );
  });
}

/** Languages whose script runs the other way, as far as Unicode knows which one that is. */
function wrongDirections(languages: readonly Language[], yaml: Yaml<unknown>): Finding[] {
  return languages.flatMap(({ tag, direction }, index) => {
    const expected = directionOf(tag);
    if (expected === undefined || expected === direction) return [];
    return error(
      'language-direction',
      yaml.placeOf('languages', index, 'direction'),
      `Unexpected direction “${direction}” of “${tag}”, expected “${expected}”, as its script runs`,
      `Write “direction: ${expected}”, or a tag that says in which script the language is written.`,
    );
  });
}

const rightToLeft = /^(?:Adlm|Arab|Aran|Hebr|Mand|Nkoo|Rohg|Samr|Syr[cejn]|Thaa|Yezi)$/;

const directionOf = onceEach((tag): Language['direction'] | undefined => {
  const { script } = new Intl.Locale(tag).maximize();
  if (script === undefined) return undefined;
  return rightToLeft.test(script) ? 'rtl' : 'ltr';
});
