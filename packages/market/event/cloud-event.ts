import * as z from 'zod';
import { type EventName, eventTypes } from './catalogue.ts';
import type { Event } from './event.ts';

/** The domain under which the market names its types, reversed. */
const domain = 'example.sandan';

/**
 * The envelope of CloudEvents 1.0.2 in structured JSON. `sequence` is the extension of that name: of one subject, the greater
 * text is the later event.
 */
export const CloudEvent = z
  .object({
    specversion: z.literal('1.0'),
    id: z.string(),
    source: z.string(),
    type: z.string(),
    subject: z.string().optional(),
    time: z.iso.datetime(),
    datacontenttype: z.literal('application/json'),
    dataschema: z.string().optional(),
    sequence: z.string().optional(),
    data: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'CloudEvent' });
export type CloudEvent = z.infer<typeof CloudEvent>;

/** Media type of an envelope with its data in it. */
export const cloudEventType = 'application/cloudevents+json; charset=utf-8';

/** The `type` of an event by its name in the market. */
export const typeOf = (name: string, version = 1): string => `${domain}.${name}.v${version}`;

/** Where the schema of the data of a type is read. */
export const dataSchemaUrl = (siteUrl: string, name: EventName): string =>
  `${siteUrl}/api/v1/events/${name}/schemas/${eventTypes[name].version}`;

/** An event of an organisation in its envelope. */
export const cloudEvent = (event: Event, siteUrl: string): CloudEvent => ({
  specversion: '1.0',
  id: event.id,
  source: `${siteUrl}/api/v1/organisations/${event.organisationId}`,
  type: typeOf(event.name, eventTypes[event.name].version),
  subject: event.subject,
  time: event.at,
  datacontenttype: 'application/json',
  dataschema: dataSchemaUrl(siteUrl, event.name),
  sequence: event.place,
  data: event.data,
});
