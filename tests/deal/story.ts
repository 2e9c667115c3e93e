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
