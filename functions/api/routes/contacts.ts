import { stamp } from '@sandan/kernel/actor';
import { Fault, missing } from '@sandan/kernel/fault';
import { idOf, newId } from '@sandan/kernel/id';
import { PageQuery } from '@sandan/kernel/page';
import { unblocked } from '@sandan/market/company/block';
import { levelOf } from '@sandan/market/company/standing';
import { type Contact, ContactDetails, ContactProfile, maxContacts, reveal, revealsPerDay } from '@sandan/market/contact/contact';
import { shield } from '@sandan/market/contact/shield';
import * as z from 'zod';
import { listOf, Text } from '../answers.ts';
import { endpoint } from '../endpoint.ts';
import { faceOf } from '../face.ts';
import type { World } from '../world.ts';

const OfOrganisation = z.object({ id: idOf('organisation') });
const OfContact = OfOrganisation.extend({ contactId: idOf('contact') });
const sealedAs = 'contact';

const ContactView = z
  .object({
    id: idOf('contact'),
    version: z.int(),
    about: Text,
    languages: z.array(z.string()),
    details: ContactDetails.optional(),
    revealedUntil: z.string().optional(),
  })
  .meta({ id: 'ContactView' });

const RevealLine = z
  .object({
    contact: z.object({ id: idOf('contact'), about: Text.optional() }),
    person: z.string(),
    organisation: z.object({ id: idOf('organisation'), name: Text.optional() }),
    at: z.string(),
    times: z.int(),
  })
  .meta({ id: 'RevealLine' });

const opened = (world: World, contact: Contact): ContactDetails => {
  const text = world.vault.open(sealedAs, contact.sealed);
  if (text === undefined) throw new Fault('conflict', 'contact.sealed');
  return ContactDetails.parse(JSON.parse(text));
};

const faceless = ({ id, version, about, languages }: Contact) => ({ id, version, about, languages });

const sideOf = (id: string, own: string | undefined) => (own === id ? ('organisation' as const) : ('other' as const));

export const contacts = [
  endpoint({
    operation: 'contacts.list',
    method: 'get',
    path: '/organisations/{id}/contacts',
    summary:
      'Whom one can speak to; with names and numbers for their own organisation, and where they were revealed to the caller',
    params: OfOrganisation,
    answer: listOf(ContactView),
    handle: async ({ permit, params, caller, world, now }) => {
      const mine = caller.organisation?.id === params.id;
      permit(mine ? 'organisation' : 'public');
      const face = await faceOf(world, params.id);
      if (!face || (face.status !== 'active' && !mine)) throw missing('organisation');
      const home = caller.organisation?.id;
      const [all, blocks] = await Promise.all([
        world.stores.contacts.of(params.id),
        home && !mine ? world.stores.blocks.between(params.id, home) : [],
      ]);
      const known = levelOf(caller.organisation, now) > 0 && blocks.length === 0;
      const items = await Promise.all(
        all.map(async (contact) => {
          if (mine) return { ...faceless(contact), details: opened(world, contact) };
          const shown = known && caller.person && (await world.stores.reveals.of(caller.person.id, contact.id));
          const open = shown && shown.until > now.toISOString();
          return { ...faceless(contact), ...(open ? { details: opened(world, contact), revealedUntil: shown.until } : {}) };
        }),
      );
      return { body: { items } };
    },
  }),
  endpoint({
    operation: 'contacts.create',
    method: 'post',
    path: '/organisations/{id}/contacts',
    summary: 'Keep a person to speak to; their name and numbers are sealed',
    params: OfOrganisation,
    body: ContactProfile,
    answer: ContactView,
    status: 201,
    confidential: true,
    handle: async ({ permit, params, caller, body, world, now, work }) => {
      permit(sideOf(params.id, caller.organisation?.id));
      shield({ about: body.about }, '');
      if ((await world.stores.contacts.of(params.id)).length >= maxContacts)
        throw new Fault('invalid', 'contact.tooMany', params.id, { params: { count: maxContacts } });
      const contact: Contact = {
        id: newId('contact', now.getTime()),
        version: 1,
        organisationId: params.id,
        about: body.about,
        languages: body.languages,
        sealed: world.vault.seal(sealedAs, JSON.stringify(body.details)),
        demo: caller.organisation?.demo ?? false,
        changed: stamp(caller.actor, now),
      };
      world.stores.contacts.create(work, contact);
      return { body: { ...faceless(contact), details: body.details }, version: 1 };
    },
  }),
  endpoint({
    operation: 'contacts.change',
    method: 'put',
    path: '/organisations/{id}/contacts/{contactId}',
    summary: 'Change a contact',
    params: OfContact,
    body: ContactProfile,
    changes: true,
    answer: ContactView,
    confidential: true,
    handle: async ({ permit, params, caller, body, seen, world, now, work }) => {
      permit(sideOf(params.id, caller.organisation?.id));
      const found = await world.stores.contacts.byId(params.id, params.contactId);
      if (!found) throw missing('contact');
      shield({ about: body.about }, '');
      const { about, languages, details } = body;
      const sealed = world.vault.seal(sealedAs, JSON.stringify(details));
      const contact = { ...found, about, languages, sealed, version: seen() + 1, changed: stamp(caller.actor, now) };
      world.stores.contacts.put(work, contact);
      return { body: { ...faceless(contact), details }, version: contact.version };
    },
  }),
  endpoint({
    operation: 'contacts.remove',
    method: 'delete',
    path: '/organisations/{id}/contacts/{contactId}',
    summary: 'Take a contact away',
    params: OfContact,
    status: 204,
    handle: async ({ permit, params, caller, world, work }) => {
      permit(sideOf(params.id, caller.organisation?.id));
      const found = await world.stores.contacts.byId(params.id, params.contactId);
      if (!found) throw missing('contact');
      world.stores.contacts.remove(work, found);
      return {};
    },
  }),
  endpoint({
    operation: 'contacts.reveal',
    method: 'post',
    path: '/organisations/{id}/contacts/{contactId}/reveal',
    summary: 'Reveal one contact to the caller for thirty days, within the quota of the day; its owner sees who did',
    params: OfContact,
    answer: z.object({ contactId: idOf('contact'), until: z.string() }),
    handle: async ({ permit, params, caller, organisation, world, now, work }) => {
      permit(caller.organisation?.id === params.id ? 'organisation' : 'public');
      const { id: organisationId } = organisation();
      if (!caller.person) throw new Fault('forbidden', 'access.denied');
      const personId = caller.person.id;
      const [contact, face] = await Promise.all([
        world.stores.contacts.byId(params.id, params.contactId),
        faceOf(world, params.id),
      ]);
      if (!contact || face?.status !== 'active') throw missing('contact');
      unblocked(await world.stores.blocks.between(params.id, organisationId), organisationId);
      const level = levelOf(caller.organisation, now);
      const before = await world.stores.reveals.of(personId, contact.id);
      const done = reveal(contact, level, { personId, organisationId }, before, now);
      if (done.counts) {
        const most = revealsPerDay[level];
        world.stores.reveals.take(work, personId, most.person, now);
        world.stores.reveals.take(work, organisationId, most.organisation, now);
        world.stores.reveals.put(work, done.reveal);
      }
      return { body: { contactId: contact.id, until: done.reveal.until } };
    },
  }),
  endpoint({
    operation: 'contacts.reveals',
    method: 'get',
    path: '/organisations/{id}/contacts/reveals',
    summary: 'Who was shown a contact of this organisation, the newest first',
    params: OfOrganisation,
    query: PageQuery,
    answer: listOf(RevealLine),
    handle: async ({ permit, params, query, caller, world }) => {
      permit(sideOf(params.id, caller.organisation?.id));
      const [page, all] = await Promise.all([
        world.stores.reveals.ofOwner(params.id, query),
        world.stores.contacts.of(params.id),
      ]);
      const items = await Promise.all(
        page.items.map(async ({ contactId, personId, organisationId, at, times }) => {
          const [person, face] = await Promise.all([world.stores.persons.byId(personId), faceOf(world, organisationId)]);
          const about = all.find((c) => c.id === contactId)?.about;
          return {
            contact: { id: contactId, ...(about ? { about } : {}) },
            person: person?.name ?? '',
            organisation: { id: organisationId, ...(face ? { name: face.name } : {}) },
            at,
            times,
          };
        }),
      );
      return { body: { items, ...(page.next ? { next: page.next } : {}) } };
    },
  }),
];
