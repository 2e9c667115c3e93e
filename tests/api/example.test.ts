import { endpoints } from '@sandan/fn-api/routes/registry';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { document, misfit } from '../fuzz/document.ts';

const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));
const json = (content: object | undefined) => Object.entries(content ?? {}).filter(([type]) => /[/+]json$/.test(type));

test('every body, answer and part of an address has an example that its own schema takes, and the route the body', () => {
  const wrongs: string[] = [];
  const known = new Map<string, (typeof endpoints)[number]>(endpoints.map((e) => [e.operation, e]));
  const hold = (what: string, schema: Parameters<typeof misfit>[0], example: unknown) => {
    const why = example === undefined ? 'is missing' : misfit(schema, example);
    if (why) wrongs.push(`${what}: ${why}`);
  };
  for (const { operationId, parameters = [], requestBody, responses } of operations) {
    for (const [, { schema, example }] of json(requestBody?.content)) {
      hold(`${operationId} is sent`, schema, example);
      const taken = known.get(operationId)?.body?.safeParse(example);
      if (taken && !taken.success) wrongs.push(`${operationId} refuses ${JSON.stringify(taken.error.issues[0])}`);
    }
    for (const [status, { content }] of Object.entries(responses))
      for (const [, { schema, example }] of status === 'default' ? [] : json(content))
        hold(`${operationId} answers ${status}`, schema, example);
    for (const { name, in: place, schema, example } of parameters)
      if (place === 'path' || (name === 'fields' && example !== undefined)) hold(`${operationId} ${name}`, schema, example);
  }
  expect(wrongs.join('\n')).toBe('');
});

test('examples say something: no text in them is a filler', () => {
  expect(JSON.stringify(operations.map(({ requestBody, responses }) => [requestBody, responses]))).not.toMatch(
    /"example":"x+"|:"x{2,}"/,
  );
});

test('no two schemas of the document have one name', () => {
  const named = new Map<string, Set<z.core.$ZodType>>();
  const seen = new Set<z.core.$ZodType>();
  const look = (schema: z.core.$ZodType): void => {
    if (seen.has(schema)) return;
    seen.add(schema);
    const id = z.globalRegistry.get(schema)?.id;
    if (id) named.set(id, (named.get(id) ?? new Set()).add(schema));
    const { def } = (schema as z.core.$ZodTypes)._zod;
    const within: unknown[] =
      def.type === 'object' ? Object.values(def.shape) : def.type === 'lazy' ? [def.getter()] : Object.values(def);
    for (const inner of within.flat())
      if (typeof inner === 'object' && inner !== null && '_zod' in inner) look(inner as z.core.$ZodType);
  };
  for (const { params, query, body, answer } of endpoints) for (const one of [params, query, body, answer]) if (one) look(one);
  expect([...named].filter(([, all]) => all.size > 1).map(([id]) => id)).toEqual([]);
});
