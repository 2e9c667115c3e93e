import { type Role, stamp } from '@sandan/kernel/actor';
import { missing } from '@sandan/kernel/fault';
import { idOf, newId } from '@sandan/kernel/id';
import { PageQuery } from '@sandan/kernel/page';
import { Organisation, OrganisationProfile } from '@sandan/market/company/organisation';
import { PostalAddress } from '@sandan/market/company/postal-address';
import { shield } from '@sandan/market/contact/shield';
import { isAnonymous } from '@sandan/market/listing/anonymity';
import { keepVerified } from '@sandan/market/verification/identity';
import * as z from 'zod';
import { ListingLine, listOf, OrganisationFace } from '../answers.ts';
import { endpoint } from '../endpoint.ts';
import { findsProfile } from '../exporter-opening.ts';
import { faceOf } from '../face.ts';
import { screenOrganisation } from '../gate.ts';
import { summariesOf } from '../listing-view.ts';

const Id = z.object({ id: idOf('organisation') });

export const organisations = [
  endpoint({
    operation: 'organisations.create',
    method: 'post',
    path: '/organisations',
    summary: 'Register an organisation; the caller becomes its owner',
    body: OrganisationProfile,
    answer: Organisation,
    status: 201,
    handle: async ({ permit, caller, body, world, now, work }) => {
      permit('own');
      if (!caller.person) throw new Error('a signed-in caller has a person');
      shield({ name: body.name, about: body.about }, '');
      const by = stamp(caller.actor, now);
      const organisation: Organisation = {
        ...body,
        id: newId('organisation', now.getTime()),
        version: 1,
        status: 'active',
        demo: false,
        created: by,
        changed: by,
      };
      const roles: Role[] = ['owner'];
      world.stores.organisations.create(work, organisation);
      await screenOrganisation(world, work, organisation, caller.actor, now);
      world.stores.memberships.create(work, {
        personId: caller.person.id,
        organisationId: organisation.id,
        version: 1,
        roles,
        since: by,
      });
      return { body: organisation, version: 1 };
    },
  }),
  endpoint({
    operation: 'organisations.read',
    method: 'get',
    path: '/organisations/{id}',
    summary: 'The public face of an organisation',
    answer: OrganisationFace,
    params: Id,
    handle: async ({ permit, params, caller, world }) => {
      const face = await faceOf(world, params.id);
      const mine = caller.organisation?.id === params.id;
      permit(face?.status !== 'active' ? (mine ? 'organisation' : 'other') : 'public');
      if (!face) throw missing('organisation');
      const [own, exporter] = await Promise.all([
        mine ? world.stores.organisations.byId(params.id) : undefined,
        face.status === 'active' && findsProfile(world, params.id, caller),
      ]);
      const more = { ...(own?.postal ? { postal: own.postal } : {}), ...(exporter ? { exporter: true as const } : {}) };
      return { body: { ...face, ...more }, version: face.version, shows: face.id };
    },
  }),
  endpoint({
    operation: 'organisations.change',
    method: 'patch',
    path: '/organisations/{id}',
    summary: 'Change the profile',
    changes: true,
    params: Id,
    /** `null` takes the address away. */
    body: OrganisationProfile.partial().extend({ postal: PostalAddress.nullable().optional() }).strict(),
    answer: Organisation,
    handle: async ({ permit, concerns, params, caller, body: { postal, ...body }, seen, world, now, work }) => {
      permit(caller.organisation?.id === params.id ? 'organisation' : 'other');
      concerns(params.id);
      const found = await world.stores.organisations.byId(params.id);
      if (!found) throw missing('organisation');
      shield({ name: body.name, about: body.about }, '');
      if (caller.organisation?.id === params.id) keepVerified(found, body, now);
      const { postal: before, ...rest } = found;
      const address = postal === undefined ? before : (postal ?? undefined);
      const organisation = Organisation.parse({
        ...rest,
        ...body,
        ...(address ? { postal: address } : {}),
        version: seen() + 1,
        changed: stamp(caller.actor, now),
      });
      world.stores.organisations.put(work, organisation);
      if (body.name || body.country) await screenOrganisation(world, work, organisation, caller.actor, now);
      return { body: organisation, version: organisation.version };
    },
  }),
  endpoint({
    operation: 'organisations.listings',
    method: 'get',
    path: '/organisations/{id}/listings',
    summary: 'Listings of an organisation: all of them for its members, the published ones for everyone else',
    answer: listOf(ListingLine),
    params: Id,
    query: PageQuery,
    handle: async ({ permit, may, params, query, caller, world }) => {
      const mine = caller.organisation?.id === params.id;
      const hidden = !mine && (await faceOf(world, params.id))?.status !== 'active';
      permit(mine ? 'organisation' : hidden ? 'other' : 'public');
      const page = await world.stores.listings.ofOwner(params.id, query);
      const all = mine || may('other');
      const items = all ? page.items : page.items.filter((l) => l.state === 'published' && !isAnonymous(l));
      return { body: { items: summariesOf(items, all), ...(page.next ? { next: page.next } : {}) } };
    },
  }),
];
