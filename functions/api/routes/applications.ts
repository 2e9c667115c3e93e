import { Fault, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { PageQuery } from '@sandan/kernel/page';
import { Review, WrittenApplication } from '@sandan/market/programme/application';
import { draftApplication, review, rewriteApplication, standAside } from '@sandan/market/programme/application-verbs';
import { conflictOf } from '@sandan/market/programme/score';
import * as z from 'zod';
import { listOf } from '../answers.ts';
import { ApplicationAct, acted } from '../application-act.ts';
import { personBehind } from '../caller.ts';
import { endpoint } from '../endpoint.ts';
import { reviewerOf } from '../programme-facts.ts';
import { applicationFor, applicationToChange, budgetFor } from '../programme-parties.ts';
import {
  ApplicationLine,
  ApplicationView,
  applicationLine,
  applicationView,
  BudgetView,
  budgetView,
  relationToProgramme,
} from '../programme-view.ts';

const Id = z.object({ id: idOf('application') });

export const applications = [
  endpoint({
    operation: 'applications.create',
    method: 'post',
    path: '/programmes/{id}/applications',
    summary: 'Begin an application while the call is open; it is seen by the applicant alone until it is handed in',
    params: z.object({ id: idOf('programme') }),
    body: WrittenApplication,
    answer: ApplicationView,
    status: 201,
    handle: async ({ permit, organisation, caller, params, body, world, now, work }) => {
      const programme = await world.stores.programmes.byId(params.id);
      const relation = relationToProgramme(programme, caller);
      permit(relation === 'organisation' ? 'public' : relation);
      if (!programme) throw missing('programme');
      if (relation === 'organisation') throw new Fault('conflict', 'application.ownProgramme');
      const application = draftApplication(programme, body, organisation().id, { actor: caller.actor, now });
      world.stores.applications.create(work, application);
      return { body: await applicationView(world, application, programme, caller), version: 1 };
    },
  }),
  endpoint({
    operation: 'applications.list',
    method: 'get',
    path: '/applications',
    summary: "The active organisation's applications, the newest first",
    query: PageQuery,
    answer: listOf(ApplicationLine),
    handle: async ({ permit, organisation, query, world, caller }) => {
      permit('organisation');
      const page = await world.stores.applications.ofApplicant(organisation().id, query);
      const items = await Promise.all(
        page.items.map(async (a) => {
          const programme = await world.stores.programmes.byId(a.programmeId);
          return applicationLine(world, a, programme ?? { title: {} }, caller);
        }),
      );
      return { body: { ...page, items } };
    },
  }),
  endpoint({
    operation: 'applications.read',
    method: 'get',
    path: '/applications/{id}',
    summary: 'One application with what was found, scored and decided, as far as the caller may see it',
    params: Id,
    answer: ApplicationView,
    handle: async (call) => {
      const { application, programme } = await applicationFor(call, call.params.id);
      return { body: await applicationView(call.world, application, programme, call.caller), version: application.version };
    },
  }),
  endpoint({
    operation: 'applications.change',
    method: 'put',
    path: '/applications/{id}',
    summary: 'Write a draft anew',
    params: Id,
    changes: true,
    body: WrittenApplication,
    answer: ApplicationView,
    handle: async (call) => {
      const { world, work, caller, now, body } = call;
      const { application, programme } = await applicationToChange(call, call.params.id);
      const next = rewriteApplication(programme, application, body, { actor: caller.actor, now });
      world.stores.applications.put(work, next);
      return { body: await applicationView(world, next, programme, caller), version: next.version };
    },
  }),
  endpoint({
    operation: 'applications.act',
    method: 'post',
    path: '/applications/{id}/actions',
    summary: 'Move an application on: hand it in, admit, score, select, agree, activate, finish, close or claw back',
    params: Id,
    changes: true,
    body: ApplicationAct,
    answer: ApplicationView,
    handle: async (call) => {
      const { world, caller, body } = call;
      const found = await applicationToChange(call, call.params.id);
      const next = await acted(call, found, body);
      return { body: await applicationView(world, next, found.programme, caller), version: next.version };
    },
  }),
  endpoint({
    operation: 'applications.review',
    method: 'put',
    path: '/applications/{id}/review',
    summary: "Give one's points, once for every criterion; refused where the market knows of a conflict of interest",
    params: Id,
    changes: true,
    body: z.strictObject({ points: Review.shape.points, comment: Review.shape.comment }),
    answer: ApplicationView,
    handle: async (call) => {
      const { world, work, caller, now, body } = call;
      const { application, programme } = await applicationToChange(call, call.params.id);
      const reviewer = await reviewerOf(world, personBehind(caller), application.ownerId);
      const given = { points: body.points, ...(body.comment ? { comment: body.comment } : {}) };
      const next = review(programme, application, reviewer, given, { actor: caller.actor, now });
      world.stores.applications.put(work, next);
      return { body: await applicationView(world, next, programme, caller), version: next.version };
    },
  }),
  endpoint({
    operation: 'applications.standAside',
    method: 'post',
    path: '/applications/{id}/conflicts',
    summary: 'Stand aside from scoring an application; what the market itself knows of a conflict is noted as that',
    params: Id,
    changes: true,
    answer: ApplicationView,
    handle: async (call) => {
      const { world, work, caller, now } = call;
      const { application, programme } = await applicationToChange(call, call.params.id);
      const reviewerId = personBehind(caller);
      if (!programme.reviewers.includes(reviewerId)) throw new Fault('forbidden', 'application.notReviewer');
      const why = conflictOf(await reviewerOf(world, reviewerId, application.ownerId), application) ?? 'declared';
      const next = standAside(application, { reviewerId, why }, { actor: caller.actor, now });
      world.stores.applications.put(work, next);
      return { body: await applicationView(world, next, programme, caller), version: next.version };
    },
  }),
  endpoint({
    operation: 'applications.budget',
    method: 'get',
    path: '/applications/{id}/budget',
    summary: 'The budget of an application: what is available, reserved, committed and settled, and every entry of its ledger',
    params: Id,
    answer: BudgetView,
    handle: async (call) => {
      const { budget, programme } = await budgetFor(call, call.params.id);
      return { body: await budgetView(call.world, budget, programme, call.caller), version: budget.application.version };
    },
  }),
];
