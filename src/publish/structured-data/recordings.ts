import type { AudioObject, VideoObject } from 'schema-dts';
import type { RecordingBlock } from '../../story/blocks.ts';
import type { Edition } from '../../story/edition.ts';
import { foreignIn, type Shown } from '../../story/pairing/shown.ts';
import { plainInline } from '../../story/text.ts';
import { publishedRecording } from '../recordings/published-recording.ts';
import { urlOf } from '../story-urls.ts';

/** A video or a sound of a story, with all that is said in it. */
export function recordingStatement(
  { block, ...shown }: Shown<RecordingBlock>,
  edition: Edition,
): VideoObject | AudioObject {
  const language = foreignIn({ block, ...shown }) ?? edition.language;
  const { kind, url, type, length, seconds, width, height, poster, captions } = publishedRecording(
    block,
    edition,
  );
  const name = plainInline(block.title);
  return {
    '@type': kind === 'video' ? 'VideoObject' : 'AudioObject',
    '@id': `${urlOf(edition)}#${block.id}`,
    name,
    contentUrl: url,
    encodingFormat: type,
    contentSize: `${length} B`,
    inLanguage: language.tag,
    uploadDate: edition.story.head.published,
    transcript: block.paragraphs.map(plainInline).join('\n'),
    ...(seconds !== undefined && { duration: `PT${seconds}S` }),
    ...(width !== undefined && { width: String(width) }),
    ...(height !== undefined && { height: String(height) }),
    ...(poster !== undefined && { thumbnailUrl: poster }),
    ...(captions !== undefined && {
      caption: {
        '@type': 'MediaObject',
        contentUrl: captions,
        encodingFormat: 'text/vtt',
        inLanguage: language.tag,
      },
    }),
  };
}
