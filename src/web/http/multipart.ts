/** One part of a form that was sent with a file. */
export interface Part {
  readonly name: string;
  /** Null for a field; what the file was called at its owner’s, which is nobody's business here, is not read. */
  readonly isFile: boolean;
  readonly bytes: Buffer;
}

const lineEnd = '\r\n';

/** The parts of a body of the type multipart/form-data (RFC 7578), as browsers send it; null for what is none. */
export function partsOf(body: Buffer, contentType: string): readonly Part[] | null {
  const boundary = boundaryOf(contentType);
  if (boundary === null) return null;
  const mark = Buffer.from(`${lineEnd}--${boundary}`);
  const whole = Buffer.concat([Buffer.from(lineEnd), body]);
  const parts: Part[] = [];
  for (let from = whole.indexOf(mark); from >= 0;) {
    const begin = from + mark.length;
    if (whole.toString('latin1', begin, begin + 2) === '--') return parts;
    from = whole.indexOf(mark, begin);
    const part = from < 0 ? null : partOf(whole.subarray(begin, from));
    if (part === null) return null;
    parts.push(part);
  }
  return null;
}

function boundaryOf(contentType: string): string | null {
  const found = /^multipart\/form-data\s*;.*?\bboundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType);
  return found?.[1] ?? found?.[2] ?? null;
}

function partOf(piece: Buffer): Part | null {
  const end = piece.indexOf(lineEnd + lineEnd);
  if (end < 0 || piece.toString('latin1', 0, 2) !== lineEnd) return null;
  const head = piece.toString('utf8', 0, end);
  const disposition = /^content-disposition:\s*form-data\s*;(.*)$/im.exec(head)?.[1] ?? '';
  const name = /\bname="([^"]*)"/i.exec(disposition.replace(/\bfilename\*?="[^"]*"/i, ''))?.[1];
  if (name === undefined) return null;
  return { name, isFile: /\bfilename\*?=/i.test(disposition), bytes: piece.subarray(end + 4) };
}
