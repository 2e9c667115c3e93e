import { Fault, invalidField, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { PageQuery } from '@sandan/kernel/page';
import { unblocked } from '@sandan/market/company/block';
import { levelOf } from '@sandan/market/company/standing';
import { shield } from '@sandan/market/contact/shield';
import { type Attachment, maxAttachments, maxMessageLength } from '@sandan/market/deal/entry';
import { type Inquiry, InquiryState, inquiryActions, Purpose, type Side, Wanted } from '@sandan/market/deal/inquiry';
import {
  addMessage,
  answer,
  ask,
  assign,
  close,
  convert,
  type Move,
  qualify,
  reopen,
  type Said,
} from '@sandan/market/deal/inquiry-verbs';
import { answersOf } from '@sandan/market/deal/record';
import type { Conversation } from '@sandan/store/inquiries';
import * as z from 'zod';
import { Answers, listOf } from '../answers.ts';
import { cleared } from '../approving.ts';
import { type Caller, personBehind } from '../caller.ts';
import { endpoint } from '../endpoint.ts';
import { gatedInquiry } from '../gated.ts';
import { InquiryLine, InquiryView } from '../inquiry-answers.ts';
import { inquiryLine, inquiryView, relationToInquiry, sideOf } from '../inquiry-view.ts';
import type { World } from '../world.ts';

const Id = z.object({ id: idOf('inquiry') });
const Written = z.string().trim().min(1).max(maxMessageLength);
const Files = z.array(idOf('media')).max(maxAttachments).optional();

/** The files a message names, each of which must have arrived from the same side. @throws Fault invalid `attachment.unknown` */
const filesOf = async (world: World, inquiry: Inquiry, caller: Caller, ids: readonly string[] = []): Promise<Attachment[]> =>
  Promise.all(
    [...new Set(ids)].map(async (id) => {
      const upload = await world.stores.attachments.byId(inquiry.id, id);
      if (upload?.state !== 'ready' || upload.by.organisationId !== caller.organisation?.id)
        throw invalidField('/attachments', 'attachment.unknown');
      return upload.attachment;
    }),
  );

/** What stands before the first move of a case. */
const nothing: Conversation = { entries: [], talk: { pairs: [], renderings: new Map() } };

const viewAfter = async (world: World, { inquiry, entry }: Move, caller: Caller, now: Date) => {
  const { entries, talk } = inquiry.version === 1 ? nothing : await world.stores.inquiries.conversation(inquiry.id);
  const body = await inquiryView(world, inquiry, { entries: [...entries, entry], talk }, caller, now);
  return { body, version: inquiry.version };
};

interface Act {
  readonly action: (typeof inquiryActions)[number];
  readonly reason?: string | undefined;
  readonly assignee?: string | undefined;
}

const taken = async (
  world: World,
  inquiry: Inquiry,
  act: Act,
  said: Said,
  side: Side,
  caller: Caller,
  now: Date,
): Promise<Move> => {
  const { actor } = caller;
  switch (act.action) {
    case 'assign': {
      const { organisationId } = inquiry.responder;
      const [members, home] = await Promise.all([
        world.stores.memberships.inOrganisation(organisationId),
        world.stores.organisations.byId(organisationId),
      ]);
      return assign(inquiry, act.assignee ?? personBehind(caller), members, side, actor, now, home);
    }
    case 'answer':
      return answer(inquiry, said, side, actor, now);
    case 'qualify':
      return qualify(inquiry, side, actor, now, said);
    case 'convert': {
      await cleared(world, gatedInquiry(inquiry), caller);
      return convert(inquiry, side, actor, now, said);
    }
    case 'close':
      return close(inquiry, act.reason ?? '', side, actor, now, said);
    case 'reopen': {
      const responder = await world.stores.organisations.byId(inquiry.responder.organisationId);
      if (!responder) throw missing('organisation');
      if (responder.status !== 'active') throw new Fault('conflict', 'inquiry.notTaken');
      const blocks = await world.stores.blocks.between(inquiry.asker.organisationId, responder.id);
      unblocked(blocks, caller.organisation?.id ?? '');
      return reopen(inquiry, responder, side, actor, now, said);
    }
  }
};

/** How an organisation answers: what is public, and what was asked elsewhere, which nobody else is shown. */
const ownAnswers = async ({ stores: { records } }: World, organisationId: string) => {
  const [here, elsewhere] = await Promise.all([records.of(organisationId), records.elsewhere(organisationId)]);
  return { here: answersOf(here), elsewhere: answersOf(elsewhere) };
};

export const inquiries = [
  endpoint({
    operation: 'inquiries.ask',
    method: 'post',
    path: '/inquiries',
    summary: 'Ask the owner of a published listing',
    answer: InquiryView,
    body: z.strictObject({ listingId: idOf('listing'), text: Written, purpose: Purpose.optional(), ...Wanted.shape }),
    status: 201,
    handle: async ({ permit, organisation, caller, body, world, now, work }) => {
      const listing = await world.stores.listings.byId(body.listingId);
      const [owner, blocks = []] = listing
        ? await Promise.all([
            world.stores.organisations.byId(listing.ownerId),
            caller.organisation && world.stores.blocks.between(listing.ownerId, caller.organisation.id),
          ])
        : [];
      permit(listing?.state === 'published' && owner?.status === 'active' ? 'public' : 'other');
      if (!listing || !owner) throw missing('listing');
      const { listingId: _, text, purpose, ...wanted } = body;
      if (levelOf(caller.organisation, now) === 0) shield({ text }, '');
      const { id: organisationId, demo } = organisation();
      unblocked(blocks, organisationId);
      const move = ask(
        listing,
        owner,
        { organisationId, personId: personBehind(caller), demo },
        { text, wanted, purpose },
        caller.actor,
        now,
      );
      world.stores.inquiries.record(work, move);
      return viewAfter(world, move, caller, now);
    },
  }),
  endpoint({
    operation: 'inquiries.list',
    method: 'get',
    path: '/inquiries',
    summary: 'A box of the organisation: what it received (newest change first) or what it asked (newest first)',
    answer: listOf(InquiryLine).extend({
      /** On the first page of what was received: how the organisation answers what is asked here, which is public, and what is asked elsewhere. */
      answers: z.object({ here: Answers, elsewhere: Answers }).optional(),
    }),
    query: PageQuery.extend({
      box: z.enum(['received', 'sent']).default('received'),
      state: z.union([InquiryState.transform((s) => [s]), z.array(InquiryState)]).optional(),
    }),
    handle: async ({ permit, query, organisation, caller, world, now }) => {
      permit('organisation');
      const { box, state, ...page } = query;
      const found = await world.stores.inquiries[box](organisation().id, page, state);
      const items = await Promise.all(found.items.map((i) => inquiryLine(world, i, caller, now)));
      const answers = box === 'received' && !page.cursor ? { answers: await ownAnswers(world, organisation().id) } : {};
      return { body: { items, ...(found.next ? { next: found.next } : {}), ...answers } };
    },
  }),
  endpoint({
    operation: 'inquiries.read',
    method: 'get',
    path: '/inquiries/{id}',
    summary: 'One inquiry with its conversation',
    answer: InquiryView,
    params: Id,
    handle: async ({ permit, saw, params, caller, world, now }) => {
      const inquiry = await world.stores.inquiries.byId(params.id);
      const relation = relationToInquiry(inquiry, caller);
      permit(relation);
      if (!inquiry) throw missing('inquiry');
      if (relation === 'other') saw(`inquiries/${inquiry.id}`, inquiry.responder.organisationId);
      const conversation = await world.stores.inquiries.conversation(inquiry.id);
      return { body: await inquiryView(world, inquiry, conversation, caller, now), version: inquiry.version };
    },
  }),
  endpoint({
    operation: 'inquiries.write',
    method: 'post',
    path: '/inquiries/{id}/messages',
    summary: 'Say something in the conversation; the first word of the responder is the answer',
    answer: InquiryView,
    params: Id,
    body: z.strictObject({ text: Written.optional(), attachments: Files }),
    status: 201,
    handle: async ({ permit, params, caller, body, world, now, work }) => {
      const inquiry = await world.stores.inquiries.byId(params.id);
      permit(relationToInquiry(inquiry, caller));
      if (!inquiry) throw missing('inquiry');
      const attachments = await filesOf(world, inquiry, caller, body.attachments);
      const said = { ...(body.text ? { text: body.text } : {}), attachments };
      const move = addMessage(inquiry, said, sideOf(inquiry, caller), caller.actor, now);
      world.stores.inquiries.append(work, move);
      return viewAfter(world, move, caller, now);
    },
  }),
  endpoint({
    operation: 'inquiries.act',
    method: 'post',
    path: '/inquiries/{id}/actions',
    summary: 'Take one action of the inquiry process; assign without an assignee takes the case oneself',
    answer: InquiryView,
    params: Id,
    changes: true,
    body: z.strictObject({
      action: z.enum(inquiryActions),
      reason: z.string().max(40).optional(),
      assignee: idOf('person').optional(),
      text: Written.optional(),
      attachments: Files,
    }),
    handle: async ({ permit, concerns, params, caller, body, seen, world, now, work }) => {
      const inquiry = await world.stores.inquiries.byId(params.id);
      const relation = relationToInquiry(inquiry, caller);
      permit(relation);
      if (!inquiry) throw missing('inquiry');
      if (relation === 'other') concerns(inquiry.responder.organisationId);
      if (inquiry.version !== seen()) throw new Fault('conflict', 'inquiry.stale');
      const attachments = await filesOf(world, inquiry, caller, body.attachments);
      const said = { ...(body.text ? { text: body.text } : {}), attachments };
      const move = await taken(world, inquiry, body, said, sideOf(inquiry, caller), caller, now);
      world.stores.inquiries.record(work, move);
      return viewAfter(world, move, caller, now);
    },
  }),
];
