import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { readMessage } from './webhook.ts';

const secret = 'whsec_of_the_test';
const now = new Date('2026-11-27T00:00:00Z');
const seconds = (of: number) => Math.floor(now.getTime() / 1000) + of;
const mac = (raw: string | Buffer, key: string, at: number) =>
  createHmac('sha256', key).update(`${at}.`).update(raw).digest('hex');
const signed = (raw: string | Buffer, key = secret, at = seconds(0), scheme = 'v1') => `t=${at},${scheme}=${mac(raw, key, at)}`;

/** Bodies as the provider writes them: of several sizes, in several scripts. */
const bodies = Array.from({ length: 20 }, (_, i) =>
  JSON.stringify({
    id: `evt_${i}`,
    object: 'event',
    type: 'payment_intent.succeeded',
    livemode: i % 2 === 0,
    created: seconds(-i),
    data: {
      object: {
        object: 'payment_intent',
        id: `pi_${i}`,
        amount: 10 ** i,
        description: '결제 “été” '.repeat(i * 7),
        metadata: { group: `ord_${i}` },
      },
    },
  }),
);

type Forgery = readonly [what: string, raw: string, header: string | null];
const flipped = (hex: string, i: number) => {
  const at = hex.length - 1 - (i % 60);
  return `${hex.slice(0, at)}${hex[at] === '0' ? '1' : '0'}${hex.slice(at + 1)}`;
};

const forgeries = (raw: string, other: string, i: number): readonly Forgery[] => {
  const good = signed(raw);
  const [t = '', v1 = ''] = good.split(',');
  return [
    ['no header', raw, null],
    ['an empty header', raw, ''],
    ['no time', raw, v1],
    ['no signature', raw, t],
    ['the signature of an empty secret', raw, signed(raw, '')],
    ['another secret', raw, signed(raw, 'whsec_of_somebody')],
    ['the secret with a space', raw, signed(raw, `${secret} `)],
    ['an old time', raw, signed(raw, secret, seconds(-301 - i))],
    ['a time ahead', raw, signed(raw, secret, seconds(301 + i))],
    ['a time that was not signed', raw, `t=${seconds(-1)},${v1}`],
    ['two times', raw, `${t},${good}`],
    ['a time in milliseconds', raw, signed(raw, secret, now.getTime())],
    ['a time that is none', raw, `t=NaN,${v1}`],
    ['another body', other, good],
    ['a byte more', `${raw} `, good],
    ['a byte before', ` ${raw}`, good],
    ['a byte less', raw.slice(0, -1), good],
    ['the body written anew', JSON.stringify(JSON.parse(raw), null, 1), good],
    ['the body in base64', Buffer.from(raw).toString('base64'), good],
    ['the signature of the body in UTF-16', raw, signed(Buffer.from(raw, 'utf16le'))],
    ['a scheme of tests', raw, signed(raw, secret, seconds(0), 'v0')],
    ['a signature with one sign changed', raw, `${t},${flipped(v1, i)}`],
    ['a signature cut short', raw, good.slice(0, -1 - (i % 20))],
    ['two signatures, neither of them good', raw, `${t},${flipped(v1, i)},${flipped(v1, i + 1)}`],
    ['a header with more lines', raw, `${good}\r\nx-more: 1`],
    ['a body of five megabytes', raw + ' '.repeat(5_000_000), signed(raw + ' '.repeat(5_000_000))],
  ];
};

test('a message is read as the provider signed it, with either of two secrets, and beside a signature of another scheme or secret', () => {
  for (const [i, raw] of bodies.entries()) {
    const wanted = { id: `evt_${i}`, live: i % 2 === 0, intentId: `pi_${i}`, group: `ord_${i}` };
    for (const header of [signed(raw), `${signed(raw)},v0=00`, `t=${seconds(0)},v1=00,v1=${mac(raw, secret, seconds(0))}`])
      expect(readMessage(raw, header, secret, now)).toMatchObject(wanted);
    expect(readMessage(raw, signed(raw, 'whsec_new'), `${secret} whsec_new`, now)).toMatchObject(wanted);
    expect(readMessage(raw, signed(raw, secret, seconds(-299)), secret, now)).toMatchObject(wanted);
  }
});

test('no forged message is read: of twenty-six sorts, each of twenty bodies', () => {
  let refused = 0;
  for (const [i, raw] of bodies.entries())
    for (const [what, body, header] of forgeries(raw, bodies[(i + 1) % bodies.length] ?? '', i)) {
      expect(() => readMessage(body, header, secret, now), what).toThrow(
        expect.objectContaining({ kind: 'unauthenticated', code: 'payment.signature' }),
      );
      refused += 1;
    }
  expect(refused).toBe(26 * 20);
});

test('without a secret nothing is read, not even what was signed with nothing', () => {
  const [raw = ''] = bodies;
  for (const secrets of ['', ' ', 'none'])
    for (const key of ['', ' ', 'none'])
      expect(() => readMessage(raw, signed(raw, key), secrets, now)).toThrow(
        expect.objectContaining({ code: 'payment.signature' }),
      );
});
