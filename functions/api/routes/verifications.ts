import { missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { PageQuery } from '@sandan/kernel/page';
import { businessHoursBetween } from '@sandan/market/calendar/business';
import { korea } from '@sandan/market/calendar/calendar';
import { Level, Method, VerifiedSide } from '@sandan/market/company/standing';
import type { VerificationDocument } from '@sandan/market/verification/document';
import { requirementsOf } from '@sandan/market/verification/requirement';
import {
  decline,
  metBy,
  propose,
  reinstate,
  reject,
  requestChanges,
  review,
  submit,
  suspend,
  verify,
} from '@sandan/market/verification/verbs';
import { type Verification, VerificationAction } from '@sandan/market/verification/verification';
import * as z from 'zod';
import { listOf } from '../answers.ts';
import type { Caller } from '../caller.ts';
import { endpoint } from '../endpoint.ts';
import { VerificationLine, VerificationView } from '../verification-answers.ts';
import { verificationOf, verificationView } from '../verification-view.ts';

const OfSide = z.object({ id: idOf('organisation'), side: VerifiedSide });

export const relationToOrganisation = (id: string, caller: Caller): 'organisation' | 'other' =>
  caller.organisation?.id === id ? 'organisation' : 'other';

const Act = z.strictObject({
  action: VerificationAction.exclude(['remind', 'lapse']),
  level: Level.default(1),
  methods: z.array(Method).max(6).default([]),
  reason: z.string().max(40).optional(),
  note: z.string().trim().min(1).max(2000).optional(),
  /** What the desk says of each paper. */
  documents: z
    .array(
      z.strictObject({
        id: idOf('media'),
        verdict: z.enum(['accepted', 'remarked']),
        remark: z.string().trim().min(1).max(1000).optional(),
      }),
    )
    .max(30)
    .default([]),
});
type Act = z.infer<typeof Act>;

/** The papers with what the desk says of them; unchanged ones are the same objects. @throws Fault missing for one that is not there */
const judged = (papers: readonly VerificationDocument[], verdicts: Act['documents']): readonly VerificationDocument[] => {
  for (const { id } of verdicts) if (!papers.some((p) => p.id === id)) throw missing('document');
  return papers.map((paper) => {
    const said = verdicts.find((v) => v.id === paper.id);
    if (!said || (said.verdict === paper.state && said.remark === paper.remark)) return paper;
    const { remark: _, ...rest } = paper;
    return { ...rest, version: paper.version + 1, state: said.verdict, ...(said.remark ? { remark: said.remark } : {}) };
  });
};

export const verifications = [
  endpoint({
    operation: 'verifications.queue',
    method: 'get',
    path: '/verifications',
    summary: 'Applications that wait for the desk, the most urgent first',
    query: PageQuery,
    answer: listOf(VerificationLine),
    handle: async ({ permit, query, world, now }) => {
      permit('other');
      const page = await world.stores.verifications.waiting(query);
      const items = await Promise.all(
        page.items.map(async (v) => {
          const organisation = await world.stores.organisations.byId(v.organisationId);
          const left = v.dueAt ? businessHoursBetween(now, new Date(v.dueAt), korea()) : 0;
          return {
            organisation: {
              id: v.organisationId,
              name: organisation?.name ?? {},
              type: organisation?.type ?? 'exporter',
              country: organisation?.country ?? 'KR',
              demo: v.demo,
            },
            side: v.side,
            state: v.state,
            wanted: v.wanted,
            ...(v.submittedAt ? { submittedAt: v.submittedAt } : {}),
            ...(v.dueAt ? { dueAt: v.dueAt } : {}),
            businessHoursLeft: Math.round(left * 10) / 10,
            proposed: v.proposal !== undefined,
          };
        }),
      );
      return { body: { items, ...(page.next ? { next: page.next } : {}) } };
    },
  }),
  endpoint({
    operation: 'verifications.read',
    method: 'get',
    path: '/organisations/{id}/verifications/{side}',
    summary: 'Where a verification stands: what is asked for, what was handed in, what comes next',
    params: OfSide,
    answer: VerificationView,
    handle: async ({ permit, params, caller, world, now }) => {
      permit(relationToOrganisation(params.id, caller));
      const organisation = await world.stores.organisations.byId(params.id);
      if (!organisation) throw missing('organisation');
      const [v, papers] = await Promise.all([
        verificationOf(world, organisation, params.side),
        world.stores.verificationDocuments.of(params.id, params.side),
      ]);
      return { body: await verificationView(world, organisation, v, papers, caller, now), version: v.version };
    },
  }),
  endpoint({
    operation: 'verifications.act',
    method: 'post',
    path: '/organisations/{id}/verifications/{side}/actions',
    summary: 'Submit an application; for the desk: review, send back, propose, release, reject, suspend, reinstate',
    params: OfSide,
    body: Act,
    changes: true,
    answer: VerificationView,
    handle: async ({ permit, params, caller, body, seen, world, now, work }) => {
      const relation = relationToOrganisation(params.id, caller);
      permit(relation);
      const organisation = await world.stores.organisations.byId(params.id);
      if (!organisation) throw missing('organisation');
      if ((body.action === 'submit') !== (relation === 'organisation')) throw missing('verification');
      const found: Verification = { ...(await verificationOf(world, organisation, params.side)), version: seen() };
      const before = await world.stores.verificationDocuments.of(params.id, params.side);
      const papers = judged(before, relation === 'other' ? body.documents : []);
      const { actor } = caller;
      const acts: Readonly<Record<Act['action'], () => Verification>> = {
        submit: () => submit(found, body.level, requirementsOf(organisation, params.side, body.level), papers, actor, now),
        review: () => review(found, actor, now),
        request_changes: () => requestChanges(found, body.note, papers.filter((p) => p.state === 'remarked').length, actor, now),
        propose: () => propose(found, body.level, body.methods, actor, now),
        decline: () => decline(found, body.note, actor, now),
        verify: () => {
          const level = found.proposal && body.level === found.proposal.level ? found.proposal.level : body.level;
          const met = metBy(requirementsOf(organisation, params.side, level), papers, now);
          return verify(found, { level, methods: body.methods }, met, actor, now);
        },
        reject: () => reject(found, body.reason ?? '', body.note, actor, now),
        suspend: () => suspend(found, body.reason ?? '', body.note, 'operator', actor, now),
        reinstate: () => reinstate(found, body.note, actor, now),
      };
      const next = acts[body.action]();
      for (const [i, paper] of papers.entries()) if (paper !== before[i]) world.stores.verificationDocuments.put(work, paper);
      world.stores.verifications.record(work, next, organisation);
      return { body: await verificationView(world, organisation, next, papers, caller, now), version: next.version };
    },
  }),
];
