import { createRequire } from 'node:module';
import { asyncapi } from '@sandan/fn-api/asyncapi';
import { newId } from '@sandan/kernel/id';
import { type EventName, eventNames } from '@sandan/market/event/catalogue';
import { cloudEvent, cloudEventType } from '@sandan/market/event/cloud-event';
import { placeOf } from '@sandan/market/event/event';
import Ajv from 'ajv';
import formats from 'ajv-formats';
import { type CloudEventV1, HTTP } from 'cloudevents';
import { expect, test } from 'vitest';

const load = createRequire(import.meta.url);
const siteUrl = 'https://market.test';

test('the document of the events is one of AsyncAPI 3, and each event has its message and its schema', () => {
  const document = asyncapi(siteUrl);
  const ajv = new Ajv.default({ strict: false, allErrors: true, logger: false });
  formats.default(ajv);
  const valid = ajv.compile(load('@asyncapi/specs/schemas/3.0.0-without-$id.json'));
  expect(valid(document), JSON.stringify(valid.errors?.slice(0, 5))).toBe(true);
  expect(Object.values(document.components.messages).map((m) => m.name)).toEqual(
    eventNames.map((name) => `example.sandan.${name}.v1`),
  );
  const text = JSON.stringify(document);
  for (const [, path = ''] of text.matchAll(/"\$ref":"#\/([^"]+)"/g)) {
    const found = path.split('/').reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], document);
    expect(found, path).toBeDefined();
  }
});

test.each(eventNames)('%s is an event that the reference library of CloudEvents takes', (name: EventName) => {
  const event = {
    id: newId('event'),
    version: 1 as const,
    organisationId: newId('organisation'),
    name,
    subject: newId('listing'),
    place: placeOf('4500000000000000000042'),
    at: '2026-11-23T01:00:00.000Z',
    data: { any: 'thing' },
  };
  const read = HTTP.toEvent({
    headers: { 'content-type': cloudEventType },
    body: JSON.stringify(cloudEvent(event, siteUrl)),
  }) as CloudEventV1<unknown> & { validate(): boolean };
  expect(read.validate()).toBe(true);
  expect(read).toMatchObject({ id: event.id, type: `example.sandan.${name}.v1`, subject: event.subject, data: event.data });
});

test('places in the stream sort as text like the numbers they are', () => {
  const numbers = ['9', '10', '111000000000000000000001', '49590338271490256608559692538361571095921575989136588898'];
  const places = numbers.map(placeOf);
  expect(places.slice(0, 3).toSorted()).toEqual(places.slice(0, 3));
});
