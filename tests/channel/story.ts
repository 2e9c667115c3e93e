import { as } from '../api/client.ts';
import type { Cast } from '../cast.ts';

export interface Channel {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly outcome?: string;
  readonly agreed: boolean;
  readonly writes: boolean;
  readonly plan: { title: string };
  readonly targets: {
    number: number;
    state: string;
    reason?: string;
    company?: string;
    linked: { kind: string; id: string; state: string }[];
    actions: string[];
  }[];
  readonly tasks: { number: number; title: string; doneAt?: string; remindedAt?: string }[];
  readonly meetings: { number: number; start: string; minutes?: string }[];
  readonly results: object[];
  readonly counts: {
    states: Record<string, number>;
    lost: Record<string, number>;
    inquiries: number;
    orders: number;
    stated: number;
  };
  readonly people: { id: string; name: string }[];
  readonly code?: string;
  readonly errors?: { pointer: string; code: string }[];
}

export const channelPlan = {
  title: '베트남 산업용 밸브 판로 개척',
  goal: '하노이와 호찌민의 수처리 설비사 다섯 곳과 거래를 시작합니다.',
  markets: ['VN'],
  from: '2026-06-01',
  until: '2099-12-31',
  budget: { currency: 'KRW', minor: 30_000_000 },
};

export const planChannel = (m: Cast, who: string, forId?: string) =>
  as(m, who).post<Channel>('/channel-projects', { plan: channelPlan, ...(forId ? { forId } : {}) });

/** Takes a step of a project as it stands. */
export const step = async (m: Cast, who: string, id: string, body: object) => {
  const seen = await as(m, who).get<Channel>(`/channel-projects/${id}`);
  return as(m, who).post<Channel>(`/channel-projects/${id}/actions`, body, { seen: seen.body.version ?? 1 });
};

/** A project that the agency plans for the office, with one outside buyer; the office has agreed. */
export const sharedChannel = async (m: Cast): Promise<string> => {
  const made = await planChannel(m, 'agency', m.organisations.office ?? '');
  if (made.status !== 201) throw new Error(made.text);
  const { id } = made.body;
  await step(m, 'office', id, { action: 'consent' });
  await step(m, 'office', id, { action: 'addMeeting', meeting: await meetingOf(m, 'office') });
  return id;
};

export const meetingOf = async (m: Cast, who: string) => ({
  title: '화상 상담',
  at: { local: '2099-03-02T10:00', zone: 'Asia/Ho_Chi_Minh' },
  durationMinutes: 60,
  participants: [m.personId(who)],
});
