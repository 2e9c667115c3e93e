import { expect, test } from 'vitest';
import { chapterOf, contentsOf, type OpenApi } from './openapi.server.ts';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const answering = (name: string) => ({
  responses: { '200': { content: { 'application/json': { schema: ref(name), example: { of: name } } } } },
});
const document: OpenApi = {
  info: { title: 'x', version: '1' },
  paths: {
    '/a': { get: { operationId: 'apples.list', summary: 'All', ...answering('Apple') } },
    '/b': { get: { operationId: 'bees.list', ...answering('Bee') } },
    '/a/{id}': { delete: { operationId: 'apples.remove' } },
  },
  components: {
    schemas: {
      Apple: { type: 'object', properties: { worm: ref('Worm') } },
      Worm: { type: 'object', properties: { apple: ref('Apple') } },
      Bee: { type: 'string' },
    },
  },
};

test('operations stand under the noun they begin with, wherever they are in the document', () => {
  expect(contentsOf(document).map((g) => [g.noun, g.operations.map((o) => `${o.method} ${o.path}`)])).toEqual([
    ['apples', ['GET /a', 'DELETE /a/{id}']],
    ['bees', ['GET /b']],
  ]);
});

test('a noun comes with the schemas that it speaks of, also through others and in a circle, and with no more', () => {
  const chapter = chapterOf(document, 'apples');
  expect(chapter?.operations.map((o) => o.id)).toEqual(['apples.list', 'apples.remove']);
  expect(chapter?.schemas.map((s) => s.name)).toEqual(['Apple', 'Worm']);
  expect(chapter?.operations.map((o) => o.answers.map(({ shape, example }) => [shape, example && JSON.parse(example)]))).toEqual([
    [['Apple', { of: 'Apple' }]],
    [],
  ]);
  expect(chapterOf(document, 'pears')).toBeUndefined();
});
