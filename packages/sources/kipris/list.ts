import { Fault } from '@sandan/kernel/fault';
import { excerpt, startOf, type XmlLimits, xmlReader } from '../xml.ts';
import { type AnswerHead, checkHead, headNames } from './answer.ts';
import { fieldNamed, type Row, type RowField } from './row.ts';

/** What a whole list said. `total` is what the source has in all, where it says so; `gateway` is told by the names it uses. */
export interface ListEnd {
  readonly rows: number;
  readonly total: number | undefined;
  readonly gateway: 'A' | 'B';
}

const totals = new Set(['TotalSearchCount', 'totalSearchCount', 'totalCount']);
const rowElements = new Set(['PatentUtilityInfo', 'item', 'DesignInfo', 'TradeMarkInfo']);
const roots = new Set(['response', 'OpenAPI_ServiceResponse']);
const maxFieldsPerRow = 200;
const maxText = 100_000;

/**
 * Reads a KIPRIS Plus list as its bytes come: gateway A (`PatentUtilityInfo` under `items`, the total among the rows, empty
 * resultCode on success) and gateway B (`item`, the total in `count` beside `body`, successYN). Designs (`DesignInfo`) and
 * trademarks (`TradeMarkInfo`) come out as rows of that element.
 *
 * `write` returns the rows completed by these bytes. They count only once `end` has returned: a truncated document throws there.
 * A field keeps at most 100,000 characters.
 * @throws Fault of `xmlReader`; invalid `source.unexpected` for another format; `source.refused` for an error answer
 */
export const listReader = (limits: Partial<XmlLimits> = {}) => {
  let rows: Row[] = [];
  let count = 0;
  let total: number | undefined;
  let gateway: 'A' | 'B' = 'A';
  let answered = false;
  const head: AnswerHead = {};
  let fields: Partial<Record<RowField, string>> | undefined;
  let seen = 0;
  let name: string | undefined;
  let text = '';

  const unexpected = (what: string) =>
    new Fault('invalid', 'source.unexpected', `kipris list: ${what}`, {
      params: { answer: excerpt(xml.beginning()), found: excerpt(what, 60) },
    });

  const xml = xmlReader(
    {
      open(path) {
        const tag = path[path.length - 1] as string;
        if (path.length === 1 && !roots.has(tag)) throw unexpected(tag);
        if (path.length === 3 && path[1] === 'body' && tag !== 'items') throw unexpected(tag);
        if (path.length === 4 && rowElements.has(tag)) {
          fields = {};
          seen = 0;
          if (tag === 'item') gateway = 'B';
        }
        if (path.length === 5 && path[2] === 'items') {
          seen += 1;
          if (!fields || seen > maxFieldsPerRow) throw unexpected(path[3] as string);
        }
        if (path.length === 2 && tag === 'body') answered = true;
        name = tag;
        text = '';
      },
      text(path, part) {
        if (name && path.length <= 5 && text.length < maxText) text += startOf(part, maxText - text.length);
      },
      close(path) {
        const tag = path[path.length - 1] as string;
        if (fields && path.length === 5 && name === tag) {
          const field = fieldNamed.get(tag);
          const value = text.trim();
          if (field && value && fields[field] === undefined) fields[field] = value;
        } else if (fields && path.length === 4) {
          count += 1;
          rows.push({ element: tag, index: count, fields });
          fields = undefined;
        } else if (name === tag) {
          const part = headNames.get(tag);
          if (part && head[part] === undefined) head[part] = text.slice(0, 1000);
          else if (totals.has(tag) && /^\d{1,9}$/.test(text.trim())) total = Number(text);
        }
        name = undefined;
      },
    },
    limits,
  );

  return {
    write(part: Uint8Array): Row[] {
      rows = [];
      xml.write(part);
      return rows;
    },
    end(): ListEnd {
      xml.end();
      if (head.success !== undefined) gateway = 'B';
      checkHead(head, xml.beginning());
      if (!answered) throw unexpected('no body');
      return { rows: count, total, gateway };
    },
    beginning: xml.beginning,
  };
};

/** The rows of one document, some at a time; throws as `listReader` does, at the latest after the last of them. */
export async function* readList(
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  limits: Partial<XmlLimits> = {},
): AsyncGenerator<readonly Row[], ListEnd> {
  const reader = listReader(limits);
  for await (const part of bytes) {
    const rows = reader.write(part);
    if (rows.length > 0) yield rows;
  }
  return reader.end();
}
