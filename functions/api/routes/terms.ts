import { Fault, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { voidContract } from '@sandan/market/contract/contract-verbs';
import { moveDeal } from '@sandan/market/deal/technology-verbs';
import { actOnTerms, maxTermVersions, termSheetActions, writeTerms } from '@sandan/market/term-sheet/term-sheet';
import { Terms } from '@sandan/market/term-sheet/terms';
import * as z from 'zod';
import { dealOf, moving } from '../deal-parties.ts';
import { endpoint } from '../endpoint.ts';
import { partyOf, TermSheetView, TermVersionView, termSheetView, termVersionView } from '../terms-view.ts';

const Id = z.object({ id: idOf('deal') });
const VersionNumber = z.coerce.number().int().min(1).max(maxTermVersions);

export const terms = [
  endpoint({
    operation: 'terms.read',
    method: 'get',
    path: '/deals/{id}/terms',
    summary:
      'The term sheet of a deal: its versions, who holds the pen, and the last version with what it changes; version 0 while empty',
    answer: TermSheetView,
    params: Id,
    handle: async ({ permit, params, caller, world }) => {
      const deal = await dealOf(world, params.id, caller, permit);
      const [sheet, versions] = await Promise.all([
        world.stores.termSheets.of(deal.id),
        world.stores.termSheets.versions(deal.id),
      ]);
      return { body: await termSheetView(world, deal, sheet, versions, caller), version: sheet?.version ?? 0 };
    },
  }),
  endpoint({
    operation: 'terms.version',
    method: 'get',
    path: '/deals/{id}/terms/{number}',
    summary: 'One version of the term sheet, and what it changes against another: the one before it if none is named',
    answer: TermVersionView,
    params: Id.extend({ number: VersionNumber }),
    query: z.object({ against: VersionNumber.optional() }),
    handle: async ({ permit, params, query, caller, world }) => {
      const deal = await dealOf(world, params.id, caller, permit);
      const before = query.against ?? params.number - 1;
      const [version, against] = await Promise.all([
        world.stores.termSheets.version(deal.id, params.number),
        before > 0 ? world.stores.termSheets.version(deal.id, before) : undefined,
      ]);
      if (!version) throw missing('terms');
      return { body: await termVersionView(world, version, against), version: 1 };
    },
  }),
  endpoint({
    operation: 'terms.write',
    method: 'post',
    path: '/deals/{id}/terms',
    summary: 'Write the next version of the terms, which only the side with the pen can; the pen then goes to the other side',
    answer: TermSheetView,
    params: Id,
    changes: true,
    body: z.strictObject({ terms: Terms, note: z.string().trim().min(1).max(2000).optional() }),
    status: 201,
    handle: async ({ permit, params, caller, body, seen, world, now, work }) => {
      const deal = await dealOf(world, params.id, caller, permit);
      moving(deal);
      if (deal.state !== 'terms_negotiating') throw new Fault('conflict', 'terms.notNow');
      const [sheet, versions] = await Promise.all([
        world.stores.termSheets.of(deal.id),
        world.stores.termSheets.versions(deal.id),
      ]);
      if ((sheet?.version ?? 0) !== seen()) throw new Fault('conflict', 'terms.stale');
      const next = writeTerms(sheet, deal.id, partyOf(deal, caller), body, caller.actor, now);
      world.stores.termSheets.record(work, next.sheet, next.version);
      const all = [...versions, next.version];
      return { body: await termSheetView(world, deal, next.sheet, all, caller), version: next.sheet.version };
    },
  }),
  endpoint({
    operation: 'terms.act',
    method: 'post',
    path: '/deals/{id}/terms/actions',
    summary: 'Accept the last version, take back one’s own, or open agreed terms again; `number` is the version that was read',
    answer: TermSheetView,
    params: Id,
    changes: true,
    body: z.strictObject({ action: z.enum(termSheetActions), number: VersionNumber }),
    handle: async ({ permit, params, caller, body, seen, world, now, work }) => {
      const deal = await dealOf(world, params.id, caller, permit);
      const [sheet, versions] = await Promise.all([
        world.stores.termSheets.of(deal.id),
        world.stores.termSheets.versions(deal.id),
      ]);
      if (!sheet) throw missing('terms');
      if (sheet.version !== seen()) throw new Fault('conflict', 'terms.stale');
      const side = partyOf(deal, caller);
      const next = actOnTerms(sheet, body.action, side, body.number, caller.actor, now);
      let after = deal;
      if (body.action === 'withdraw') moving(deal);
      else {
        const move = moveDeal(deal, body.action === 'accept' ? 'agree_terms' : 'reopen_terms', side, caller.actor, now);
        world.stores.deals.record(work, move);
        after = move.deal;
      }
      if (body.action === 'reopen') {
        const contract = await world.stores.contracts.of(deal.id);
        const voided = contract && voidContract(contract, side, caller.actor, now);
        if (voided) world.stores.contracts.put(work, voided);
      }
      world.stores.termSheets.record(work, next);
      return { body: await termSheetView(world, after, next, versions, caller), version: next.version };
    },
  }),
];
