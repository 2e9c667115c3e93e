import { type PDFDocument as Document, degrees, PDFDocument, type PDFPage, rgb, StandardFonts } from 'pdf-lib';

/** Types of file that can be shown with a mark; of an image the shown copy is a page with the image on it. */
export const markable: readonly string[] = ['application/pdf', 'image/png', 'image/jpeg'];

/** Type of every marked copy. */
export const markedType = 'application/pdf';

const load = async (bytes: Uint8Array, type: string): Promise<Document> => {
  if (type === 'application/pdf') return PDFDocument.load(bytes, { updateMetadata: false });
  const document = await PDFDocument.create();
  const image = type === 'image/png' ? await document.embedPng(bytes) : await document.embedJpg(bytes);
  document.addPage([image.width, image.height]).drawImage(image, { x: 0, y: 0, width: image.width, height: image.height });
  return document;
};

/** Whether a file can be marked as it is: of a known type, whole, and not locked by a password. */
export const canMark = async (bytes: Uint8Array, type: string): Promise<boolean> => {
  if (!markable.includes(type)) return false;
  try {
    return (await load(bytes, type)).getPageCount() > 0;
  } catch {
    return false;
  }
};

/** Characters that the standard fonts of PDF know. */
const plain = (line: string): string => line.replace(/[^\x20-\x7e]/g, '?');

const markPage = (page: PDFPage, line: string, font: Parameters<PDFPage['setFont']>[0]): void => {
  const { width, height } = page.getSize();
  const size = Math.max(8, Math.min(width, height) / 40);
  const wide = font.widthOfTextAtSize(line, size);
  const grey = { font, color: rgb(0.35, 0.35, 0.35) };
  const apart = { across: wide * 0.9 + size * 6, up: size * 9 };
  for (let y = -height * 0.1, row = 0; y < height * 1.1; y += apart.up, row++)
    for (let x = -wide * (row % 2 === 0 ? 0.2 : 0.7); x < width; x += apart.across)
      page.drawText(line, { x, y, size, rotate: degrees(24), opacity: 0.22, ...grey });
  page.drawText(line, { x: size, y: size, size: size * 0.9, opacity: 0.8, ...grey });
};

/**
 * A copy of a PDF, PNG or JPEG as PDF, with `line` across every page and at its foot.
 * @throws Error for what cannot be marked (`canMark`)
 */
export const marked = async (bytes: Uint8Array, type: string, line: string): Promise<Uint8Array> => {
  const document = await load(bytes, type);
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const page of document.getPages()) markPage(page, plain(line), font);
  return document.save();
};
