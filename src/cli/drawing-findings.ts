import { cardFindings } from '../publish/cards/card-findings.ts';
import type { Finding } from '../schema/finding.ts';
import type { PublicationDraft } from '../story/publication.ts';
import { pictureFindings } from './picture-findings.ts';

/** What is wrong with a publication that is known only once its cards and pictures are to be drawn. */
export async function drawingFindings(draft: PublicationDraft): Promise<Finding[]> {
  return [...cardFindings(draft), ...(await pictureFindings(draft))];
}
