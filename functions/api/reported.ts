import { missing } from '@sandan/kernel/fault';
import type { Localized } from '@sandan/kernel/text';
import type { Target } from '@sandan/market/moderation/case';
import type { Caller } from './caller.ts';
import { faceOf } from './face.ts';
import { relationToInquiry } from './inquiry-view.ts';
import { relationNow } from './listing-view.ts';
import type { World } from './world.ts';

/** What a report is about, and who answers for it. */
export interface Reported {
  readonly subjectId: string;
  readonly said: Localized;
  readonly demo: boolean;
}

const organisation = async (world: World, id: string): Promise<Reported> => {
  const face = await faceOf(world, id);
  if (face?.status !== 'active') throw missing('organisation');
  return { subjectId: face.id, said: face.name, demo: face.demo };
};

const listing = async (world: World, id: string, caller: Caller): Promise<Reported> => {
  const found = await world.stores.listings.byId(id);
  const relation = await relationNow(world, found, caller);
  if (!found || (relation !== 'public' && relation !== 'organisation')) throw missing('listing');
  return { subjectId: found.ownerId, said: found.content.title, demo: found.demo };
};

const message = async (world: World, { id, inquiryId }: Target, caller: Caller): Promise<Reported> => {
  const inquiry = inquiryId ? await world.stores.inquiries.byId(inquiryId) : undefined;
  if (!inquiry || relationToInquiry(inquiry, caller) === 'other') throw missing('inquiry');
  const entry = (await world.stores.inquiries.entries.of(inquiry.id)).find((e) => e.id === id);
  if (!entry?.text || !entry.by.organisationId) throw missing('message');
  return { subjectId: entry.by.organisationId, said: { ko: entry.text }, demo: inquiry.demo };
};

/** What somebody reports, as far as they may see it. @throws Fault missing for what they may not see, as for what never was */
export const reportedThing = (world: World, target: Target, caller: Caller): Promise<Reported> => {
  switch (target.kind) {
    case 'organisation':
      return organisation(world, target.id);
    case 'listing':
      return listing(world, target.id, caller);
    case 'message':
      return message(world, target, caller);
  }
};
