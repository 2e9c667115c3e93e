import { writeFileSync } from 'node:fs';
import { newId } from '@sandan/kernel/id';
import { placeOrder } from '@sandan/market/order/place';
import { orderTerms } from '@sandan/market/order/terms.fixture';
import { tradeDocumentKinds, tradeDocuments } from '@sandan/market/trade-document/kind';
import type { PaperPayee } from '@sandan/market/trade-document/payee';
import {
  documentOfOrder,
  TradeDocumentEntry as Entry,
  issued,
  standing,
  TradeDocumentContent,
  type TradeDocumentEntry,
} from '@sandan/market/trade-document/trade-document';
import { SaxesParser } from 'saxes';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { contentHash, newDocumentCode } from './hash.ts';
import { tradePdf } from './trade-pdf.ts';
import { ublOf } from './ubl.ts';

const now = new Date('2026-11-27T01:00:00Z');
const desk = { kind: 'service', name: 'test' } as const;
const ids = { seller: newId('organisation'), buyer: newId('organisation') };
const houses = {
  seller: {
    organisationId: ids.seller,
    name: { ko: '가온정밀', en: 'Gaon Precision Co., Ltd.' },
    country: 'KR',
    region: '경상남도',
  },
  buyer: { organisationId: ids.buyer, name: { en: 'Hollmann & Söhne GmbH' }, country: 'DE' },
};
const { order: placed } = placeOrder(
  {
    quoteId: newId('message'),
    quoteVersion: 1,
    terms: orderTerms,
    contentHash: 'a'.repeat(64),
    seller: { organisationId: ids.seller },
    buyer: { organisationId: ids.buyer, personId: newId('person') },
    demo: true,
  },
  { credits: [{ sampleId: 's1', minor: 5_000 }] },
  desk,
  now,
);
const order = { ...placed, state: 'ready_to_ship' as const };
const rate = { from: 'USD', to: 'KRW', rate: '1489.95207120849024306744', on: '2026-11-26', source: 'ecb' };
const packing = [
  {
    type: 'carton' as const,
    count: 40,
    holds: '50 pcs',
    netKg: 480,
    grossKg: 520.5,
    cm: [60, 40, 30] as [number, number, number],
  },
  { type: 'pallet' as const, count: 2, holds: '20 cartons', netKg: 480, grossKg: 560 },
];
const contentOf = (kind: TradeDocumentEntry['kind'], more: object = {}, of: Parameters<typeof documentOfOrder>[0] = order) =>
  documentOfOrder(
    of,
    houses,
    Entry.parse({ kind, packing, portFrom: 'Busan', portTo: 'Hamburg', vessel: 'HMM Example V.12', note: '취급 주의', ...more }),
    1,
    rate,
    now,
  );
const bare = (s: string) => s.normalize('NFKC').replaceAll(/\s+/g, '');
const textOf = async (pdf: Uint8Array) =>
  bare((await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true })).text);
const printedOf = (content: TradeDocumentContent) => ({
  hash: contentHash(content),
  code: newDocumentCode(),
  verifyAt: 'https://market.example/en/verify',
  made: now,
});

test('the text of each paper is that of the data: parties, goods, amounts, weights, rate with its day and source, hash and code', async () => {
  for (const kind of tradeDocumentKinds) {
    const content = TradeDocumentContent.parse(contentOf(kind));
    const printed = printedOf(content);
    const pdf = await tradePdf(content, printed);
    if (process.env.PDF) writeFileSync(`${process.env.PDF}-${kind}.pdf`, pdf);
    const all = await textOf(pdf);
    const wanted = [
      content.number,
      '가온정밀',
      'Gaon Precision Co., Ltd.',
      'Hollmann & Söhne GmbH',
      printed.hash,
      printed.code,
      '취급 주의',
    ];
    if (kind !== 'shipping_marks') wanted.push('Flexible coupling FC-40 · HS 848360', 'FOB Busan', 'HMM Example V.12');
    if (content.total)
      wanted.push(
        '2,000 pcs × USD 12.50 = USD 25,000.00',
        'Less paid before: USD 50.00',
        'Payable: USD 24,950.00',
        '1 USD = 1489.952071 KRW on 2026-11-26 (ECB); KRW 37,248,802',
      );
    else expect(all, kind).not.toContain('USD');
    if (kind === 'packing_list' || kind === 'shipping_marks')
      wanted.push('40 cartons: 50 pcs', 'Total: 42 packages · net 960 kg · gross 1080.5 kg · 2.88 m³');
    if (kind === 'certificate_of_origin') wanted.push('certifies nothing until');
    for (const text of wanted) expect(all, `${kind}: ${text}`).toContain(bare(text));
    expect(Buffer.compare(Buffer.from(pdf), Buffer.from(await tradePdf(content, printed)))).toBe(0);
  }
});

test('an invoice prints the account in use and says it as UBL; without one it says so, and a change under way too', async () => {
  const details = {
    by: 'iban',
    iban: 'DE89370400440532013000',
    holder: 'Gaon Europe GmbH',
    currency: 'USD',
    bic: 'COBADEFF',
  } as const;
  const account = { id: 'acc', holder: details.holder, country: 'DE', last: '3000', since: '2026-10-01', digest: 'b'.repeat(64) };
  const said = (payee: PaperPayee, kind: TradeDocumentEntry['kind'] = 'commercial_invoice') =>
    documentOfOrder(order, houses, Entry.parse({ kind, packing }), 1, rate, now, payee);
  const known = said({ changing: false, reference: order.number, account });
  const all = await textOf(await tradePdf(known, { ...printedOf(known), account: details }));
  for (const text of [
    'Holder: Gaon Europe GmbH',
    'IBAN DE89 3704 0044 0532 0130 00 · BIC COBADEFF',
    `Reference: ${order.number}`,
  ])
    expect(all).toContain(bare(text));
  expect(all).not.toContain(bare('was changing its account'));
  expect(ublOf(known, details)).toContain(
    `<cac:PaymentMeans><cbc:PaymentMeansCode listID="UN/ECE 4461">30</cbc:PaymentMeansCode><cbc:PaymentID>${order.number}</cbc:PaymentID><cac:PayeeFinancialAccount><cbc:ID schemeID="IBAN">DE89370400440532013000</cbc:ID>`,
  );
  const none = said({ changing: true, reference: order.number });
  const other = await textOf(await tradePdf(none, printedOf(none)));
  for (const text of ['no account in USD in use', 'was changing its account']) expect(other).toContain(bare(text));
  expect(ublOf(none)).not.toContain('PaymentMeans');
  expect(said({ changing: false, reference: order.number, account }, 'packing_list').payee).toBeUndefined();
});

test('the same content is UBL, and its sums are those of the lines', () => {
  for (const kind of ['proforma_invoice', 'commercial_invoice', 'packing_list'] as const) {
    const content = contentOf(kind, { note: 'A & B <c>' });
    const xml = ublOf(content) ?? '';
    const values: Record<string, string[]> = {};
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
      throw error;
    });
    let text = '';
    parser.on('opentag', () => {
      text = '';
    });
    parser.on('text', (part) => {
      text += part;
    });
    parser.on('closetag', ({ local }) => {
      values[local] = [...(values[local] ?? []), text];
    });
    parser.write(xml).close();
    expect(values.ID?.[0]).toBe(content.number);
    expect(values.Note?.[0]).toBe('A & B <c>');
    expect(values.ItemClassificationCode).toEqual(['848360']);
    if (kind === 'packing_list') expect(values.GrossWeightMeasure).toEqual(['1080.5']);
    else {
      expect(values.LineExtensionAmount).toEqual(['25000.00', '25000.00']);
      expect(values.PayableAmount).toEqual(['24950.00']);
      expect(values.InvoiceTypeCode).toEqual([kind === 'proforma_invoice' ? '325' : '380']);
      expect(values.CalculationRate).toEqual([rate.rate]);
    }
  }
  expect(ublOf(contentOf('shipping_marks'))).toContain('<cbc:ShippingMarks>MADE IN KOREA</cbc:ShippingMarks>');
  const draft = ublOf(contentOf('certificate_of_origin')) ?? '';
  expect(draft).toContain('<cbc:ApprovalStatus>draft, not endorsed</cbc:ApprovalStatus>');
  expect(draft).toContain('It certifies nothing until');
});

test('marks and certificate name the countries that the goods come from, and it is the exporter’s own that issues the certificate', () => {
  const [first] = order.terms.lines;
  const marked = (...origins: ('KR' | 'JP' | undefined)[]) => {
    const lines = origins.flatMap((origin) => (first ? [{ ...first, ...(origin ? { origin } : {}) }] : []));
    return contentOf('shipping_marks', {}, { ...order, terms: { ...order.terms, lines } }).marks;
  };
  expect(marked('KR', undefined)).toContain('MADE IN KOREA');
  expect(marked('JP')).toContain('ORIGIN JP');
  expect(marked('JP', undefined, 'JP')).toContain('ORIGIN JP, KR');
  const draft = ublOf(contentOf('certificate_of_origin', { origin: 'VN' })) ?? '';
  expect(draft).toContain('<cac:OriginCountry><cbc:IdentificationCode>VN<');
  expect(draft).toContain('<cac:IssuingCountry><cbc:IdentificationCode>KR<');
});

test('each paper says where its sides are, the same in print and in UBL: an address, or country and region', async () => {
  const postal = {
    lines: { en: '12 Gongdan-ro\nBuilding B', ko: '공단로 12\n나동' },
    city: { en: 'Changwon-si', ko: '창원시' },
    postalCode: '51538',
    country: 'KR',
  };
  for (const kind of tradeDocumentKinds) {
    const before = contentOf(kind);
    const content = TradeDocumentContent.parse({ ...before, seller: { ...before.seller, postal } });
    expect(TradeDocumentContent.parse(before)).toEqual(before);
    const [all, old] = await Promise.all([content, before].map(async (it) => textOf(await tradePdf(it, printedOf(it)))));
    expect(all, kind).toContain(bare('Co., Ltd. (가온정밀), 12 Gongdan-ro, Building B, Changwon-si 51538, South Korea'));
    expect(all, kind).toContain(bare('Hollmann & Söhne GmbH, Germany'));
    expect(old, kind).toContain(bare('(가온정밀), 경상남도, South Korea'));
    if (!tradeDocuments[kind].ubl) continue;
    const [seller, buyer] = (ublOf(content) ?? '').match(/<cac:PostalAddress>.*?<\/cac:PostalAddress>/g) ?? [];
    expect(
      seller
        ?.replaceAll(/<[^>]+>/g, '|')
        .split('|')
        .filter(Boolean),
    ).toEqual(['Changwon-si', '51538', '12 Gongdan-ro', 'Building B', 'KR']);
    expect(buyer?.replaceAll(/<[^>]+>/g, '')).toBe('DE');
    expect(ublOf(before)).toContain('<cbc:CountrySubentity>경상남도</cbc:CountrySubentity>');
  }
});

test('a quantity as quotations say it keeps its code of Recommendation 20, and is printed as people write it', async () => {
  const content = contentOf('packing_list');
  const sold = { ...content, lines: content.lines.map((line) => ({ ...line, quantity: 12_000, unit: 'MTK' })) };
  expect(ublOf(sold)).toContain('<cbc:DeliveredQuantity unitCode="MTK">12000</cbc:DeliveredQuantity>');
  expect(await textOf(await tradePdf(sold, printedOf(sold)))).toContain(bare('12,000 m²'));
});

test('a paper is issued in its time, with what it needs, and the newest of its kind stands', () => {
  const code = (c: string) => expect.objectContaining({ code: c });
  const entry = (kind: TradeDocumentEntry['kind'], more: object = {}) => Entry.parse({ kind, ...more });
  expect(() => documentOfOrder(placed, houses, entry('commercial_invoice'), 1, undefined, now)).toThrow(
    code('tradeDocument.tooEarly'),
  );
  expect(documentOfOrder(placed, houses, entry('proforma_invoice'), 1, undefined, now).rate).toBeUndefined();
  expect(() => documentOfOrder(order, houses, entry('packing_list'), 1, undefined, now)).toThrow(/tradeDocument.packing/);
  const heavy = { packing: [{ ...packing[0], netKg: 600 }] };
  expect(() => documentOfOrder(order, houses, entry('packing_list', heavy), 1, undefined, now)).toThrow(/tradeDocument.weight/);
  const made = (sequence: number) =>
    issued(contentOf('packing_list'), { code: `c${sequence}`, hash: '', pdf: '', key: '', sequence }, desk, now);
  expect([...standing([made(1), made(3), made(2)])]).toEqual(['c3']);
});
