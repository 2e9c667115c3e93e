import { memberOf } from '@sandan/kernel/actor';
import { newId } from '@sandan/kernel/id';
import { issue } from '@sandan/market/machine/credential';
import { expect, test } from 'vitest';
import { idIn, looksLikeKey, newSecret, secretUsed } from './secret.ts';

const now = new Date('2026-03-02T00:00:00Z');
const id = newId('key');

test('a secret names its key, and its checksum tells a mistyped one without a look-up', () => {
  const { text, kept } = newSecret('key', id, now);
  expect(text).toMatch(/^sdn_live_[0-9A-Z]{26}_[0-9A-Za-z]{49}$/);
  expect(idIn('key', text)).toBe(id);
  expect(looksLikeKey(text)).toBe(true);
  expect(idIn('client', text)).toBeUndefined();
  expect(kept.hint).toBe(text.slice(-4));
  for (let i = 0; i < text.length; i++) {
    const other = text.slice(0, i) + (text[i] === 'x' ? 'y' : 'x') + text.slice(i + 1);
    expect(idIn('key', other), other).toBeUndefined();
  }
});

test('nothing of a secret can be read from what is kept', () => {
  const { text, kept } = newSecret('key', id, now);
  expect(JSON.stringify(kept)).not.toContain(text.slice(40, 70));
});

test('a credential knows its own secrets alone', () => {
  const owner = memberOf(newId('person'), newId('organisation'), ['owner']);
  const [mine, other] = [newSecret('key', id, now), newSecret('key', id, now)];
  const asked = { name: 'x', scopes: ['look' as const], expiresAt: '2026-04-01T00:00:00Z' };
  const key = issue(id, 'key', asked, owner.organisationId, owner, mine.kept, now);
  expect(secretUsed(key, mine.text)).toBe(mine.kept.id);
  expect(secretUsed(key, other.text)).toBeUndefined();
});
