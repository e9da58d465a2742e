/*
 * Data of a chart: a CSV file with commas, of which each value has its place. Own code, since none of the libraries says
 * where in the file a value stands.
 */
import { error, type Finding, type Place, placeIn, type Read } from './finding.ts';
import { readListedFile } from './text-file.ts';

/** A value as it is written, without the quotation marks around it. */
export interface CsvValue {
  text: string;
  place: Place;
}

/** The columns of a file, each with its values from the top. */
export interface Csv {
  /** As it is, with `\n` line ends and without a byte order mark. */
  text: string;
  columns: readonly { name: string; values: readonly CsvValue[] }[];
  /** How many rows it has below its header. */
  rows: number;
}

/** The most rows that are drawn. */
export const mostRows = 1000;

/** Reads a CSV file of a publication. */
export function readCsv(path: string, publication: string): Read<Csv> {
  const { value: text, findings } = readListedFile(path, publication);
  if (text === undefined) return { value: undefined, findings };
  return parseCsv(text, path);
}

/** The table that a text is, as RFC 4180 has it. */
export function parseCsv(text: string, path: string): Read<Csv> {
  const { records, unclosed } = recordsIn(text, path);
  const report = (place: Place, message: string, next: string): Read<Csv> => ({
    value: undefined,
    findings: [error('csv', place, message, next)],
  });
  if (unclosed)
    return report(
      unclosed,
      'Unexpected quotation mark (") without a second one, expected one at the end of the value too',
      'Write "…" around a value with a comma, a line break or a quotation mark in it, which is then written "".',
    );
  const [header, ...rows] = records;
  if (header === undefined || rows.length === 0)
    return report(
      placeIn(path),
      'Unexpected end of the file, expected a line with the names of the columns and a row of values at least',
      'Write them, or delete the file.',
    );
  if (header.length === 1 && /[;\t]/.test(header[0]?.text ?? ''))
    return report(
      placeIn(path),
      `Unexpected ${header[0]?.text.includes(';') ? 'semicolons' : 'tabs'} between the names of the columns, expected commas`,
      'Save the file as “CSV (comma delimited)”, with a point in decimals.',
    );
  if (rows.length > mostRows)
    return report(
      rows[mostRows]?.[0]?.place ?? placeIn(path),
      `Unexpected ${rows.length} rows, expected at most ${mostRows}: no chart shows more`,
      'Take every tenth row, or sums of some of them.',
    );
  const findings = [...namesOf(header), ...raggedRows(header, rows)];
  if (findings.length > 0) return { value: undefined, findings };
  const columns = header.map(({ text: name }, index) => ({
    name,
    values: rows.flatMap((row) => row[index] ?? []),
  }));
  return { value: { text, columns, rows: rows.length }, findings };
}

function namesOf(header: readonly CsvValue[]): Finding[] {
  const known = new Set<string>();
  return header.flatMap(({ text, place }) => {
    const isDouble = known.has(text);
    known.add(text);
    if (text !== '' && !isDouble) return [];
    return [
      error(
        'csv',
        place,
        isDouble
          ? `Unexpected second column “${text}”, expected each name once`
          : 'Unexpected column without a name, expected a name for each column',
        isDouble ? 'Rename one of the two.' : 'Write its name, or remove the column.',
      ),
    ];
  });
}

function raggedRows(header: readonly CsvValue[], rows: readonly (readonly CsvValue[])[]): Finding[] {
  return rows.flatMap((row) =>
    row.length === header.length
      ? []
      : [
          error(
            'csv',
            row[0]?.place ?? { file: '', line: 1, column: 1 },
            `Unexpected row of ${row.length} ${row.length === 1 ? 'value' : 'values'}, expected ${header.length}, one for each column`,
            'Write a comma between any two values, also where one is missing; write "…" around a value with a comma in it.',
          ),
        ],
  );
}

/** A value between quotation marks, or one without them, and what follows it; the second mark may be missing. */
const value = /"([^"]*(?:""[^"]*)*)("?)([^,\n]*)|([^,\n]*)/y;

function recordsIn(text: string, path: string): { records: CsvValue[][]; unclosed?: Place } {
  const records: CsvValue[][] = [];
  let record: CsvValue[] = [];
  let line = 1;
  let lineStart = 0;
  for (let at = 0; at < text.length; ) {
    const place = placeIn(path, line, at - lineStart + 1);
    value.lastIndex = at;
    const [whole = '', quoted, closing, behind = '', plain = ''] = value.exec(text) ?? [];
    if (quoted !== undefined && (closing === '' || behind.trim() !== '')) return { records, unclosed: place };
    record.push({ text: (quoted?.replaceAll('""', '"') ?? plain).trim().normalize('NFC'), place });
    for (const { index } of whole.matchAll(/\n/g)) {
      line += 1;
      lineStart = at + index + 1;
    }
    at += whole.length;
    if (text[at] === ',') {
      at += 1;
      // A comma before the end of a line has an empty value behind it.
      if (at < text.length && text[at] !== '\n') continue;
      record.push({ text: '', place: placeIn(path, line, at - lineStart + 1) });
    }
    // A line without anything is no row.
    if (record.length > 1 || record[0]?.text !== '') records.push(record);
    record = [];
    at += 1;
    line += 1;
    lineStart = at;
  }
  return { records };
}
