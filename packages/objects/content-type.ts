import { fileTypeFromBuffer } from 'file-type';

const decodes = (bytes: Uint8Array, encoding: string): boolean => {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return ![...text.slice(0, 100_000)].some((c) => c < ' ' && c !== '\n' && c !== '\r' && c !== '\t');
  } catch {
    return false;
  }
};

const holds = (bytes: Uint8Array, text: string, from = 0, to = bytes.length): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).subarray(from, to).includes(text);

/**
 * The media type of a file by what it holds, never by its name: images, PDF, office documents, Hangul documents (`.hwp`, `.hwpx`),
 * XML, and plain text as `text/csv` (UTF-8 or CP949, as Korean spreadsheets write it). Markup without an XML declaration has no
 * type: it could be a page or a picture that runs scripts.
 */
export const typeOf = async (bytes: Uint8Array): Promise<string | undefined> => {
  const found = (await fileTypeFromBuffer(bytes))?.mime;
  if (found === 'image/apng') return 'image/png';
  if (found === 'application/x-cfb') return holds(bytes, 'HWP Document File') ? 'application/x-hwp' : found;
  if (found === 'application/zip' && holds(bytes, 'mimetypeapplication/hwp+zip', 0, 200)) return 'application/hwp+zip';
  if (found) return found;
  const start = Buffer.from(bytes.subarray(0, 1000))
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  if (bytes.length === 0 || start.startsWith('<')) return undefined;
  return decodes(bytes, 'utf-8') || decodes(bytes, 'euc-kr') ? 'text/csv' : undefined;
};
