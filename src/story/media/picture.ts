import type { PictureFormat } from '../../schema/media/picture-file.ts';
import type { PictureSize } from '../../schema/media/picture-head.ts';

/** A picture of the publication, as far as is known without drawing it. */
export interface Picture extends PictureSize {
  /** From the publication's folder, with `/` between folders: `media/month.svg`. */
  path: string;
  format: PictureFormat;
  /** Stands for what its file holds: SHA-256, in hex. */
  digest: string;
}
