import { newId } from '@sandan/kernel/id';
import { demoAccounts } from '@sandan/local/demo-accounts';
import type { Entry } from '@sandan/market/deal/entry';
import type { AnswerRecord, answersOf } from '@sandan/market/deal/record';
import type { Listing } from '@sandan/market/listing/listing';
import { as } from '../api/client.ts';
import type { Cast } from '../cast.ts';

/** An inquiry as the API shows it, as far as the stories look. */
export interface Case {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly state: string;
  readonly reason?: string;
  readonly escalated?: string;
  readonly due?: { at: string; zone: string; businessHoursLeft: number };
  readonly responder: { assignee?: { id: string; name: string } };
  readonly messages: {
    kind: string;
    text?: string;
    event?: { action: string; to: string };
    by: { side: string; person?: { name: string } };
    attachments: { id: string; name: string }[];
  }[];
  readonly actions: string[];
}

/** Signs everyone of the cast in, so that each is a person whom mail reaches. */
export const signIn = async (m: Cast): Promise<void> => {
  await Promise.all(demoAccounts.map(({ key }) => as(m, key).get('/me')));
};

/** A technology of the office, published and confirmed now, without the way through review. */
export const technologyOf = async (m: Cast, title = '분리막 세라믹 코팅'): Promise<Listing> => {
  const by = { actor: 'service:test', organisationId: null, at: m.world.now().toISOString() };
  const listing: Listing = {
    id: newId('listing', m.world.now().getTime()),
    version: 1,
    kind: 'technology',
    ownerId: m.organisations.office ?? '',
    state: 'published',
    content: { title: { ko: title, en: `${title} (EN)` }, codes: [], attributes: {}, keywords: [], stages: {}, media: [] },
    reviews: [],
    confirmedAt: by.at,
    publishedAt: by.at,
    demo: true,
    created: by,
    changed: by,
  };
  await m.world.stores.listings.save(listing);
  return listing;
};

/** The demo SME asks about a listing. */
export const askAbout = async (m: Cast, listing: Listing, text = '실시 조건이 궁금합니다.'): Promise<Case> => {
  const answer = await as(m, 'sme').post<Case>('/inquiries', { listingId: listing.id, text });
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body;
};

export const seenBy = async (m: Cast, who: string, id: string): Promise<Case> =>
  (await as(m, who).get<Case>(`/inquiries/${id}`)).body;

/** The public figures of the office. */
export const figuresOf = async (m: Cast): Promise<ReturnType<typeof answersOf>> =>
  (await as(m, null).get<{ answers: ReturnType<typeof answersOf> }>(`/organisations/${m.organisations.office}`)).body.answers;

/** The entries of these cases in the order of their positions. */
export const historiesOf = (m: Cast, ids: readonly string[]): Promise<Entry[][]> =>
  Promise.all(ids.map((id) => m.world.stores.inquiries.entries.of(id)));

/** Titles of the mails to a demo account, the oldest first. */
export const mailsTo = (m: Cast, key: string): string[] =>
  m
    .mails()
    .filter((mail) => mail.to === `${key}@demo.example`)
    .map((mail) => mail.subject)
    .reverse();

export const countsOf = ({ answered, inTime, missed, hours }: AnswerRecord) => ({ answered, inTime, missed, hours });
