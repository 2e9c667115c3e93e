import { createHash } from 'node:crypto';
import { koreanDay } from '@sandan/market/calendar/date';
import { quoteTermsAt, rfqContentAt } from '@sandan/market/quote/quote.fixture';
import type { QuoteTerms } from '@sandan/market/quote/terms';
import type { RfqContent } from '@sandan/market/rfq/content';
import { as } from '../api/client.ts';
import type { Cast } from '../cast.ts';

/** What the stories read of a request and of a quotation. */
export interface RfqSeen {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly state: string;
  readonly side: string;
  readonly content: RfqContent;
  readonly actions: string[];
  readonly mayQuote: boolean;
  readonly reached?: number;
  readonly completeness?: { score: number };
  readonly files: { id: string; line: number; name: string }[];
  readonly questions: { id: string; text: string; mine: boolean; answer?: { text: string } }[];
  readonly history: { action: string; reason?: string }[];
  readonly code?: string;
}
export interface QuoteSeen {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly reason?: string;
  readonly pen?: string;
  readonly writes: boolean;
  readonly sealed: boolean;
  readonly total?: { currency: string; minor: number };
  readonly actions: string[];
  readonly versions: { number: number; hash: string; terms: QuoteTerms; changes: { path: string }[] }[];
  readonly history: { action: string }[];
  readonly accepted?: { number: number; hash: string; orderId: string };
  readonly code?: string;
}

/** Valves and gaskets that a seller has classified as not controlled, so that the trade gate lets them pass. */
export const classified = async (m: Cast, who: string, now = m.world.now()): Promise<void> => {
  const today = koreanDay(now);
  for (const hs of ['848180', '848410']) {
    const answer = await as(m, who).post(`/organisations/${m.organisations[who]}/classifications`, {
      transfer: 'goods',
      name: `HS ${hs}`,
      hs,
      result: 'not_controlled',
      basis: 'self',
      grounds: '통제 사양(내식성 재질, 벨로스 밀봉)에 해당하지 않습니다.',
      classifier: '무역관리 담당',
      classifiedOn: today,
      until: `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`,
    });
    if (answer.status !== 201) throw new Error(answer.text);
  }
};

/** A request of the buyer in Germany, open for quotations. */
export const openRfq = async (m: Cast, change: Partial<RfqContent> = {}): Promise<RfqSeen> => {
  const buyer = as(m, 'buyer');
  const content = { ...rfqContentAt(m.world.now()), ...change };
  const draft = await buyer.post<RfqSeen>('/rfqs', { content });
  const open = await buyer.post<RfqSeen>(`/rfqs/${draft.body.id}/actions`, { action: 'submit' }, { seen: draft.body.version });
  if (open.status !== 200) throw new Error(`${draft.text} ${open.text}`);
  return open.body;
};

interface Announced {
  readonly fileId: string;
  readonly upload: { url: string; fields: Record<string, string> };
  readonly code?: string;
  readonly errors?: { pointer: string; code: string }[];
}

/** Announces a specification of a line, and sends its content; the answer to the announcement. */
export const specify = async (m: Cast, id: string, line: number, name: string, who = 'buyer') => {
  const bytes = Buffer.from(`%PDF-1.7\n% ${name}\n1 0 obj\n<<>>\nendobj\n%%EOF\n`, 'latin1');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = { line, name: `${name}.pdf`, type: 'application/pdf', bytes: bytes.length, sha256 };
  const announced = await as(m, who).post<Announced>(`/rfqs/${id}/files`, file);
  if (announced.status !== 201) return announced;
  const form = new FormData();
  for (const [field, value] of Object.entries(announced.body.upload.fields)) form.set(field, value);
  form.set('file', new Blob([new Uint8Array(bytes)]));
  await fetch(announced.body.upload.url, { method: 'POST', body: form });
  return announced;
};

/** A quotation of somebody for it, offered. */
export const offer = async (m: Cast, who: string, rfqId: string, terms?: QuoteTerms): Promise<QuoteSeen> => {
  const seller = as(m, who);
  const draft = await seller.post<QuoteSeen>(`/rfqs/${rfqId}/quotes`, {});
  const said = { terms: terms ?? quoteTermsAt(m.world.now()) };
  const offered = await seller.post<QuoteSeen>(`/quotes/${draft.body.id}/versions`, said, { seen: draft.body.version });
  if (offered.status !== 201) throw new Error(`${draft.text} ${offered.text}`);
  return offered.body;
};

export const actQuote = async (m: Cast, who: string, id: string, action: string, said: Record<string, unknown> = {}) => {
  const { body } = await as(m, who).get<QuoteSeen>(`/quotes/${id}`);
  const last = body.versions?.at(-1);
  const read = action === 'accept' ? { number: last?.number, hash: last?.hash } : {};
  return as(m, who).post<QuoteSeen>(`/quotes/${id}/actions`, { action, ...read, ...said }, { seen: body.version });
};
