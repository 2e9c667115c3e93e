import { read } from '@sandan/fn-api/input';
import { Share } from '@sandan/market/royalty/share';
import { expect, test } from 'vitest';
import * as z from 'zod';

test('a number that could not be read is told from one that is missing and from a text; a share says what it may be', () => {
  const schema = z.object({ minor: z.int(), count: z.int(), on: z.int(), rate: Share, share: Share });
  const codes = (input: unknown) => {
    try {
      read(schema, input, '');
    } catch (fault) {
      return (fault as { fields: { pointer: string; code: string }[] }).fields.map((f) => `${f.pointer} ${f.code}`);
    }
  };
  const sent = JSON.parse(JSON.stringify({ minor: Number.NaN, on: 'soon', rate: Number.NaN, share: 1_000_001 }));
  expect(codes(sent)).toEqual([
    '/minor field.number',
    '/count field.required',
    '/on field.invalid_type',
    '/rate royalty.share',
    '/share royalty.share',
  ]);
  expect(codes({ minor: 1, count: 1, on: 1, rate: 1 })).toEqual(['/share field.required']);
});
