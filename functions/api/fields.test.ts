import { Fault } from '@sandan/kernel/fault';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { answerPart, bounds, takesFields, wantedOf } from './fields.ts';
import { endpoints } from './routes/registry.ts';

const Answer = z.object({
  id: z.string(),
  title: z.record(z.string(), z.string()).optional(),
  price: z.union([z.object({ on: z.literal('request') }), z.object({ amount: z.int() })]).nullable(),
  lines: z.array(z.object({ sku: z.string(), note: z.string().default('') })),
  also: z.looseObject({ known: z.string() }),
  raw: z.unknown(),
});
const body = {
  id: 'a',
  title: { ko: '가', en: 'A' },
  price: { amount: 5 },
  lines: [
    { sku: '1', note: 'x' },
    { sku: '2', note: 'y' },
  ],
  also: { known: 'k', other: { deep: 1 } },
  raw: { any: 1 },
};

/** What comes of an answer of which this is asked for. */
const part = (said: string | string[], of: z.ZodType = Answer, whole: unknown = body) => {
  const wanted = wantedOf(of, said);
  return wanted ? answerPart(of, whole, wanted) : whole;
};
const refusal = (said: string | string[]): unknown => {
  try {
    return part(said);
  } catch (fault) {
    return fault instanceof Fault ? fault.fields : fault;
  }
};

test('of an answer come the members that are named, in what is named of them', () => {
  expect(part('id, lines.sku,title.ko')).toEqual({ id: 'a', title: { ko: '가' }, lines: [{ sku: '1' }, { sku: '2' }] });
  expect(part(['price.amount', 'also.known'])).toEqual({ price: { amount: 5 }, also: { known: 'k' } });
  expect(part('price.on,title.ja,also.other.deep,raw.none')).toEqual({
    price: {},
    title: {},
    also: { other: body.also.other },
    raw: {},
  });
  expect([part('lines,lines.sku'), part('lines.sku,lines')]).toEqual([{ lines: body.lines }, { lines: body.lines }]);
});

test('of a list they are those of its items; what stands beside them comes', () => {
  const List = z.object({ items: z.array(Answer), next: z.string().optional(), total: z.int() });
  expect(part('id', List, { items: [body, body], next: 'n', total: 2 })).toEqual({
    items: [{ id: 'a' }, { id: 'a' }],
    next: 'n',
    total: 2,
  });
});

test('a name that no answer has is refused by its name, with all others that are wrong', () => {
  const pointer = '/query/fields';
  const unknown = (name: string) => ({ pointer, code: 'fields.unknown', params: { name } });
  expect(refusal('id,colour,lines.price,id.x')).toEqual(['colour', 'lines.price', 'id.x'].map(unknown));
  for (const name of ['__proto__', 'constructor', 'toString', 'lines.__proto__', 'id.length', 'items'])
    expect(refusal(name)).toEqual([unknown(name)]);
  expect(refusal('id,,title')).toEqual([unknown('')]);
  for (const nothing of ['', ' ']) expect(refusal(nothing)).toEqual([{ pointer, code: 'field.required' }]);
  const long = [
    Array.from({ length: bounds.names + 1 }, (_, n) => `title.${n}`).join(),
    `title.${'x'.repeat(bounds.characters)}`,
  ];
  for (const said of long) expect(refusal(said)).toEqual([{ pointer, code: 'field.too_big' }]);
});

test('every answer in JSON can be asked for in part, by each of its names', () => {
  const asked = endpoints.filter(takesFields);
  expect(asked.length).toBeGreaterThan(200);
  for (const { operation, answer, query } of asked) {
    expect(Object.keys(query?.shape ?? {}), operation).not.toContain('fields');
    if (!(answer instanceof z.ZodObject)) continue;
    const { items } = answer.shape;
    const of = items instanceof z.ZodArray ? items.element : answer;
    if (!(of instanceof z.ZodObject)) continue;
    for (const name of Object.keys(of.shape)) expect(wantedOf(answer, name)?.has(name), `${operation} ${name}`).toBe(true);
  }
});
