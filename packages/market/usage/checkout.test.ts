import { expect, test } from 'vitest';
import { checkout } from './checkout.ts';

test('a programme bears no more of all parts than it has left, and what is of another currency is the booker’s own', () => {
  const part = (net: number, support: number, left = 100_000) => ({ currency: 'KRW', net, split: { support, left } }) as const;
  expect(checkout([part(160_000, 80_000), part(40_000, 10_000)])).toEqual({
    full: [{ currency: 'KRW', minor: 200_000 }],
    support: { currency: 'KRW', minor: 90_000 },
    own: [{ currency: 'KRW', minor: 110_000 }],
  });
  expect(checkout([part(160_000, 80_000), part(80_000, 60_000)])?.support.minor).toBe(100_000);
  expect(checkout([part(160_000, 80_000), { currency: 'EUR', net: 5_000 }])).toMatchObject({
    full: [{ minor: 160_000 }, { currency: 'EUR', minor: 5_000 }],
    own: [{ minor: 80_000 }, { currency: 'EUR', minor: 5_000 }],
  });
  expect(checkout([{ currency: 'KRW', net: 160_000 }])).toBeUndefined();
});
