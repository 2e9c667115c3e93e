import { deflateSync, inflateSync } from 'node:zlib';
import { PDFDocument } from 'pdf-lib';
import { expect, test } from 'vitest';
import { canMark, marked } from './watermark.ts';

const line = 'reader@buyer.example 2026-11-26 20:00 KST TD-20261126-ABCDE';

const paper = async (pages = 2): Promise<Uint8Array> => {
  const document = await PDFDocument.create();
  for (let n = 0; n < pages; n++) document.addPage([595, 842]);
  return document.save();
};

/** A grey image of one pixel. */
const dot = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==', 'base64');

/** Whether every page of a PDF has a stream that draws this text, told by the hexadecimal form in which it is drawn. */
const draws = async (bytes: Uint8Array, text: string): Promise<boolean> => {
  const document = await PDFDocument.load(bytes);
  const hex = Buffer.from(text, 'latin1').toString('hex').toUpperCase();
  return document.getPages().every((page) => {
    const contents = page.node.Contents();
    const streams = contents && 'asArray' in contents ? contents.asArray() : [];
    const texts = streams.map((ref) => {
      const stream = document.context.lookup(ref) as unknown as { getUnencodedContents?: () => Uint8Array };
      return Buffer.from(stream.getUnencodedContents?.() ?? []).toString('latin1');
    });
    const raw = document.context.enumerateIndirectObjects().map(([, object]) => object as unknown as { contents?: Uint8Array });
    const inflated = raw.flatMap(({ contents: c }) => (c ? [inflate(c)] : []));
    return [...texts, ...inflated].some((t) => t.toUpperCase().includes(hex));
  });
};
const inflate = (bytes: Uint8Array): string => {
  try {
    return inflateSync(bytes).toString('latin1');
  } catch {
    return Buffer.from(bytes).toString('latin1');
  }
};

test('every page of a paper says who read it and when', async () => {
  const copy = await marked(await paper(), 'application/pdf', line);
  expect((await PDFDocument.load(copy)).getPageCount()).toBe(2);
  expect(await draws(copy, line)).toBe(true);
});

test('an image is shown on a page of its size that says the same', async () => {
  const copy = await marked(dot, 'image/png', line);
  expect((await PDFDocument.load(copy)).getPage(0).getSize()).toEqual({ width: 1, height: 1 });
  expect(await draws(copy, line)).toBe(true);
});

test('what is broken, of another type or empty cannot be marked', async () => {
  expect(await canMark(await paper(), 'application/pdf')).toBe(true);
  expect(await canMark(dot, 'image/png')).toBe(true);
  expect(await canMark(Buffer.from('%PDF-1.7 broken'), 'application/pdf')).toBe(false);
  expect(await canMark(deflateSync('x'), 'text/csv')).toBe(false);
});
