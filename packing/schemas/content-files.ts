import type { z } from 'zod';
import { headOf } from '../../src/schema/document.ts';
import { entryHead } from '../../src/schema/entry-file.ts';
import { redirects } from '../../src/schema/redirects-file.ts';
import { site } from '../../src/schema/site-file.ts';
import { storyHead } from '../../src/schema/story-head.ts';
import { translations } from '../../src/schema/translations-file.ts';

/** A kind of file that editors write, or the head of one. */
export interface ContentFile {
  /** Where such files are in a publication; `*` stands for any name. */
  path: string;
  schema: z.ZodType;
}

/** Every kind of file with fields, in the order in which a publication is made of them. */
export const contentFiles = {
  site: { path: 'site.yaml', schema: site },
  story: { path: 'stories/*/story.yaml', schema: storyHead },
  article: { path: 'stories/*/article.*.mdx', schema: headOf.article },
  conversa: { path: 'stories/*/conversa.*.mdx', schema: headOf.conversa },
  page: { path: 'pages/*.mdx', schema: headOf.page },
  glossary: { path: 'glossary/*.yaml', schema: entryHead.glossary },
  people: { path: 'people/*.yaml', schema: entryHead.people },
  redirects: { path: 'redirects.yaml', schema: redirects },
  translations: { path: 'stories/*/translations.json', schema: translations },
} as const satisfies Record<string, ContentFile>;

export type FileKind = keyof typeof contentFiles;
export const fileKinds = Object.keys(contentFiles) as readonly FileKind[];

/** Whether the fields stand between two lines of `---` above a text. */
export function isHeadMatter(kind: FileKind): boolean {
  return contentFiles[kind].path.endsWith('.mdx');
}
