import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { expect, test } from 'vitest';
import { ko } from '../words/ko.ts';
import { teach } from '../words/words.ts';
import { FormErrors, type Refused, TextField } from './field.tsx';

teach('ko', ko);

const refused: Refused = {
  problem: {
    status: 422,
    title: '입력을 확인해 주세요',
    code: 'request.invalid',
    errors: [{ pointer: '/rows/1/rate', code: 'field.required', detail: '입력해 주세요' }],
  },
  values: {},
  names: { '/rows/1/rate': 'rows.2.rate' },
};

const fields = [0, 1, 2].map((row) => createElement(TextField, { key: row, name: `rows.${row}.rate`, label: '요율' }));
const labels = Object.fromEntries([0, 1, 2].map((row) => [`rows.${row}.rate`, `구간 ${row + 1} · 요율`]));

test('the summary of a refusal names the field it leads to, and the mark stands at the row that was written', () => {
  const given = { refused, labels, scope: 's-', children: fields };
  const element = createElement(FormErrors, given);
  const router = createMemoryRouter([{ path: '/:lang', element }], { initialEntries: ['/ko'] });
  const html = renderToStaticMarkup(createElement(RouterProvider, { router }));
  expect(html).toContain('<a href="#field-s-rows-2-rate" class="underline underline-offset-4">구간 3 · 요율: 입력해 주세요</a>');
  const marked = [...html.matchAll(/<input[^>]*aria-invalid="true"[^>]*>/g)].map(([input]) => /name="([^"]+)"/.exec(input)?.[1]);
  expect(marked).toEqual(['rows.2.rate']);
});
