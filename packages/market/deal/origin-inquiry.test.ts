import { memberOf } from '@sandan/kernel/actor';
import { newId } from '@sandan/kernel/id';
import { expect, test } from 'vitest';
import type { Membership } from '../company/membership.ts';
import type { Organisation } from '../company/organisation.ts';
import type { Listing } from '../listing/listing.ts';
import type { Inquiry } from './inquiry.ts';
import { escalate } from './inquiry-clock.ts';
import { hoursLeft } from './inquiry-term.ts';
import { assign } from './inquiry-verbs.ts';
import { bringInquiry } from './origin-inquiry.ts';

const by = { actor: 'test', organisationId: null, at: '2026-01-01T00:00:00.000Z' };
const owner: Organisation = {
  id: newId('organisation'),
  version: 1,
  type: 'exporter',
  name: { ko: '가온기어' },
  country: 'KR',
  language: 'ko',
  zone: 'Asia/Seoul',
  status: 'active',
  demo: true,
  created: by,
  changed: by,
};
const listing: Listing = {
  id: newId('listing'),
  version: 1,
  kind: 'product',
  ownerId: owner.id,
  state: 'published',
  content: { title: { ko: '감속기' }, codes: [], attributes: {}, keywords: [], stages: {}, media: [] },
  reviews: [],
  confirmedAt: by.at,
  demo: true,
  created: by,
  changed: by,
};
const personId = newId('person', 1);
const only: Membership = { personId, organisationId: owner.id, version: 1, roles: ['owner'], since: by };
const actor = memberOf(personId, owner.id, ['owner']);
const brought = new Date('2026-11-27T10:00+09:00');

/** Received 60 days before it is brought here. */
const old = (): Inquiry => {
  const contact = { name: 'Tran Van Minh', email: 'minh@songhong.example' };
  const origin = { channel: 'buykorea', reference: 'BK-1', receivedAt: '2026-09-28T00:00:00.000Z', contact } as const;
  return bringInquiry({ origin, text: 'Please quote', product: listing.id }, listing, owner, actor, brought).inquiry;
};

/** What the clock does each hour until nothing more comes, each with its instant. */
const stepsOf = (start: Inquiry, members: readonly Membership[]): string[] => {
  const steps: string[] = [];
  let inquiry = start;
  for (let hour = 0; hour < 60 * 24; hour++) {
    const now = new Date(brought.getTime() + hour * 3_600_000);
    for (let move = escalate(inquiry, members, now); move; move = escalate(inquiry, members, now)) {
      inquiry = move.inquiry;
      steps.push(`${now.toISOString()} ${inquiry.state === 'closed' ? inquiry.reason : inquiry.escalated}`);
    }
  }
  return steps;
};

test('an inquiry that is 60 days old when it is brought is shown as late, and its seller has a whole term before anything comes of it', () => {
  const inquiry = old();
  expect(hoursLeft(inquiry, brought)).toBe(0);
  expect(inquiry.term).toMatchObject({ opened: '2026-09-28T00:00:00.000Z', next: { step: 'deputy' } });
  // 16 business hours from Friday at ten: eight of that day, eight of Monday. Then six days of nine hours, and no operator.
  expect(stepsOf(inquiry, [only])).toEqual(['2026-11-30T08:00:00.000Z deputy', '2026-12-08T08:00:00.000Z no_answer']);
});

test('without a deputy it waits for its end, and the operator is never called', () => {
  const taken = assign(old(), personId, [only], 'responder', actor, brought).inquiry;
  expect(stepsOf(taken, [only])).toEqual(['2026-12-08T08:00:00.000Z no_answer']);
});
