import { eventRecords } from '@sandan/fn-notifier/events/read';
import { passes } from '@sandan/topology/filter';
import { functions, newsTypes } from '@sandan/topology/topology';
import { expect, test } from 'vitest';

const filters = functions.notifier.stream?.filters ?? [];
const image = (type: string) => ({ NewImage: { type: { S: type } } });

test('the stream brings every type of record that gives news or an event: a new one is to be named in the topology too', () => {
  expect(
    [...newsTypes, ...eventRecords, 'letter', 'codeLetter', 'consentLetter', 'bankAccount', 'alert', 'setAside'].filter(
      (type) => !passes(filters, image(type)),
    ),
  ).toEqual([]);
});

test('what the notifier itself writes does not wake it, but for the alert that it then tells once', () => {
  const written = ['notice', 'readMark', 'digest', 'delivery', 'event', 'alertLetter', 'call', 'audit'];
  expect(written.filter((type) => passes(filters, { ...image(type), Keys: { pk: { S: 'person#1' }, sk: { S: type } } }))).toEqual(
    [],
  );
});

test('a listing that says nothing of its type is brought, so that it can be set aside', () => {
  const Keys = { pk: { S: 'listing#lst_1' }, sk: { S: 'listing' } };
  expect(passes(filters, { Keys, NewImage: { type: { N: '1' } } })).toBe(true);
  expect(passes(filters, { Keys: { ...Keys, sk: { S: 'identity' } } })).toBe(false);
});

test('a membership that is removed is brought, for its organisation is told', () => {
  expect(passes(filters, { OldImage: { type: { S: 'membership' } } })).toBe(true);
  expect(passes(filters, { OldImage: { type: { S: 'delivery' } } })).toBe(false);
});

test('what has a number wakes the indexer as it begins and not as it goes on', () => {
  const of = (v: string) => passes(functions.indexer.stream?.filters ?? [], { NewImage: { type: { S: 'order' }, v: { N: v } } });
  expect([of('1'), of('2'), of('11')]).toEqual([true, false, false]);
});
