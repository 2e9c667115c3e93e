import { newId } from '@sandan/kernel/id';
import { expect, it } from 'vitest';
import { type Delivery, deliver, pauses, postpone, tried } from './delivery.ts';
import { afterTry, begin, change, overlapHours, rotate, signingAt, type Webhook, WebhookUrl, webhooksAtMost } from './webhook.ts';

const now = new Date('2026-11-23T01:00:00.000Z');
const hours = (n: number) => new Date(now.getTime() + n * 3_600_000);
const draft = { name: 'ERP', url: 'https://a.example/in', events: ['listing.published' as const] };
const made = (kept = 0) => begin(draft, { id: newId('webhook'), holderId: newId('organisation'), sealed: 'one', kept }, now);
const hook: Webhook = { ...made(), state: 'proved' };
const of = { id: newId('delivery'), webhookId: hook.id, holderId: hook.holderId };
const delivery = deliver({ ...of, about: { is: 'test' } }, now);
const challenge: Delivery = { ...delivery, about: { is: 'challenge', word: 'w' } };
const failure = (at: string) => ({ at, status: 500, ms: 5 });

it.each([0, 0.5, 0.999])('is tried with growing pauses for a day and more, then given up (luck %s)', (luck) => {
  let last = delivery;
  const waits: number[] = [];
  for (const _ of pauses) {
    expect(last.state).toBe('waiting');
    const at = last.nextAt;
    last = tried(last, failure(at), 'failed', { luck });
    waits.push(Date.parse(last.nextAt) - Date.parse(at));
  }
  expect(last.state).toBe('givenUp');
  const between = waits.slice(0, -1);
  expect(between).toEqual(between.toSorted((a, b) => a - b));
  expect(Date.parse(last.attempts.at(-1)?.at ?? '')).toBeGreaterThanOrEqual(hours(24).getTime());
});

it('waits as long as the receiver asks, but no more than a day', () => {
  const at = now.toISOString();
  expect(tried(delivery, failure(at), 'failed', { luck: 0, wait: 7200 }).nextAt).toBe(hours(2).toISOString());
  expect(tried(delivery, failure(at), 'failed', { luck: 0, wait: 10 ** 9 }).nextAt).toBe(hours(24).toISOString());
});

it('is given up at once by a receiver that is gone, and put off without counting a try', () => {
  expect(tried(delivery, failure(now.toISOString()), 'gone', { luck: 0 }).state).toBe('givenUp');
  expect(postpone(delivery, hours(1).toISOString())).toMatchObject({ attempts: [], nextAt: hours(1).toISOString() });
});

it('is proved by its challenge alone', () => {
  expect(afterTry({ ...hook, state: 'unproved' }, challenge, 'taken', now).state).toBe('proved');
  expect(afterTry({ ...hook, state: 'unproved' }, delivery, 'taken', now).state).toBe('unproved');
});

it('stops itself when it is gone, or has taken nothing for five days', () => {
  expect(afterTry(hook, delivery, 'gone', now).state).toBe('stopped');
  const failing = afterTry(hook, delivery, 'failed', now);
  expect(failing).toMatchObject({ state: 'proved', failingSince: now.toISOString() });
  expect(afterTry(failing, delivery, 'failed', hours(119)).state).toBe('proved');
  expect(afterTry(failing, delivery, 'refused', hours(120)).state).toBe('stopped');
  expect(afterTry(failing, delivery, 'taken', hours(120)).failingSince).toBeUndefined();
});

it('signs with both secrets until the receivers have changed over', () => {
  const rotated = rotate(hook, 'two', now);
  expect(signingAt(rotated, hours(overlapHours - 1))).toEqual(['two', 'one']);
  expect(signingAt(rotated, hours(overlapHours))).toEqual(['two']);
  expect(signingAt(rotated, hours(overlapHours + 1))).toEqual(['two']);
  expect(signingAt(rotate(rotated, 'three', hours(1)), hours(1))).toEqual(['three', 'two']);
});

it('proves itself anew at another address and not for another name', () => {
  expect(change(hook, { ...draft, name: 'MES' }, now)).toMatchObject({ name: 'MES', state: 'proved', version: 2 });
  expect(change(hook, { ...draft, url: 'https://b.example/' }, now)).toMatchObject({ state: 'unproved', version: 2 });
});

it('is one of few in an organisation', () => {
  expect(() => made(webhooksAtMost)).toThrow(expect.objectContaining({ code: 'webhook.tooMany' }));
});

it.each(['http://a.example/', 'https://u:p@a.example/', 'ftp://a.example', 'a.example', 'https://a.example/#x'])(
  'is not at %s',
  (url) => {
    expect(WebhookUrl.safeParse(url).success).toBe(false);
  },
);
