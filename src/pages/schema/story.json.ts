import { currentSite } from '../../fetch/current.ts';
import { fileResponse } from '../../publish/files.ts';
import { storyDataSchema } from '../../publish/story-files/story-data-schema.ts';

export async function GET(): Promise<Response> {
  return fileResponse(
    'story.json',
    `${JSON.stringify(storyDataSchema(await currentSite()), undefined, 2)}\n`,
  );
}
