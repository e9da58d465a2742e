import { stringify } from 'yaml';
import type { Language } from '../src/i18n/languages.ts';
import type { Site } from '../src/schema/site-file.ts';
import { type Article, type Block, plainText, type Story } from '../src/story/story.ts';
import { type InventedLanguage, sentences, subjectOf } from './language.ts';
import { oneOf, type Random } from './random.ts';

/** The files of a story, as far as they are written by people. */
interface StoryFiles {
  /** `story.yaml`. */
  head: Record<string, unknown>;
  documents: [name: string, text: string][];
}

/** Makes a story with the blocks of another one, in invented words and with names that all its languages share. */
export function storyFiles(
  site: Site,
  model: Story,
  languages: ReadonlyMap<Language, InventedLanguage>,
  names: readonly string[],
  random: Random,
): StoryFiles {
  const sourceOf = ({ source }: { source: string }) => site.languages.find(({ path }) => path === source);
  const said = sourceOf(model.article);
  const quotations = Object.keys(model.head.quotations);
  const speakers = quotations.map((_, index) => `${names[index] ?? ''} ${names[index + 1] ?? ''}`);
  const writers = new Map(
    [...languages].map(([language, invented]) => {
      const subject = subjectOf(invented, random);
      return [language, (words: number) => sentences(invented, subject, words, names, random)];
    }),
  );
  const write = (language: Language, words: number) => writers.get(language)?.(words) ?? '';
  const texts = Object.fromEntries(quotations.map((of) => [of, said ? write(said, 25) : '']));
  const localised = (words: number) =>
    Object.fromEntries(model.languages.map((language) => [language.path, write(language, words)]));
  const slug = names.slice(0, 4).join('-').toLowerCase();
  const day = Date.UTC(2024, 0, 1 + Math.floor(random() * 900));
  const head = {
    published: new Date(day).toISOString().slice(0, 10),
    topics: [oneOf(Object.keys(site.topics), random)],
    source: {
      publisher: 'The Invented Post',
      url: 'https://invented.example/',
      kind: 'publisher',
      language: said?.path,
    },
    documents: Object.fromEntries(
      (['article', 'conversa'] as const).flatMap((kind) =>
        model[kind] ? [[kind, { source: model[kind].source }]] : [],
      ),
    ),
    quotations: Object.fromEntries(
      quotations.map((of, index) => [
        of,
        {
          text: texts[of],
          language: said?.path,
          speaker: speakers[index],
          role: localised(6),
          source: 'The Invented Post',
        },
      ]),
    ),
  };
  const credit = (source: string, { path }: Language) => ({
    [path === source ? 'written' : 'translated']: { how: 'ai' },
  });
  const documents = model.languages.flatMap((language): StoryFiles['documents'] => {
    const article = model.article.in[language.path];
    const conversa = model.conversa?.in[language.path];
    const text = (block: Block) => write(language, plainText(block).split(/\s+/).length);
    const quoted = (of: string) =>
      language === said ? ` of="${of}">\n${texts[of]}` : ` of="${of}" translation>\n${write(language, 25)}`;
    const files: StoryFiles['documents'] = [];
    if (article) {
      const matter = {
        slug: `${slug}-${language.path}`,
        description: write(language, 14),
        ...credit(model.article.source, language),
      };
      files.push([
        `article.${language.path}.mdx`,
        `---\n${stringify(matter)}---\n${articleText(article, text, quoted)}`,
      ]);
    }
    if (conversa && model.conversa) {
      const matter = { description: write(language, 14), ...credit(model.conversa.source, language) };
      const blocks = [
        `# ${text(conversa.title).replace(/\.$/, '')} {/* #${conversa.title.id} */}`,
        ...conversa.introduction.map((block) => `${text(block)} {/* #${block.id} */}`),
        ...conversa.turns.map(
          (turn) => `<Turn id="${turn.id}" voice="${turn.voice}">\n${text(turn)}\n</Turn>`,
        ),
      ];
      files.push([`conversa.${language.path}.mdx`, `---\n${stringify(matter)}---\n${blocks.join('\n\n')}\n`]);
    }
    return files;
  });
  return { head, documents };
}

function articleText(
  article: Article,
  text: (block: Block) => string,
  quoted: (of: string) => string,
): string {
  const layers = article.layers
    // Moments need dates, and are as short as headings.
    .map(({ kind, blocks }) => ({ kind, blocks: blocks.filter((block) => block.kind !== 'moment') }))
    .filter(({ blocks }) => blocks.length > 0)
    .map(({ kind, blocks }) => `<Layer kind="${kind}">\n\n${blocks.map(blockText).join('\n\n')}\n\n</Layer>`);
  function blockText(block: Block): string {
    const id = `{/* #${block.id} */}`;
    switch (block.kind) {
      case 'heading':
        return `### ${text(block).replace(/\.$/, '')} ${id}`;
      case 'item':
        return `- ${text(block)} ${id}`;
      case 'quotation':
        return `<Quote id="${block.id}"${quoted(block.of)}\n</Quote>`;
      default:
        return `${text(block)} ${id}`;
    }
  }
  return `# ${text(article.title).replace(/\.$/, '')} {/* #${article.title.id} */}\n\n${layers.join('\n\n')}\n`;
}
