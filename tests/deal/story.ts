import type { Listing } from '@sandan/market/listing/listing';
import { type Answer, as } from '../api/client.ts';
import type { Cast } from '../cast.ts';
import { signIn, technologyOf } from '../inquiry/story.ts';

/** A deal as the API shows it, as far as the stories look. */
export interface Deal {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly state: string;
  readonly stage: string;
  readonly side: string;
  readonly reason?: string;
  readonly holds: string[];
  readonly waits?: { for: string; since: string; next?: { step: string; at: string } };
  readonly actions: string[];
  readonly history: { action: string; side: string; to: string; reason?: string; text?: string }[];
}

/** A technology of the office, in which the demo SME is interested; everyone has signed in. */
export const interested = async (m: Cast, listing?: Listing): Promise<Deal> => {
  await signIn(m);
  const about = listing ?? (await technologyOf(m));
  const answer = await as(m, 'sme').post<Deal>('/deals', {
    listingId: about.id,
    text: '양산 라인에 통상실시를 검토하고 있습니다.',
    cooperation: ['non_exclusive'],
  });
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body;
};

export const dealSeenBy = async (m: Cast, who: string, id: string): Promise<Deal> =>
  (await as(m, who).get<Deal>(`/deals/${id}`)).body;

/** Takes one action as somebody, on the version that they see. */
export const act = async (m: Cast, who: string, id: string, action: string, more: object = {}): Promise<Answer<Deal>> => {
  const { version } = await dealSeenBy(m, who, id);
  return as(m, who).post<Deal>(`/deals/${id}/actions`, { action, ...more }, { seen: version });
};

interface Agreements {
  readonly latest: { readonly sha256: string };
  readonly version: number;
}

/** Proposes an agreement of non-disclosure, a mutual one from the template of the market unless `more` says otherwise. */
export const proposeNda = async <T>(m: Cast, who: string, id: string, more: object = {}): Promise<Answer<T>> =>
  as(m, who).post<T>(
    `/deals/${id}/nda`,
    { direction: 'mutual', disclosureMonths: 12, secrecyMonths: 36, ...more },
    { seen: (await dealSeenBy(m, who, id)).version },
  );

/** Accepts the agreement that was proposed last, by its text unless another hash is given. */
export const acceptNda = async <T>(m: Cast, who: string, id: string, sha256?: string): Promise<Answer<T>> => {
  const { latest, version } = (await as(m, who).get<Agreements>(`/deals/${id}/nda`)).body;
  const body = { sha256: sha256 ?? latest.sha256, position: '대표이사', authority: true };
  return as(m, who).post<T>(`/deals/${id}/nda/acceptance`, body, { seen: version });
};

/** Has both sides under an agreement that is in force. */
export const bind = async (m: Cast, id: string): Promise<void> => {
  await proposeNda(m, 'office', id);
  await acceptNda(m, 'sme', id);
  await acceptNda(m, 'office', id);
};
