import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { expect, test } from 'vitest';
import { sheetOf } from '../api/form.server.ts';
import type { TradeDocumentsView } from '../api/trade-document.ts';
import { OrderDocuments } from '../parts/order-documents.tsx';
import { ko } from '../words/ko.ts';
import { teach } from '../words/words.ts';
import { amount } from './number.ts';
import { quantity } from './quantity.ts';
import { documentEntry, documentForm } from './trade-document.server.ts';

const sheet = (fields: Record<string, string>) =>
  sheetOf(new Request('https://market.test/', { method: 'POST', body: new URLSearchParams(fields) }));

test('a form says a paper: empty rows of packing are left out wherever they stand, and numbers are read with their commas', async () => {
  const sent = await sheet({
    origin: 'kr',
    vessel: '',
    note: ' 취급 주의 ',
    originRule: 'not asked of a packing list',
    'packing.1.type': 'crate',
    'packing.1.count': '1,200',
    'packing.1.holds': '50 pcs',
    'packing.1.netKg': '12,5',
    'packing.1.grossKg': '1,300.5',
    'packing.1.cm': '1,200 × 80x40.5',
    'packing.2.type': 'carton',
    'packing.4.type': 'carton',
    'packing.4.holds': '나머지',
  });
  const box = { type: 'crate', count: 1200, holds: '50 pcs', netKg: Number.NaN, grossKg: 1300.5, cm: [1200, 80, 40.5] };
  expect(documentEntry(sent, 'packing_list')).toEqual({
    kind: 'packing_list',
    origin: 'KR',
    note: '취급 주의',
    packing: [box, { type: 'carton', holds: '나머지' }],
  });
});

teach('ko', ko);
const packing = [{ type: 'drum', count: 4, holds: '200 L', netKg: 800, grossKg: 880, cm: [60, 60, 90] }];
const before: TradeDocumentsView = {
  items: [
    {
      code: 'c1',
      stands: true,
      ubl: true,
      content: { kind: 'packing_list', number: 'PL-1', issuedOn: '2026-11-27', packing, portFrom: 'Busan' },
    },
  ],
  issuable: ['packing_list', 'shipping_marks'],
  unaddressed: ['seller'],
};
const html = (more: Partial<Parameters<typeof OrderDocuments>[0]>) => {
  const form = documentForm(before, 'shipping_marks');
  const { issuable, unaddressed } = before;
  const props = { orderId: 'ord', papers: [], issuable, unaddressed, form, refused: undefined, kept: undefined, done: false };
  const router = createMemoryRouter([{ path: '/', element: createElement(OrderDocuments, { ...props, ...more }) }]);
  return renderToStaticMarkup(createElement(RouterProvider, { router }));
};

test('the next form says what the last paper said; more rows keep what was typed, and a refusal points into the row it means', () => {
  expect(html({})).toMatch(/name="packing\.0\.cm"[^>]*value="60 × 60 × 90"/);
  expect(html({})).not.toContain('name="packing.3.count"');
  expect(html({})).toMatch(/국가와 지역만 적힙니다.*href="\/ko\/my\/organisation#address"/);
  expect(html({ unaddressed: [] })).not.toContain('국가와 지역만');
  const kept = { rows: ['6'], 'packing.2.holds': ['방금 적은 것'] };
  const more = html({ kept });
  expect(more).toMatch(/name="packing\.2\.holds"[^>]*value="방금 적은 것"/);
  expect(more).toContain('name="packing.5.count"');
  const problem = {
    status: 422,
    code: 'request.invalid',
    title: '확인해 주세요',
    errors: [{ pointer: '/packing/0/netKg', code: 'tradeDocument.weight', detail: '순중량이 더 큽니다' }],
  };
  const refused = { form: 'issue', problem, values: kept } as never;
  expect(html({ refused })).toContain('href="#field-issue-packing-2-netKg"');
  expect(html({ refused, form: undefined })).toContain('확인해 주세요');
});

test('a quantity says every digit and its unit, and an amount all of its fraction or none', () => {
  expect(quantity({ value: 1_234_567.25, unit: 'H87' }, 'ko')).toBe('1,234,567.25개');
  expect(quantity({ value: 12_000, unit: 'm2' }, 'en')).toBe('12,000 m²');
  expect([1250, 120_000, -5].map((minor) => amount({ currency: 'USD', minor }, 'en'))).toEqual([
    'US$12.50',
    'US$1,200',
    '-US$0.05',
  ]);
});
