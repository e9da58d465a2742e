import { type Language, localise } from '../../src/i18n/languages.ts';
import { escapeMarkdown } from '../../src/publish/story-files/outline-markdown.ts';
import type { Site } from '../../src/schema/site-file.ts';
import { type Block, plainText } from '../../src/story/blocks.ts';
import { readPublication } from '../../src/story/publication.ts';
import type { Article, Conversa } from '../../src/story/story.ts';
import { plainInline } from '../../src/story/text.ts';

/** A page of prose as any generator takes it: a document of a story in one language. */
export interface Page {
  language: Language;
  /** Of no other page of the language, and the same in all of them, so that no generator fills in what it misses. */
  name: string;
  /** What is said of it before its text. */
  matter: { title: string; description: string; date: string };
  /** Plain Markdown, also as MDX. */
  body: string;
}

/** Every article and every Conversa of a publication, in all languages. */
export async function proseOf(folder: string): Promise<{ site: Site; pages: Page[] }> {
  const { draft } = readPublication(folder);
  if (draft === undefined) throw new Error(`There is no publication in ${folder}`);
  const { site } = draft;
  const pages = draft.stories.flatMap(({ story }) =>
    (story?.languages ?? []).flatMap((language): Page[] => {
      const article = story?.article.in[language.path];
      const conversa = story?.conversa?.in[language.path];
      if (article === undefined || story === undefined) return [];
      const page = (document: Article | Conversa, name: string, body: string): Page => ({
        language,
        name,
        matter: {
          title: plainText(document.title),
          description: document.head.description,
          date: story.head.published,
        },
        body,
      });
      return [
        page(article, story.id, articleMarkdown(article)),
        ...(conversa ? [page(conversa, `${story.id}-conversa`, conversaMarkdown(conversa, site))] : []),
      ];
    }),
  );
  return { site, pages };
}

function articleMarkdown({ layers }: Article): string {
  return layers
    .map(({ kind, blocks }) => [`## ${kind}`, ...blocks.map(blockMarkdown)].join('\n\n'))
    .join('\n\n');
}

function blockMarkdown(block: Block): string {
  const text = escaped(plainText(block));
  switch (block.kind) {
    case 'heading':
      return `### ${text}`;
    case 'item':
    case 'moment':
      return `- ${text}`;
    case 'quotation':
    case 'excerpt':
      return `> ${text}`;
    default:
      return text;
  }
}

function conversaMarkdown({ language, introduction, turns }: Conversa, { voices }: Site): string {
  const said = turns.map(({ voice, paragraphs }) => {
    const name = voices[voice]?.name;
    const texts = paragraphs.map((text) => escaped(plainInline(text)));
    return `**${name ? localise(name, language) : voice}:** ${texts.join('\n\n')}`;
  });
  return [...introduction.map(blockMarkdown), ...said].join('\n\n');
}

/** Text that means itself in Markdown and in MDX, and stands in one line. */
function escaped(text: string): string {
  return escapeMarkdown(text.replaceAll(/\s+/g, ' ')).replaceAll(/[{}]/g, String.raw`\$&`);
}
