import { Fault, invalidField } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { textIn } from '@sandan/kernel/text';
import { ask } from '@sandan/market/company/approval';
import { type ApprovalRule, usualHours } from '@sandan/market/company/approval-rule';
import { moveDeal } from '@sandan/market/deal/technology-verbs';
import * as z from 'zod';
import { houseOf } from '../approving.ts';
import { personBehind } from '../caller.ts';
import { dealOf, moving } from '../deal-parties.ts';
import { endpoint } from '../endpoint.ts';
import { subjectOf, technologyCategory } from '../terms-approval.ts';
import { partyOf } from '../terms-view.ts';

const Id = z.object({ id: idOf('deal') });

export const dealApproval = [
  endpoint({
    operation: 'deals.askApproval',
    method: 'post',
    path: '/deals/{id}/approval',
    summary:
      'Ask inside one’s own organisation for approval of the agreed terms: of whom its rules name and of the inventors, all at once',
    params: Id,
    body: z.strictObject({
      note: z.string().trim().min(1).max(2000).optional(),
      inventors: z.array(idOf('person')).max(10).default([]),
    }),
    answer: z.object({ id: idOf('approval'), state: z.string(), dueAt: z.string() }).meta({ id: 'TermsApproval' }),
    status: 201,
    handle: async ({ permit, organisation, params, caller, body, world, now, work }) => {
      const deal = await dealOf(world, params.id, caller, permit);
      moving(deal);
      const sheet = await world.stores.termSheets.of(deal.id);
      if (sheet?.agreed === undefined) throw new Fault('conflict', 'deal.termsOpen');
      const home = organisation();
      const [rules, house] = await Promise.all([world.stores.approvals.rules.of(home.id), houseOf(world, home, now)]);
      if (body.inventors.some((id) => !house.members.some((m) => m.personId === id)))
        throw invalidField('/inventors', 'approval.member');
      const inventors = body.inventors.map(
        (personId): ApprovalRule => ({ kind: 'sign', category: technologyCategory, approver: { by: 'person', personId } }),
      );
      const title = `${deal.number} ${textIn(deal.listing.title, home.language)}`.slice(0, 200);
      const about = { kind: 'terms' as const, id: deal.id, number: sheet.agreed };
      const approval = ask(
        { title, ...(body.note ? { note: body.note } : {}), subject: subjectOf(sheet.terms), about },
        { rules: [...(rules?.rules ?? []), ...inventors], hours: rules?.hours ?? usualHours },
        home,
        personBehind(caller),
        house.members,
        caller.actor,
        now,
      );
      const waiting = await world.stores.approvals.pending(home.id);
      if (waiting.some((a) => a.about?.kind === 'terms' && a.about.id === deal.id && a.about.number === sheet.agreed))
        throw new Fault('conflict', 'approval.pending');
      world.stores.approvals.create(work, approval);
      if (partyOf(deal, caller) === 'seller' && deal.state === 'terms_agreed')
        world.stores.deals.record(work, moveDeal(deal, 'ask_approval', 'seller', caller.actor, now));
      return { body: { id: approval.id, state: approval.state, dueAt: approval.dueAt }, version: approval.version };
    },
  }),
];
