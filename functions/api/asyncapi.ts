import { type EventName, eventGroups, eventNames, eventTypes } from '@sandan/market/event/catalogue';
import { CloudEvent, dataSchemaUrl, typeOf } from '@sandan/market/event/cloud-event';
import { schemaOf } from '@sandan/market/event/schema';
import type { Hono } from 'hono';
import type * as z from 'zod';

/** `listing.published` → `ListingPublishedV1`. */
const titleOf = (name: EventName): string =>
  `${name
    .split(/[._]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')}V${eventTypes[name].version}`;

const headers = {
  type: 'object',
  required: ['webhook-id', 'webhook-timestamp', 'webhook-signature'],
  properties: {
    'webhook-id': { type: 'string', description: 'Id of the event, the same at every try' },
    'webhook-timestamp': { type: 'string', pattern: '^\\d+$', description: 'Time of this try, in seconds since the epoch' },
    'webhook-signature': {
      type: 'string',
      description: 'Standard Webhooks: one `v1,…` for each live secret, with a space between, over `id.timestamp.body`',
    },
  },
};

const withoutDialect = (shape: z.ZodType) => {
  const { $schema: _, ...schema } = schemaOf(shape);
  return schema;
};

const messageOf = (name: EventName, siteUrl: string) => {
  const { group, version, text } = eventTypes[name];
  return {
    name: typeOf(name, version),
    title: titleOf(name),
    summary: `${eventGroups[group].en}: ${text.en}`,
    contentType: 'application/cloudevents+json',
    headers: { $ref: '#/components/schemas/Headers' },
    payload: {
      allOf: [
        { $ref: '#/components/schemas/CloudEvent' },
        {
          type: 'object',
          required: ['subject', 'sequence', 'dataschema', 'data'],
          properties: {
            type: { const: typeOf(name, version) },
            dataschema: { const: dataSchemaUrl(siteUrl, name) },
            data: { $ref: `#/components/schemas/${titleOf(name)}` },
          },
        },
      ],
    },
  };
};

/** The AsyncAPI 3 document of what the webhooks of an organisation are sent, from the catalogue of events. */
export const asyncapi = (siteUrl: string) => ({
  asyncapi: '3.0.0',
  info: {
    title: 'Sandan Market events',
    version: '1',
    description:
      'What the market sends to the webhooks of an organisation: CloudEvents 1.0.2 in structured JSON, signed by Standard Webhooks. ' +
      'Each event comes at least once; events of one subject come in the order of `sequence`.',
  },
  defaultContentType: 'application/cloudevents+json',
  channels: {
    webhook: {
      address: null,
      description: 'The address that the organisation gave; it proves itself before anything is sent to it.',
      messages: Object.fromEntries(eventNames.map((name) => [titleOf(name), { $ref: `#/components/messages/${titleOf(name)}` }])),
      bindings: { http: { bindingVersion: '0.3.0' } },
    },
  },
  operations: {
    send: {
      action: 'send',
      channel: { $ref: '#/channels/webhook' },
      summary: 'What happened to an organisation is sent to its webhook',
    },
  },
  components: {
    messages: Object.fromEntries(eventNames.map((name) => [titleOf(name), messageOf(name, siteUrl)])),
    schemas: {
      Headers: headers,
      CloudEvent: withoutDialect(CloudEvent),
      ...Object.fromEntries(eventNames.map((name) => [titleOf(name), withoutDialect(eventTypes[name].data)])),
    },
  },
});

/** Answers `/api/asyncapi.json`. */
export const describeEvents = (hono: Hono, siteUrl: string): Hono => {
  let document: string | undefined;
  return hono.get('/api/asyncapi.json', (c) => {
    document ??= JSON.stringify(asyncapi(siteUrl));
    return c.body(document, 200, { 'content-type': 'application/json', 'cache-control': 'public, max-age=300' });
  });
};
