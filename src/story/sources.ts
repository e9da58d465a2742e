import { tagNamed } from '../i18n/languages.ts';
import type { Site } from '../schema/site-file.ts';
import { isReport, type OwnReporting, type Report, type StoryHead } from '../schema/story-head.ts';

/** A report that a story is told from. */
export interface ReportAsRead extends Report {
  /** Tag of its language. */
  tag: string;
}

/** What a story rests on: a report, or what the publication found out itself. */
export type SourceAsRead = ReportAsRead | OwnReporting;

/** All that a story rests on, in the order of `story.yaml`. */
export function sourcesOf({ source }: Pick<StoryHead, 'source'>, { languages }: Pick<Site, 'languages'>) {
  return source.map(
    (each): SourceAsRead => (isReport(each) ? { ...each, tag: tagNamed(each.language, languages) } : each),
  );
}
