import type { IncomingMessage } from 'node:http';

/** The most bytes that a page sends: far more than all texts of one story. */
export const largestBody = 2 * 1024 ** 2;

/** What a request sent, as JSON; without, why not. */
export type Body = { kind: 'read'; value: unknown } | { kind: 'refused'; status: 400 | 413; why: string };

/** Reads the body of a request, and no more of it than it may have. */
export async function readBody(request: IncomingMessage): Promise<Body> {
  const tooLarge: Body = {
    kind: 'refused',
    status: 413,
    why: 'Unexpected size, expected fewer words at once',
  };
  if (Number(request.headers['content-length'] ?? 0) > largestBody) return tooLarge;
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > largestBody) return tooLarge;
      chunks.push(chunk);
    }
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
    return { kind: 'read', value: JSON.parse(text) };
  } catch {
    return { kind: 'refused', status: 400, why: 'Unexpected body, expected JSON in UTF-8' };
  }
}
