import type { DealAction } from '@sandan/market/deal/technology';
import { moveDeal } from '@sandan/market/deal/technology-verbs';
import type { Terms } from '@sandan/market/term-sheet/terms';
import { exclusiveTerms } from '@sandan/market/term-sheet/terms.fixture';
import { commit, work } from '@sandan/store/work';
import { enrol, prove } from '../access/enrol.ts';
import { type Answer, as, type Showing } from '../api/client.ts';
import type { Cast } from '../cast.ts';
import { act, interested } from '../deal/story.ts';

/** A term sheet and a contract as the API shows them, as far as the stories look. */
export interface Sheet {
  readonly version: number;
  readonly state: string;
  readonly number: number;
  readonly pen: string[];
  readonly writes: boolean;
  readonly actions: string[];
  readonly last?: { number: number; changes: { path: string; before?: unknown; after?: unknown }[]; terms: Terms };
}
export interface Paper {
  readonly version: number;
  readonly state: string;
  readonly articles: { paragraphs: { key: string; ko: { text: string }[]; en: { text: string }[] }[] }[];
  readonly sentences: Record<string, { ko: string; en: string }>;
  readonly issue?: { code: string; content: string; pdf: string };
  readonly signatures: { side: string; name: string }[];
  readonly licenceId?: string;
  readonly effectiveOn?: string;
  readonly actions: string[];
}

/** Takes moves of the deal that follow from other nouns than terms and contract. */
const moved = async (m: Cast, id: string, actions: readonly DealAction[]): Promise<void> => {
  for (const action of actions) {
    const deal = await m.world.stores.deals.byId(id);
    if (!deal) throw new Error('no deal');
    const w = work();
    m.world.stores.deals.record(w, moveDeal(deal, action, 'seller', { kind: 'service', name: 'test' }, m.world.now()));
    await commit(m.world.stores.db, w);
  }
};

/** A deal of the office and the SME at the table of its terms. */
export const negotiating = async (m: Cast): Promise<string> => {
  const { id } = await interested(m);
  await act(m, 'office', id, 'screen');
  await act(m, 'office', id, 'share_teaser');
  await moved(m, id, ['propose_nda', 'bring_nda_into_force', 'negotiate']);
  return id;
};

export const sheetSeenBy = async (m: Cast, who: string, id: string): Promise<Sheet> =>
  (await as(m, who).get<Sheet>(`/deals/${id}/terms`)).body;

export const write = async (m: Cast, who: string, id: string, terms: Terms): Promise<Answer<Sheet>> => {
  const { version } = await sheetSeenBy(m, who, id);
  return as(m, who).post<Sheet>(`/deals/${id}/terms`, { terms }, { seen: version });
};

export const onTerms = async (m: Cast, who: string, id: string, action: string): Promise<Answer<Sheet>> => {
  const { version, number } = await sheetSeenBy(m, who, id);
  return as(m, who).post<Sheet>(`/deals/${id}/terms/actions`, { action, number }, { seen: version });
};

export const withUpfront = (minor: number): Terms =>
  exclusiveTerms.royalty
    ? { ...exclusiveTerms, royalty: { ...exclusiveTerms.royalty, upfront: { minor, withinDays: 30 } } }
    : exclusiveTerms;

/** Agrees on terms: the office proposes, the SME accepts. */
export const agreed = async (m: Cast, terms: Terms = exclusiveTerms): Promise<string> => {
  const id = await negotiating(m);
  await write(m, 'office', id, terms);
  const { status, text } = await onTerms(m, 'sme', id, 'accept');
  if (status !== 200) throw new Error(text);
  return id;
};

export const paperSeenBy = async (m: Cast, who: string, id: string): Promise<Paper> =>
  (await as(m, who).get<Paper>(`/deals/${id}/contract`)).body;

export const onPaper = async (m: Cast, who: string, id: string, body: object): Promise<Answer<Paper>> => {
  const { version } = await paperSeenBy(m, who, id);
  return as(m, who).post<Paper>(`/deals/${id}/contract/actions`, body, { seen: version });
};

export const issue = async (m: Cast, who: string, id: string): Promise<Answer<Paper>> => {
  const { version } = await paperSeenBy(m, who, id);
  return as(m, who).post<Paper>(`/deals/${id}/contract/document`, undefined, { seen: version });
};

/** Signs as somebody who has shown their second factor, if they have one. */
export const signAs = async (
  m: Cast,
  who: string,
  id: string,
  name: string,
  { hash, showing = {} }: { hash?: string; showing?: Showing } = {},
): Promise<Answer<Paper & { code: string }>> => {
  const { version, issue: document } = await paperSeenBy(m, who, id);
  const body = { name, hash: hash ?? document?.content ?? '' };
  return as(m, who, showing).post(`/deals/${id}/contract/signatures`, body, { seen: version });
};

/** Gives somebody a second factor and shows it: what they then show with each call. */
export const proven = async (m: Cast, who: string): Promise<Showing> => {
  const session = `${who}-at-the-table`;
  const { secret } = await enrol(m, who, { session });
  return { session, proof: await prove(m, who, secret, { session }) };
};
