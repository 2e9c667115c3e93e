import { ublOf } from '@sandan/documents/ubl';
import { ublCatalogue } from '@sandan/market/catalogue/channel/ubl';
import { items } from '@sandan/market/catalogue/item.fixture';
import { tradeDocuments } from '@sandan/market/trade-document/kind';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { ublFaults } from './fault.ts';
import { papers } from './paper.ts';
import { haveSchemas, schemaFaults, schemaTypes } from './schema.ts';
import { ublTypeOf, ublTypes } from './type.ts';

const numRuns = Number(process.env.UBL_RUNS ?? 60);
const head = { id: 'CAT-1', issued: '2026-11-27', seller: 'Haneul & Co <Valves>' };
const documents = fc.oneof(
  papers.map((paper) => ublOf(paper)).filter((xml) => xml !== undefined),
  fc.array(items, { maxLength: 2 }).map((list) => ublCatalogue(list, head, ['GONE-1']) ?? ''),
);

test('every invoice, despatch advice and catalogue is of the types of UBL, whatever the paper and its items say', () => {
  fc.assert(
    fc.property(papers, (paper) => {
      expect(ublOf(paper) === undefined).toBe(tradeDocuments[paper.kind].ubl === undefined);
    }),
    { numRuns },
  );
  fc.assert(
    fc.property(documents, (xml) => {
      expect(ublFaults(xml)).toEqual([]);
      if (haveSchemas) expect(schemaFaults(xml)).toEqual([]);
    }),
    { numRuns: numRuns * 2 },
  );
});

interface Span {
  readonly name: string;
  readonly parent: string;
  readonly start: number;
  end: number;
}

/** Where each element of a document stands in its text. */
const spansOf = (xml: string): readonly Span[] => {
  const spans: Span[] = [];
  const path: Span[] = [];
  const parser = new SaxesParser({ position: true });
  parser.on('opentag', ({ name }) => {
    const span = { name, parent: path.at(-1)?.name ?? '', start: xml.lastIndexOf('<', parser.position - 1), end: 0 };
    spans.push(span);
    path.push(span);
  });
  parser.on('closetag', () => {
    const span = path.pop();
    if (span) span.end = parser.position;
  });
  parser.write(xml).close();
  return spans;
};

const textOf = (xml: string, { start, end }: Span) => xml.slice(start, end);
const kinds = ['drop', 'double', 'swap', 'strip', 'word', 'rename'] as const;

/** A document with one thing changed: an element left out, said twice, before its brother, without attributes, as a word, or misspelt. */
const changed = (xml: string, kind: (typeof kinds)[number], at: number): string => {
  const spans = spansOf(xml).slice(1);
  const i = at % spans.length;
  const span = spans[i] as Span;
  const own = textOf(xml, span);
  const put = (text: string, end = span.end) => xml.slice(0, span.start) + text + xml.slice(end);
  if (kind === 'drop') return put('');
  if (kind === 'double') return put(own + own);
  if (kind === 'strip') return put(own.replace(/^<([\w:]+)(?: [^>]*?)?(\/?)>/, '<$1$2>'));
  if (kind === 'rename')
    return put(own.replace(/^<cb?ac:\w+|^<cbc:\w+/, '<cbc:Remarks').replace(/<\/[\w:]+>$/, '</cbc:Remarks>'));
  if (kind === 'word') return own.startsWith('<cbc:') ? put(own.replace(/>[^<]*</, '>soon<')) : xml;
  const brother = spans.find(({ start }) => start === span.end);
  return brother ? put(textOf(xml, brother) + own, brother.end) : xml;
};

const changes = fc.tuple(documents, fc.constantFrom(...kinds), fc.nat(10_000));

test.runIf(haveSchemas)(
  'what the schemas refuse of a changed document, the types refuse, and no more',
  () => {
    fc.assert(
      fc.property(changes, ([xml, kind, at]) => {
        const other = changed(xml, kind, at);
        const [byTypes, bySchemas] = [ublFaults(other), schemaFaults(other)];
        expect({ byTypes, refused: byTypes.length > 0 }).toEqual({ byTypes, refused: bySchemas.length > 0 });
      }),
      { numRuns: numRuns * 5 },
    );
  },
  120_000,
);

test('a document without what it must have, with what it cannot have, or in another order is refused', () => {
  const paper = fc.sample(
    papers.filter(({ kind }) => kind === 'commercial_invoice'),
    { numRuns: 1, seed: 6 },
  )[0];
  const xml = (paper && ublOf(paper)) ?? '';
  const faults = (from: string | RegExp, to: string) => {
    const other = xml.replace(from, to);
    expect(other).not.toBe(xml);
    return ublFaults(other).join('; ');
  };
  expect(faults(/<cbc:ID>.*?<\/cbc:ID>/, '')).toBe('Invoice has 0 ID');
  expect(faults(/<cac:InvoiceLine>.*<\/cac:InvoiceLine>/s, '')).toBe('Invoice has 0 InvoiceLine');
  expect(faults(/(<cbc:IssueDate>[^<]*<\/cbc:IssueDate>)/, '$1$1')).toBe('Invoice has 2 IssueDate');
  expect(faults(/(<cbc:IssueDate>[^<]*<\/cbc:IssueDate>)(<cbc:InvoiceTypeCode>\d+<\/cbc:InvoiceTypeCode>)/, '$2$1')).toBe(
    'IssueDate stands too late in Invoice',
  );
  expect(faults('<cbc:InvoiceTypeCode>', '<cbc:InvoiceTypeCode><cbc:Name>x</cbc:Name>')).toContain('Name in InvoiceTypeCode');
  expect(faults(/<cbc:LineExtensionAmount currencyID="\w+"/, '<cbc:LineExtensionAmount')).toBe(
    'LineExtensionAmount without currencyID',
  );
  expect(faults(/(<cbc:LineExtensionAmount[^>]*>)[^<]*/, '$11e-7')).toBe('LineExtensionAmount: 1e-7');
  expect(faults('CommonBasicComponents-2"', 'CommonBasicComponents-1"')).toContain('CommonBasicComponents-1');
});

test.runIf(haveSchemas)('the types are those of the schemas', () => {
  const named = schemaTypes();
  expect(Object.fromEntries(Object.keys(ublTypes).map((type) => [type, named.types.get(type)]))).toEqual(ublTypes);
  for (const [element, type] of Object.entries(ublTypeOf)) expect(named.elements.get(element), element).toBe(type);
});
