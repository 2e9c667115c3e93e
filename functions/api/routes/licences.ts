import { invalidField } from '@sandan/kernel/fault';
import { PageQuery } from '@sandan/kernel/page';
import { balances, LedgerEntry, Posting } from '@sandan/market/ledger/entry';
import { Milestone } from '@sandan/market/licence/licence';
import {
  claim,
  confirm,
  heal,
  noteLapse,
  noticeBreach,
  reject,
  setShares,
  shareCosts,
  terminate,
} from '@sandan/market/licence/verbs';
import { InventorShares } from '@sandan/market/royalty/terms';
import * as z from 'zod';
import { listOf } from '../answers.ts';
import { advanced, booksFor, booksToChange, handOf, LicenceId } from '../books.ts';
import { endpoint } from '../endpoint.ts';
import { LicenceLine, LicenceView, licenceLine, licenceSide, licenceView } from '../licence-view.ts';

const OfMilestone = LicenceId.extend({ key: Milestone.shape.key });
const line = LedgerEntry.shape;
const Ledger = z
  .object({
    entries: z.array(z.object({ key: line.key, kind: line.kind, on: line.on, postings: line.postings, reverses: line.reverses })),
    balances: z.array(Posting),
  })
  .meta({ id: 'Ledger' });

export const licences = [
  endpoint({
    operation: 'licences.list',
    method: 'get',
    path: '/licences',
    summary: 'Licences that the organisation has given or taken, the newest first',
    answer: listOf(LicenceLine),
    query: PageQuery.extend({ box: z.enum(['given', 'taken']).default('given') }),
    handle: async ({ permit, query, organisation, caller, world }) => {
      permit('organisation');
      const { box, ...page } = query;
      const found = await world.stores.licences[box](organisation().id, page);
      const items = await Promise.all(found.items.map((l) => licenceLine(world, l, caller)));
      return { body: { items, ...(found.next ? { next: found.next } : {}) } };
    },
  }),
  endpoint({
    operation: 'licences.read',
    method: 'get',
    path: '/licences/{id}',
    summary: 'One licence with its terms, royalty periods, invoices and milestones',
    answer: LicenceView,
    params: LicenceId,
    handle: async (call) => {
      const books = await booksFor(call, call.params.id);
      return { body: await licenceView(call.world, books, call.caller, call.now), version: books.licence.version };
    },
  }),
  endpoint({
    operation: 'licences.act',
    method: 'post',
    path: '/licences/{id}/actions',
    summary: 'Give notice of a breach, take it back, or end the licence today',
    answer: LicenceView,
    params: LicenceId,
    changes: true,
    body: z.strictObject({
      action: z.enum(['noticeBreach', 'heal', 'terminate']),
      reason: z.enum(['breach', 'convenience']).optional(),
    }),
    handle: async (call) => {
      const { body, caller, world, now, work } = call;
      const books = await booksToChange(call, call.params.id);
      const hand = handOf(caller, now);
      const side = licenceSide(books.licence, caller) === 'licensee' ? 'licensee' : 'licensor';
      if (body.action === 'terminate' && !body.reason) throw invalidField('/reason', 'field.required');
      const change =
        body.action === 'terminate'
          ? terminate(books, body.reason ?? 'convenience', side, hand)
          : (body.action === 'heal' ? heal : noticeBreach)(books, side, hand);
      return advanced(world, work, books, change, caller, now);
    },
  }),
  endpoint({
    operation: 'licences.lapse',
    method: 'post',
    path: '/licences/{id}/lapses',
    summary: 'Note that a licensed right has lapsed: the royalty term is reckoned anew and periods behind its end are corrected',
    answer: LicenceView,
    params: LicenceId,
    changes: true,
    body: z.strictObject({ number: z.string().min(1).max(40), lapsedOn: z.iso.date() }),
    handle: async (call) => {
      const { body, caller, world, now, work } = call;
      const books = await booksToChange(call, call.params.id);
      return advanced(world, work, books, noteLapse(books, body, 'licensor', handOf(caller, now)), caller, now);
    },
  }),
  endpoint({
    operation: 'licences.share',
    method: 'put',
    path: '/licences/{id}/shares',
    summary: 'Say how what comes in is shared among inventors and parts of the house; the licensee never sees it',
    answer: LicenceView,
    params: LicenceId,
    changes: true,
    body: z.strictObject({ shares: InventorShares }),
    handle: async (call) => {
      const { body, caller, world, now, work } = call;
      const books = await booksToChange(call, call.params.id);
      return advanced(world, work, books, setShares(books, body.shares, handOf(caller, now)), caller, now);
    },
  }),
  endpoint({
    operation: 'licences.costs',
    method: 'post',
    path: '/licences/{id}/costs',
    summary: 'Invoice the licensee’s share of a cost of the patents; the cost in minor units of the terms',
    answer: LicenceView,
    params: LicenceId,
    changes: true,
    body: z.strictObject({ minor: z.int().positive().max(1e13) }),
    handle: async (call) => {
      const { body, caller, world, now, work } = call;
      const books = await booksToChange(call, call.params.id);
      return advanced(world, work, books, shareCosts(books, body.minor, handOf(caller, now)), caller, now);
    },
  }),
  endpoint({
    operation: 'milestones.act',
    method: 'post',
    path: '/licences/{id}/milestones/{key}/actions',
    summary: 'Say that a milestone is reached (licensee), or take that or not (licensor)',
    answer: LicenceView,
    params: OfMilestone,
    changes: true,
    body: z.discriminatedUnion('action', [
      z.strictObject({ action: z.literal('claim'), reachedOn: z.iso.date(), said: z.string().trim().min(1).max(2000) }),
      z.strictObject({ action: z.enum(['confirm', 'reject']) }),
    ]),
    handle: async (call) => {
      const { body, params, caller, world, now, work } = call;
      const books = await booksToChange(call, params.id);
      const hand = handOf(caller, now);
      const side = licenceSide(books.licence, caller) === 'licensee' ? 'licensee' : 'licensor';
      const change =
        body.action === 'claim'
          ? claim(books, params.key, body.reachedOn, body.said, side, hand)
          : (body.action === 'confirm' ? confirm : reject)(books, params.key, side, hand);
      return advanced(world, work, books, change, caller, now);
    },
  }),
  endpoint({
    operation: 'ledger.read',
    method: 'get',
    path: '/licences/{id}/ledger',
    summary: 'The ledger of a licence: every entry since its grant, and the balances; each sums to zero per currency',
    answer: Ledger,
    params: LicenceId,
    handle: async (call) => {
      const { entries } = await booksFor(call, call.params.id);
      const shown = entries.map(({ key, kind, on, postings, reverses }) => ({
        key,
        kind,
        on,
        postings,
        ...(reverses ? { reverses } : {}),
      }));
      return { body: { entries: shown, balances: balances(entries) } };
    },
  }),
];
