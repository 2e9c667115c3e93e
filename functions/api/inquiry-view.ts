import { open } from '@sandan/kernel/process';
import type { EntryEvent } from '@sandan/market/deal/entry';
import { type Inquiry, inquiryProcess, isUnanswered, outcomes, type Side } from '@sandan/market/deal/inquiry';
import { answerDue, hoursLeft, isWithConcierge } from '@sandan/market/deal/inquiry-term';
import { mayReopen } from '@sandan/market/deal/inquiry-verbs';
import { channels, contactName } from '@sandan/market/deal/origin';
import { undisclosed } from '@sandan/market/listing/anonymity';
import { allows } from '@sandan/market/policy';
import type { Conversation } from '@sandan/store/inquiries';
import type { Caller } from './caller.ts';
import { conversing } from './conversing.ts';
import { type Face, faceOf } from './face.ts';
import { type PersonFace, personFaceOf } from './person-face.ts';
import type { World } from './world.ts';

/** How the caller stands to an inquiry: on the side that answers, on the side that asked, or neither. */
export const relationToInquiry = (inquiry: Inquiry | undefined, caller: Caller): 'organisation' | 'counterpart' | 'other' => {
  const id = caller.organisation?.id;
  if (!inquiry || !id) return 'other';
  if (id === inquiry.responder.organisationId) return 'organisation';
  return id === inquiry.asker.organisationId ? 'counterpart' : 'other';
};

/** The side on which the caller acts; those of neither side who may act are the operator. */
export const sideOf = (inquiry: Inquiry, caller: Caller): Side => {
  const relation = relationToInquiry(inquiry, caller);
  return relation === 'organisation' ? 'responder' : relation === 'counterpart' ? 'asker' : 'operator';
};

const actionsFor = (inquiry: Inquiry, caller: Caller): string[] => {
  if (!allows('inquiries.act', caller.actor, relationToInquiry(inquiry, caller))) return [];
  const side = sideOf(inquiry, caller);
  const all = open(inquiryProcess, inquiry.state, side).map((t) => t.action);
  return [...new Set(all)].filter((action) => {
    if (action === 'answer' && side === 'operator') return isWithConcierge(inquiry);
    return action !== 'reopen' || mayReopen(inquiry, side);
  });
};

/** When an answer is due: the instant, the zone whose working days count, and the business hours left. */
const dueOf = (inquiry: Inquiry, now: Date) =>
  isUnanswered(inquiry)
    ? {
        due: {
          at: answerDue(inquiry),
          zone: inquiry.term.zone,
          businessHoursLeft: Math.round(hoursLeft(inquiry, now) * 100) / 100,
          holidays: inquiry.term.country === 'KR' ? ('KR' as const) : ('none' as const),
        },
      }
    : {};

const outcomeOf = ({ reason }: Inquiry) => (reason ? { outcome: { code: reason, name: outcomes[reason] } } : {});

/** Whether the caller asked an owner who is not to be known. */
const hidesResponder = (inquiry: Inquiry, caller: Caller): boolean =>
  inquiry.listing.anonymous === true && relationToInquiry(inquiry, caller) === 'counterpart';

/** By which channel it came, and whom to answer there. */
const originOf = ({ origin }: Inquiry) => {
  if (!origin) return {};
  const { ko, en } = channels[origin.channel];
  return { origin: { ...origin, channelName: { ko, en } } };
};

type Faces = readonly [asker: Face | undefined, responder: Face | undefined];
const facesOf = (world: World, { asker, responder }: Inquiry): Promise<Faces> =>
  Promise.all([faceOf(world, asker.organisationId), faceOf(world, responder.organisationId)]);

/** One line of a box, as the caller may see it. */
export const inquiryLine = async (
  world: World,
  inquiry: Inquiry,
  caller: Caller,
  now: Date,
  faces: Promise<Faces> = facesOf(world, inquiry),
) => {
  const { id, version, number, state, reason, listing, purpose, escalated, created, changed, demo } = inquiry;
  const [asker, responder] = await faces;
  const { assigneeId } = inquiry.responder;
  return {
    id,
    version,
    number,
    state,
    ...(reason ? { reason } : {}),
    listing,
    ...(purpose ? { purpose } : {}),
    ...originOf(inquiry),
    asker: inquiry.origin
      ? { name: contactName(inquiry.origin) }
      : { organisationId: inquiry.asker.organisationId, name: asker?.name ?? {} },
    responder: hidesResponder(inquiry, caller)
      ? { name: undisclosed }
      : {
          organisationId: inquiry.responder.organisationId,
          name: responder?.name ?? {},
          ...(assigneeId ? { assigneeId } : {}),
        },
    ...dueOf(inquiry, now),
    ...(escalated ? { escalated } : {}),
    askedAt: inquiry.origin?.receivedAt ?? created.at,
    changedAt: changed.at,
    demo,
  };
};

const withoutPeople = ({ assigneeId: _, deputyId: __, ...event }: EntryEvent): EntryEvent => event;

/** The whole case with its conversation, as one of its sides or the operator sees it. */
export const inquiryView = async (
  world: World,
  inquiry: Inquiry,
  { entries, talk: read }: Conversation,
  caller: Caller,
  now: Date,
) => {
  const people = new Map<string, Promise<PersonFace>>();
  const person = (id: string) => {
    const own = caller.person?.id === id ? Promise.resolve(caller.person) : undefined;
    const known = people.get(id) ?? (own ?? personFaceOf(world, id)).then((p) => ({ id, name: p?.name ?? '' }));
    people.set(id, known);
    return known;
  };
  const hidden = hidesResponder(inquiry, caller);
  const faces = await facesOf(world, inquiry);
  const line = await inquiryLine(world, inquiry, caller, now, Promise.resolve(faces));
  const outside = (side: Side) => inquiry.origin !== undefined && side === 'asker';
  const organisation = async (id: string, side: Side) =>
    hidden && side === 'responder'
      ? { name: undisclosed }
      : { id, name: (faces.find((f) => f?.id === id) ?? (await faceOf(world, id)))?.name ?? {} };
  const [asker, responder] = faces;
  const talk = await conversing(
    world,
    inquiry.id,
    {
      // A name that is read in the other language would tell who guesses it that it is the one that is not told.
      called: [asker?.name, inquiry.listing.anonymous ? undefined : responder?.name, inquiry.listing.title],
      countries: [inquiry.origin ? inquiry.origin.contact.country : asker?.country, responder?.country],
      said: entries.flatMap((e) => e.text ?? []),
      talk: read,
    },
    caller,
  );
  const messages = await Promise.all(
    entries.map(async ({ id, text, event, attachments, by, side }) => ({
      id,
      kind: text || attachments.length > 0 ? ('message' as const) : ('event' as const),
      at: by.at,
      by: {
        person: outside(side)
          ? { id: '', name: inquiry.origin?.contact.name ?? '' }
          : by.actor.startsWith('per_') && !(hidden && side === 'responder')
            ? await person(by.actor)
            : null,
        organisation: outside(side)
          ? { name: line.asker.name }
          : by.organisationId
            ? await organisation(by.organisationId, side)
            : null,
        side,
      },
      ...(text ? { text } : {}),
      ...talk.said(id, text),
      ...(event
        ? {
            event: {
              ...(hidden ? withoutPeople(event) : event),
              ...(event.assigneeId && !hidden ? { assignee: await person(event.assigneeId) } : {}),
              ...(event.deputyId && !hidden ? { deputy: await person(event.deputyId) } : {}),
            },
          }
        : {}),
      attachments: attachments.map(({ key: _, ...file }) => file),
    })),
  );
  const { assigneeId } = inquiry.responder;
  return {
    ...line,
    asker: {
      ...line.asker,
      person: inquiry.origin ? { id: '', name: inquiry.origin.contact.name } : await person(inquiry.asker.personId),
    },
    responder: { ...line.responder, ...(assigneeId && !hidden ? { assignee: await person(assigneeId) } : {}) },
    wanted: inquiry.wanted,
    ...(inquiry.answered ? { answered: inquiry.answered } : {}),
    ...(inquiry.deputyId && !hidden ? { deputy: await person(inquiry.deputyId) } : {}),
    side: sideOf(inquiry, caller),
    messages,
    conversation: talk.conversation,
    actions: actionsFor(inquiry, caller),
    ...outcomeOf(inquiry),
  };
};
