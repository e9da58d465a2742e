import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { SearchRecord } from '../bundle/records.ts';
import { keep, kept } from './kept.ts';

/** A story as far as it decides its records. */
interface RecordedStory {
  id: string;
  /** Stands for what its files hold. */
  content: string;
}

/** The records of a story, and the content that they were written of. */
type Recorded = [content: string, records: SearchRecord[]];

/** The sum tells a damaged file, which is written anew. */
const quickAndSure = {
  params: { [constants.ZSTD_c_compressionLevel]: 1, [constants.ZSTD_c_checksumFlag]: 1 },
};

/**
 * The records of stories: those that were written when the files of the story held the same, and the others written now.
 * Reading a part's stories for the one of them that was edited took twice as long as indexing them.
 * @param name stands for all that records are made of besides the files of their stories.
 */
export function recordsOfEach<Story extends RecordedStory>(
  name: string,
  stories: readonly Story[],
  write: (story: Story) => SearchRecord[],
): SearchRecord[] {
  const file = `${name}.records`;
  const known = keptRecords(file);
  let isKept = known.size === stories.length;
  const all = stories.map((story): [id: string, Recorded] => {
    const last = known.get(story.id);
    if (last?.[0] === story.content) return [story.id, last];
    isKept = false;
    return [story.id, [story.content, write(story)]];
  });
  if (!isKept) keep(file, zstdCompressSync(JSON.stringify(all), quickAndSure));
  return all.flatMap(([, [, records]]) => records);
}

function keptRecords(file: string): Map<string, Recorded> {
  try {
    const bytes = kept(file);
    return new Map(bytes ? JSON.parse(zstdDecompressSync(bytes).toString()) : []);
  } catch {
    return new Map();
  }
}
