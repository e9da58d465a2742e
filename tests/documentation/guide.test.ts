import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { checkPublication } from '../../src/checks/check.ts';
import { writeIds } from '../../src/story/read/write-ids.ts';
import { documentedIn } from './made-page.ts';

const place = mkdtempSync(join(tmpdir(), 'hearth-guide-'));
after(() => rmSync(place, { recursive: true }));

for (const language of documentedIn)
  test(`Who types what the guides show in ${language} has a publication of which nothing is wrong`, () => {
    const [site, redirects] = blocksOf('12-publisher', language);
    const [head, article, , quotations, conversa, entry] = blocksOf('10-editor', language);
    const [quotation = ''] = /<Quote of="\w+">.*?<\/Quote>/.exec(guide('10-editor', language)) ?? [];
    const story = 'stories/bridge';
    // Every language may lack what nobody has written yet.
    const files = {
      'site.yaml': site?.replaceAll(/\n {4}complete: true/g, ''),
      [`${story}/story.yaml`]: `${head}\n${quotations}`.replace(
        'documents:\n',
        `documents:\n  conversa: { source: ${language} }\n`,
      ),
      [`${story}/article.${language}.mdx`]: withIds(
        `${article}\n\n<Layer kind="report">\n\n${quotation}\n\n</Layer>\n`,
        'article',
      ),
      [`${story}/conversa.${language}.mdx`]: withIds(`${conversa?.replaceAll(/ a7/g, '')}\n`, 'conversa'),
      'glossary/arch.yaml': entry,
    };
    for (const [path, text = ''] of Object.entries(files)) {
      mkdirSync(dirname(join(place, language, path)), { recursive: true });
      writeFileSync(join(place, language, path), text);
    }
    const { findings } = checkPublication(join(place, language));
    assert.deepEqual(
      findings.map(({ rule, message }) => `${rule}: ${message}`),
      [],
    );
    assert.match(redirects ?? '', /^\/\w+\/[\w-]+\/: \/\w+\/[\w-]+\/$/);
  });

function withIds(text: string, kind: 'article' | 'conversa'): string {
  return writeIds(text, kind, 0).source;
}

function guide(page: string, language: string): string {
  return readFileSync(`docs/site/pages/${page}.${language}.mdx`, 'utf8');
}

/** What stands in the code blocks of YAML and MDX of a guide. */
function blocksOf(page: string, language: string): string[] {
  return [...guide(page, language).matchAll(/^```(?:yaml|mdx)\n([\s\S]*?)\n```$/gm)].map(
    ([, text = '']) => text,
  );
}
