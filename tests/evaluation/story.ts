import { as, checklist, type Shown } from '../api/client.ts';
import type { Cast } from '../cast.ts';

export interface Evaluated {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly reason?: string;
  readonly verdict?: string;
  readonly shown: boolean;
  readonly actions: string[];
  readonly protocol: { items: { name: string; unit: string; property?: string; min?: number; max?: number }[] };
  readonly reports: {
    number: number;
    verdict: string;
    seal: string;
    intact: boolean;
    results: { min?: number; max?: number; verdict: string; readings: { written: string; verdict: string }[] }[];
  }[];
  readonly marks: { property: string; text: { en: string } }[];
  readonly code?: string;
  readonly errors?: object[];
}

/** Three items on a bearing: two of its specification, one of the line alone. */
export const protocol = {
  title: '감속기 조립 라인에서 볼 베어링 평가',
  method: '조립 2라인, 900 rpm으로 200시간을 돌린 뒤 측정합니다.',
  samples: 10,
  reportBy: '2099-03-31',
  items: [
    { name: 'bore', limits: '25 ±0.01 mm', samples: 3 },
    { name: '기본 동정격 하중 C', limits: '≥ 10 kN', samples: 1 },
    { name: '소음', limits: '≤ 42 dB', samples: 2 },
  ],
};

/** A published part of a supplier. */
export const partOf = async (m: Cast, who: string, lines: string): Promise<string> => {
  const content = {
    title: { ko: '깊은 홈 볼 베어링', en: 'Deep groove ball bearing' },
    summary: { ko: '시험용', en: 'For a test' },
    codes: [{ scheme: 'hs', code: '848210' }],
    attributes: { specification: { category: 'ball-bearing', lines } },
  };
  const made = await as(m, who).post<Shown>('/listings', { kind: 'part', content });
  if (made.status !== 201) throw new Error(made.text);
  const sent = await as(m, who).post<Shown>(`/listings/${made.body.id}/actions`, { action: 'submit' }, { seen: 1 });
  const open = await as(m, 'operator').post(
    `/listings/${made.body.id}/actions`,
    { action: 'publish', checklist },
    { seen: sent.body.version },
  );
  if (open.status !== 200) throw new Error(open.text);
  return made.body.id;
};

export const askEvaluation = (m: Cast, who: string, listingId: string, host: string, asked: object = protocol) =>
  as(m, who).post<Evaluated>('/evaluations', { listingId, hostId: m.organisations[host] ?? '', protocol: asked });

/** Takes a step of an evaluation as it stands. */
export const evaluate = async (m: Cast, who: string, id: string, body: object) => {
  const seen = (await as(m, who).get<Evaluated>(`/evaluations/${id}`)).body.version;
  return as(m, who).post<Evaluated>(`/evaluations/${id}/actions`, body, { seen });
};

/** An evaluation that the office asked of the buyer. */
export const evaluated = async (m: Cast): Promise<string> => {
  const asked = await askEvaluation(m, 'office', await partOf(m, 'office', 'bore: 25 mm'), 'buyer');
  if (asked.status !== 201) throw new Error(asked.text);
  const sent = await evaluate(m, 'office', asked.body.id, { action: 'send' });
  if (sent.status !== 200) throw new Error(sent.text);
  return asked.body.id;
};
