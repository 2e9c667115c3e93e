import { cards } from '@sandan/fn-api/routes/cards';
import { core } from '@sandan/fn-api/routes/core';
import { files } from '@sandan/fn-api/routes/files';
import { endpoints } from '@sandan/fn-api/routes/registry';
import { routing } from '@sandan/local/routing';
import { everyFunction } from '@sandan/topology/topology';
import { expect, test } from 'vitest';

const answers = routing(everyFunction);

test.each(endpoints.map((e) => [e.operation, e] as const))('%s reaches the function that answers it', (_operation, e) => {
  const path = `/api/v1${e.path.replace(/\{\w+\}/g, 'x')}`;
  const target = answers(e.method.toUpperCase(), path)?.function;
  expect(target).toBe(files.includes(e) ? 'files' : cards.includes(e) ? 'stripe' : 'api');
  expect(core.includes(e)).toBe(target === 'api');
});

test('pages and everything else go to the web', () => {
  for (const path of ['/', '/ko/search', '/api', '/apiary/x']) expect(answers('GET', path)?.function).toBe('web');
  expect(answers('GET', '/api/openapi.json')?.function).toBe('files');
});
