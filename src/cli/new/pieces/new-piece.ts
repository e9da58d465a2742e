/* Writes something new into a publication that is there: `new story|page|entry|author TITLE…`. */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findFolder } from '../../../files/content-file.ts';
import { publicationLine, terminalReport } from '../../../reports/terminal.ts';
import { placeIn } from '../../../schema/finding.ts';
import { inOneLine, printable } from '../../../schema/printable.ts';
import { refusedFile } from '../../../schema/refused-file.ts';
import { readPublication } from '../../../story/publication.ts';
import { writeNewFile } from '../../../story/write-new-file.ts';
import { sayErrors } from '../../say-errors.ts';
import { type PieceKind, type PieceOptions, pieceOf } from './piece.ts';

/** Writes it, and says what was written and what comes next. */
export function newPiece(
  kind: PieceKind,
  words: readonly string[],
  options: PieceOptions,
  publication: string,
): void {
  const { draft, findings } = readPublication(publication);
  console.log(publicationLine(publication, draft?.site, draft?.stories.length));
  if (draft === undefined) stop(terminalReport(findings), 'Mend these first.');
  const piece = pieceOf(kind, words, options, draft);
  if ('found' in piece) stop(inOneLine(piece.found), piece.next);
  for (const path of piece.files.keys()) {
    const top = join(publication, path.split(/[\\/]/)[0] ?? '');
    const found = findFolder(top, publication);
    if (found.state === 'found' || found.state === 'absent') continue;
    const { place, message, next } = refusedFile(top, found);
    stop(`${place.file}  ${message}`, next);
  }
  sayErrors('What is named above was written.');
  for (const [path, text] of piece.files) {
    mkdirSync(dirname(join(publication, path)), { recursive: true });
    writeNewFile(join(publication, path), text, publication);
    console.log(`  ${placeIn(join(publication, path)).file}`);
  }
  for (const line of piece.next) console.log(printable(line));
}

function stop(found: string, next: string): never {
  console.error(`${found}\n  → ${next} Nothing was written.`);
  process.exit(1);
}
