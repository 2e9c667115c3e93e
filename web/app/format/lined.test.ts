import { expect, test } from 'vitest';
import { lined, lineOfEntry, type Sheet } from '../api/form.server.ts';
import type { KindView } from '../api/views.ts';
import { itemLine } from './evaluation.server.ts';
import { fieldNames, specificationLine } from './sheet-content.server.ts';

const refused = (pointer: string) => ({
  ok: false as const,
  problem: { status: 422, code: 'request.invalid', title: '', errors: [{ pointer, code: 'x', detail: '읽을 수 없습니다.' }] },
});
const detailOf = (sent: ReturnType<typeof lined>) => (sent.ok ? undefined : sent.problem.errors?.map(({ detail }) => detail));

test('of what is wrong in a field of several lines the line is said, blank ones counted as they stand', () => {
  const sheet = { text: () => '소음; ≤ 42 dB; 2\n\n높이; 크다; 1' } as unknown as Sheet;
  expect([lineOfEntry('a\n\nb', 1), lineOfEntry('', 0)]).toEqual([3, 0]);
  const item = refused('/protocol/items/1/limits');
  expect(detailOf(lined(item, 'ko', itemLine(sheet)))).toEqual(['3번째 줄: 읽을 수 없습니다.']);
  expect(detailOf(lined(item, 'en', itemLine(sheet)))).toEqual(['Line 3: 읽을 수 없습니다.']);
  expect(detailOf(lined(refused('/protocol/title'), 'ko', itemLine(sheet)))).toEqual(['읽을 수 없습니다.']);
  const line = refused('/content/attributes/specification/lines/2');
  expect(detailOf(lined(line, 'ko', specificationLine))).toEqual(['2번째 줄: 읽을 수 없습니다.']);
});

test('what is wrong with a specification is said at the field that holds its lines', () => {
  const kind = { schemes: ['hs'], attributes: { specification: { type: 'specification' } } } as unknown as KindView;
  expect(fieldNames(kind)).toMatchObject({
    '/content/attributes/specification': 'a.specification.lines',
    '/content/attributes/specification/category': 'a.specification.category',
  });
});
