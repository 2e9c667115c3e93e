import PDFDocument from 'pdfkit';
import { fonts, type Run, runsOf, writable } from './font.ts';

export const sizes = { title: 19, heading: 12, text: 10, small: 8 } as const;
const margin = 64;

/** An A4 document being written, and its bytes once it is closed. */
export interface Sheet {
  readonly doc: PDFKit.PDFDocument;
  /** Writes a block of text under what stands there, as a tagged element; refuses characters that the font lacks. */
  readonly block: (tag: 'H1' | 'H2' | 'P', text: string, style?: Style) => void;
  readonly close: () => Promise<Uint8Array>;
}

export interface Style {
  readonly size?: number;
  readonly bold?: boolean;
  readonly colour?: string;
  readonly indent?: number;
  readonly before?: number;
  readonly align?: 'left' | 'center';
  readonly lang?: 'ko' | 'en';
}

/** Opens a document; `made` and its text alone decide its bytes. `foot` is written at the foot of each page, before the page's number. */
export const sheet = ({ title, lang, made, foot }: { title: string; lang: 'ko' | 'en'; made: Date; foot: string }): Sheet => {
  writable(title + foot);
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: margin, bottom: margin, left: margin, right: margin },
    font: '',
    bufferPages: true,
    tagged: true,
    pdfVersion: '1.7',
    displayTitle: true,
    lang,
    info: { Title: title, Author: 'Sandan Market', Producer: 'Sandan Market', Creator: 'Sandan Market', CreationDate: made },
  });
  doc.registerFont('body', fonts().body);
  doc.registerFont('bold', fonts().bold);
  doc.registerFont('latin body', fonts().latinBody);
  doc.registerFont('latin bold', fonts().latinBold);
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const whole = new Promise<Uint8Array>((done, failed) => {
    doc.on('end', () => done(Buffer.concat(chunks)));
    doc.on('error', failed);
  });
  const width = doc.page.width - 2 * margin;

  const block: Sheet['block'] = (
    tag,
    text,
    { size = sizes.text, bold, colour = '#1a1f1c', indent = 0, before = 4, align = 'left', lang: of } = {},
  ) => {
    const runs = runsOf(text);
    const weight = bold ? 'bold' : 'body';
    const fontOf = ({ face }: Run) => (face === 'latin' ? `latin ${weight}` : weight);
    const [first] = runs;
    doc
      .font(first ? fontOf(first) : weight)
      .fontSize(size)
      .fillColor(colour);
    const written = { width: width - indent, lineGap: 2.5, align };
    const tall = doc.heightOfString(text, written);
    // A heading keeps its first lines with it, and no short block is torn.
    const room = tag === 'P' ? Math.min(tall, 60) : tall + 40;
    if (doc.y + before + room > doc.page.height - margin) doc.addPage();
    else doc.y += before;
    const element = doc.struct(tag, of && of !== lang ? { lang: of } : {}, () => {
      runs.forEach((run, i) => {
        const options = { ...written, continued: i < runs.length - 1 };
        doc.font(fontOf(run));
        if (i === 0) doc.text(run.text, margin + indent, doc.y, options);
        else doc.text(run.text, options);
      });
    });
    doc.addStructure(element);
    element.end();
  };

  const close = async (): Promise<Uint8Array> => {
    const { start, count } = doc.bufferedPageRange();
    for (let page = start; page < start + count; page++) {
      doc.switchToPage(page);
      doc.markContent('Artifact', { type: 'Pagination' });
      doc.page.margins.bottom = 0;
      doc.font('body').fontSize(sizes.small).fillColor('#5b635f');
      doc.text(foot, margin, doc.page.height - 44, { width: width - 60, lineBreak: false });
      doc.text(`${page - start + 1} / ${count}`, margin + width - 60, doc.page.height - 44, {
        width: 60,
        align: 'right',
        lineBreak: false,
      });
      doc.endMarkedContent();
    }
    doc.end();
    return whole;
  };
  return { doc, block, close };
};
