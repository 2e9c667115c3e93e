import { Fault } from '@sandan/kernel/fault';
import { SaxesParser, type SaxesTagPlain } from 'saxes';

/** What a reader of one format does with the parts of a document. `path` holds the open element names, the root first. */
export interface XmlParts {
  open?(path: readonly string[], attributes: Readonly<Record<string, string>>): void;
  text?(path: readonly string[], text: string): void;
  close?(path: readonly string[]): void;
}

/** Bounds of a document. A well-behaved answer is far inside all of them. */
export const xmlLimits = {
  depth: 24,
  /** Characters between two parts of the document: one text, one attribute, one comment. */
  token: 8_000_000,
  attributes: 32,
  bytes: 4_000_000_000,
  /** Root whose document type may stand before it, if that declares nothing; empty for none. */
  doctype: '',
};
export type XmlLimits = typeof xmlLimits;

const pieceBytes = 65_536;

/** References in one text after which it is laid flat. */
const referencesAtOnce = 100_000;
const referencesIn = (text: string): number => {
  let count = 0;
  for (let at = text.indexOf('&'); at !== -1; at = text.indexOf('&', at + 1)) count += 1;
  return count;
};

/** Start of a text, in one line, for a message that names what was read. */
export const excerpt = (text: string, max = 500): string => text.replace(/\s+/g, ' ').trim().slice(0, max).toWellFormed();

/** The start of a text as a string of its own; a mere slice would keep the whole of it in memory. */
export const startOf = (text: string, max: number): string =>
  text.length <= max ? text : Buffer.from(text.slice(0, max), 'utf16le').toString('utf16le');

/** Whether a text begins as an HTML page does: the error page of a gateway, a login form. */
export const isPage = (text: string) => /^\s*(?:<!doctype\s+html|<html|<head|<body)/i.test(text);

/**
 * saxes adds references to a text one by one, and the engine keeps such a string as a tree of its pieces, many times its size, until
 * a character of it is looked at.
 */
const flatten = (parser: SaxesParser) => {
  const text: unknown = Reflect.get(parser, 'text');
  if (typeof text === 'string') text.charCodeAt(0);
};

/**
 * Reads XML as it comes, in memory that does not grow with the document: UTF-8 only, no document type (so no entities but the
 * five of XML), bounded depth and sizes. Nothing may be taken as read before `end` has returned.
 * @throws Fault invalid `source.empty`, `source.page` (an HTML page), `source.malformed`, `source.truncated`, `source.encoding`,
 * `source.doctype`, `source.tooLarge`; `params.answer` is the start of what was read
 */
export const xmlReader = (parts: XmlParts, given: Partial<XmlLimits> = {}) => {
  const limits = { ...xmlLimits, ...given };
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const path: string[] = [];
  let beginning = '';
  let bytes = 0;
  let token = 0;
  let references = 0;
  let moved = false;
  let attributes = 0;
  let rooted = false;

  const fault = (code: string, cause?: unknown) =>
    new Fault('invalid', isPage(beginning) ? 'source.page' : code, `${code}: ${cause instanceof Error ? cause.message : ''}`, {
      cause,
      params: { answer: excerpt(beginning) },
    });

  const parser = new SaxesParser({ xmlns: false, position: false });
  const move = () => {
    moved = true;
  };
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding && !/^utf-?8$/i.test(encoding)) throw fault('source.encoding');
  });
  parser.on('doctype', (type) => {
    const [name, ...rest] = type.trim().split(/\s+/);
    if (!limits.doctype || name !== limits.doctype || /\[\s*[^\]\s]/.test(rest.join(' '))) throw fault('source.doctype');
  });
  parser.on('comment', move);
  parser.on('processinginstruction', move);
  parser.on('opentagstart', () => {
    move();
    attributes = 0;
    if (path.length >= limits.depth) throw fault('source.tooDeep');
  });
  parser.on('attribute', () => {
    move();
    attributes += 1;
    if (attributes > limits.attributes) throw fault('source.tooLarge');
  });
  parser.on('opentag', (tag: SaxesTagPlain) => {
    if (!rooted && /^html$/i.test(tag.name)) throw fault('source.page');
    rooted = true;
    path.push(tag.name);
    parts.open?.(path, tag.attributes);
  });
  parser.on('text', (text) => {
    move();
    parts.text?.(path, text);
  });
  parser.on('cdata', (text) => {
    move();
    parts.text?.(path, text);
  });
  parser.on('closetag', () => {
    move();
    parts.close?.(path);
    path.pop();
  });

  const feed = (text: string) => {
    if (beginning.length < 600) beginning += text.slice(0, 600);
    moved = false;
    try {
      parser.write(text);
    } catch (cause) {
      if (cause instanceof Fault) throw cause;
      throw fault('source.malformed', cause);
    }
    token = moved ? 0 : token + text.length;
    references = moved ? 0 : references + referencesIn(text);
    if (references > referencesAtOnce) {
      flatten(parser);
      references = 0;
    }
    if (token > limits.token) throw fault('source.tooLarge');
  };
  const decode = (part?: Uint8Array) => {
    try {
      return part ? decoder.decode(part, { stream: true }) : decoder.decode();
    } catch (cause) {
      throw fault(part ? 'source.encoding' : 'source.truncated', cause);
    }
  };

  return {
    /** Reads the next bytes, of any number. */
    write(part: Uint8Array) {
      bytes += part.byteLength;
      if (bytes > limits.bytes) throw fault('source.tooLarge');
      for (let at = 0; at < part.byteLength; at += pieceBytes) feed(decode(part.subarray(at, at + pieceBytes)));
    },
    /** Says that there are no more bytes. */
    end() {
      const rest = decode();
      if (beginning.trim() === '') throw fault('source.empty');
      feed(rest);
      try {
        parser.close();
      } catch (cause) {
        throw fault('source.truncated', cause);
      }
    },
    /** The start of the document as it was read. */
    beginning: () => beginning,
  };
};
