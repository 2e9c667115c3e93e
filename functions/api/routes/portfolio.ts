import { stamp } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import { grantOf } from '@sandan/market/company/standing';
import { Published, PublishOrder, publishMany } from '@sandan/market/portfolio/publish';
import { UpkeepTerms } from '@sandan/market/portfolio/upkeep';
import * as z from 'zod';
import { endpoint } from '../endpoint.ts';
import { PortfolioView, portfolioView, shows } from '../portfolio-view.ts';

const UpkeepView = z.object({ version: z.int(), terms: UpkeepTerms }).meta({ id: 'Upkeep' });

export const portfolio = [
  endpoint({
    operation: 'portfolio.read',
    method: 'get',
    path: '/portfolio',
    summary: 'The technologies of the active organisation: how far they came, their age, what they cost, which to look at again',
    query: z.object({ show: z.enum(shows).default('all'), page: z.coerce.number().int().min(1).max(1000).default(1) }),
    answer: PortfolioView,
    handle: async ({ permit, organisation, query, world, now }) => {
      permit('organisation');
      return { body: await portfolioView(world, organisation().id, query, now) };
    },
  }),
  endpoint({
    operation: 'portfolio.publish',
    method: 'post',
    path: '/portfolio/publish',
    summary:
      'Publish up to fifty listings at once, each by itself: on its own word where the organisation is verified as a seller, else submitted for review',
    body: PublishOrder,
    answer: z.object({ results: z.array(Published) }),
    handle: async ({ permit, organisation, caller, body, world, now, work }) => {
      permit('organisation');
      const own = organisation();
      const found = await world.stores.listings.many(body.listings.map(({ id }) => id));
      const mine = found.filter(({ ownerId }) => ownerId === own.id);
      const word = grantOf(own, 'seller', now) ? 'own' : 'desk';
      const { results, changed } = publishMany(mine, body, word, caller.actor, now);
      for (const listing of changed) world.stores.listings.put(work, listing);
      return { body: { results } };
    },
  }),
  endpoint({
    operation: 'portfolio.upkeep',
    method: 'put',
    path: '/portfolio/upkeep',
    summary:
      'Say what keeping rights costs: the reduction of Korean yearly fees, and won a year for a right at other offices. If-Match: the version seen, 0 for the first',
    body: UpkeepTerms,
    changes: true,
    answer: UpkeepView,
    handle: async ({ permit, organisation, caller, body, world, now, work, seen }) => {
      permit('organisation');
      const { id: organisationId } = organisation();
      if (new Set(body.offices.map(({ office }) => office)).size < body.offices.length)
        throw new Fault('invalid', 'request.invalid', 'an office twice', {
          fields: [{ pointer: '/offices', code: 'field.duplicate' }],
        });
      const before = await world.stores.upkeep.of(organisationId);
      const version = before?.version ?? 0;
      if (version !== seen()) throw new Fault('conflict', 'upkeep.stale');
      const next = { ...body, organisationId, version: version + 1, changed: stamp(caller.actor, now) };
      world.stores.upkeep.put(work, next);
      return { body: { version: next.version, terms: body }, version: next.version };
    },
  }),
];
