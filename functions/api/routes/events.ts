import { missing } from '@sandan/kernel/fault';
import { EventName, eventGroups, eventNames, eventTypes } from '@sandan/market/event/catalogue';
import { typeOf } from '@sandan/market/event/cloud-event';
import { schemaOf } from '@sandan/market/event/schema';
import { Bilingual } from '@sandan/market/notice/notice';
import * as z from 'zod';
import { listOf } from '../answers.ts';
import { endpoint } from '../endpoint.ts';

const EventTypeView = z
  .object({
    name: EventName,
    group: z.object({ name: z.string(), text: Bilingual }),
    /** `type` of the CloudEvent. */
    type: z.string(),
    version: z.int().positive(),
    text: Bilingual,
  })
  .meta({ id: 'EventTypeView' });

const day = 86_400;

/** What programs can be told of, as data. */
export const events = [
  endpoint({
    operation: 'events.types',
    method: 'get',
    path: '/events',
    summary: 'Types of event that a webhook of an organisation can be sent',
    answer: listOf(EventTypeView),
    handle: async ({ permit }) => {
      permit('public');
      const items = eventNames.map((name) => {
        const { group, version, text } = eventTypes[name];
        return { name, group: { name: group, text: eventGroups[group] }, type: typeOf(name, version), version, text };
      });
      return { body: { items }, headers: { 'cache-control': `public, max-age=${day}` } };
    },
  }),
  endpoint({
    operation: 'events.schema',
    method: 'get',
    path: '/events/{name}/schemas/{version}',
    summary: 'JSON Schema of the data of a type of event',
    params: z.object({ name: z.string().max(60), version: z.coerce.number().int().positive() }),
    answer: z.record(z.string(), z.unknown()),
    handle: async ({ permit, params }) => {
      permit('public');
      const name = EventName.safeParse(params.name).data;
      const type = name && eventTypes[name];
      if (!name || type?.version !== params.version) throw missing('schema');
      return {
        body: schemaOf(type.data),
        headers: { 'cache-control': `public, max-age=${day}` },
      };
    },
  }),
];
