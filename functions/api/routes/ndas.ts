import { createHash } from 'node:crypto';
import { Fault, invalidField, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { languages } from '@sandan/kernel/text';
import { Nda, NdaAcceptance } from '@sandan/market/deal/nda';
import { ndaText } from '@sandan/market/deal/nda-template';
import { acceptNda, type NdaMove, ProposedNda, proposeNda } from '@sandan/market/deal/nda-verbs';
import type { DealParty, TechnologyDeal } from '@sandan/market/deal/technology';
import { allows } from '@sandan/market/policy';
import type { Work } from '@sandan/store/work';
import * as z from 'zod';
import type { Caller } from '../caller.ts';
import { dealSideOf, relationToDeal } from '../deal-view.ts';
import { endpoint } from '../endpoint.ts';
import { faceOf } from '../face.ts';
import type { World } from '../world.ts';

const Id = z.object({ id: idOf('deal') });
const Clauses = z.object({ title: z.string(), clauses: z.array(z.object({ heading: z.string(), text: z.string() })) });

const NdaView = Nda.pick({
  number: true,
  state: true,
  form: true,
  direction: true,
  disclosureMonths: true,
  secrecyMonths: true,
  sha256: true,
  proposedBy: true,
  until: true,
}).extend({
  proposedAt: z.string(),
  accepted: z.array(
    NdaAcceptance.pick({ side: true, name: true, position: true, secondFactor: true }).extend({ at: z.string() }),
  ),
});
const NdasView = z
  .object({
    /** The latest version; in force or not yet. Its text is absent where it is a file. */
    latest: NdaView.extend({ text: z.object({ ko: Clauses, en: Clauses }).optional(), mayAccept: z.boolean() }).optional(),
    earlier: z.array(NdaView),
    mayPropose: z.boolean(),
    /** Of the deal; goes into If-Match of what is done next. */
    version: z.int(),
  })
  .meta({ id: 'NdasView' });

const party = (deal: TechnologyDeal, caller: Caller): DealParty => {
  const side = dealSideOf(deal, caller);
  if (side === 'operator') throw missing('deal');
  return side;
};

const shown = ({ number, state, form, direction, disclosureMonths, secrecyMonths, sha256, proposedBy, until, ...nda }: Nda) => ({
  number,
  state,
  form,
  direction,
  disclosureMonths,
  secrecyMonths,
  sha256,
  proposedBy,
  ...(until ? { until } : {}),
  proposedAt: nda.created.at,
  accepted: nda.accepted.map(({ side, name, position, secondFactor, by }) => ({ side, name, position, secondFactor, at: by.at })),
});

const view = (deal: TechnologyDeal, all: readonly Nda[], caller: Caller) => {
  const relation = relationToDeal(deal, caller);
  const latest = all.at(-1);
  const [ko, en] = languages.map((language) => latest && ndaText(latest, language));
  const side = dealSideOf(deal, caller);
  const open = latest?.state === 'proposed' && !latest.accepted.some((a) => a.side === side);
  return {
    ...(latest
      ? {
          latest: {
            ...shown(latest),
            ...(ko && en ? { text: { ko, en } } : {}),
            mayAccept: open && allows('ndas.accept', caller.actor, relation),
          },
        }
      : {}),
    earlier: all.slice(0, -1).map(shown).reverse(),
    mayPropose: allows('ndas.propose', caller.actor, relation),
    version: deal.version,
  };
};

/** What the signers have before them, as one hash: the text in both languages. */
const hash = (nda: Omit<Nda, 'sha256'>): string =>
  createHash('sha256')
    .update(JSON.stringify(languages.map((language) => ndaText(nda, language))))
    .digest('hex');

const record = ({ stores }: World, w: Work, { nda, before, move }: NdaMove): void => {
  if (nda.version === 1) stores.ndas.create(w, nda);
  else stores.ndas.put(w, nda);
  if (before) stores.ndas.put(w, before);
  stores.deals.record(w, move);
};

const after = (all: readonly Nda[], { nda, before, move }: NdaMove, caller: Caller) => {
  const byNumber = new Map([...all, ...(before ? [before] : []), nda].map((n) => [n.number, n]));
  const body = view(
    move.deal,
    [...byNumber.values()].sort((a, b) => a.number - b.number),
    caller,
  );
  return { body, version: move.deal.version };
};

export const ndas = [
  endpoint({
    operation: 'ndas.read',
    method: 'get',
    path: '/deals/{id}/nda',
    summary: 'The agreement on secrecy of a deal in its latest version, with its text in both languages, and those before it',
    answer: NdasView,
    params: Id,
    handle: async ({ permit, params, caller, world }) => {
      const deal = await world.stores.deals.byId(params.id);
      permit(relationToDeal(deal, caller));
      if (!deal) throw missing('deal');
      return { body: view(deal, await world.stores.ndas.of(deal.id), caller), version: deal.version };
    },
  }),
  endpoint({
    operation: 'ndas.propose',
    method: 'post',
    path: '/deals/{id}/nda',
    summary: 'Propose an agreement on secrecy, or a changed one; nothing secret is shown until both have accepted it',
    answer: NdasView,
    params: Id,
    changes: true,
    body: ProposedNda,
    status: 201,
    handle: async ({ permit, params, caller, body, seen, world, now, work }) => {
      const deal = await world.stores.deals.byId(params.id);
      permit(relationToDeal(deal, caller));
      if (!deal) throw missing('deal');
      if (deal.version !== seen()) throw new Fault('conflict', 'deal.stale');
      const side = party(deal, caller);
      const [all, seller, buyer] = await Promise.all([
        world.stores.ndas.of(deal.id),
        faceOf(world, deal.seller.organisationId),
        faceOf(world, deal.buyer.organisationId),
      ]);
      const file = body.fileId ? await world.stores.rooms.files.byId(deal.id, body.fileId) : undefined;
      if (body.fileId && (file?.state !== 'ready' || file.use !== 'nda' || file.side !== side))
        throw invalidField('/fileId', 'attachment.unknown');
      const names = { seller: seller?.name ?? {}, buyer: buyer?.name ?? {} };
      const move = proposeNda(deal, all.at(-1), body, { names, file: file?.file, hash }, side, caller.actor, now);
      record(world, work, move);
      return after(all, move, caller);
    },
  }),
  endpoint({
    operation: 'ndas.accept',
    method: 'post',
    path: '/deals/{id}/nda/acceptance',
    summary: 'Accept the latest version for one side, as a person who may sign; the second acceptance brings it into force',
    answer: NdasView,
    params: Id,
    changes: true,
    body: z.strictObject({
      /** Of the text that the signer has read. */
      sha256: Nda.shape.sha256,
      position: NdaAcceptance.shape.position,
      /** That the signer may bind their organisation. */
      authority: z.literal(true),
    }),
    handle: async ({ permit, params, caller, body, seen, world, now, work }) => {
      const deal = await world.stores.deals.byId(params.id);
      permit(relationToDeal(deal, caller));
      if (!deal) throw missing('deal');
      if (!caller.person) throw new Fault('forbidden', 'nda.byPerson');
      if (deal.version !== seen()) throw new Fault('conflict', 'deal.stale');
      const all = await world.stores.ndas.of(deal.id);
      const latest = all.at(-1);
      if (!latest) throw new Fault('conflict', 'nda.missing');
      const { id: personId, name, secondFactor } = caller.person;
      const signer = { personId, name, position: body.position, secondFactor: Boolean(secondFactor), sha256: body.sha256 };
      const inForce = all.find((n) => n.state === 'in_force');
      const move = acceptNda(deal, latest, inForce, signer, party(deal, caller), caller.actor, now);
      record(world, work, move);
      return after(all, move, caller);
    },
  }),
];
