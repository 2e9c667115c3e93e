import { as } from '../api/client.ts';
import type { Cast } from '../cast.ts';

export interface Noted {
  readonly id: string;
  readonly number: number;
  readonly version: number;
  readonly state: string;
  readonly outdated: boolean;
  readonly author: { person: string };
  readonly reviewer?: { person: string };
  readonly statements: { section: string; number?: string; listingId?: string; figure?: object; citations: object[] }[];
  readonly editions: { number: number; state: string }[];
  readonly actions: string[];
  readonly code?: string;
  readonly errors?: { pointer: string; code: string }[];
}

const cited = [{ source: 'Annual report 2025', url: 'https://maker.example/report', on: '2026-03-31' }];

/** A note on strain wave gears that lacks nothing. */
export const overseasNote = {
  title: { ko: '해외 하모닉 감속기 동향', en: 'Strain wave gears abroad' },
  summary: { ko: '로봇용 정밀 감속기의 해외 제조사와 가격입니다.', en: 'Makers and prices of precision gears for robots.' },
  subject: 'part',
  codes: [
    { scheme: 'hs', code: '8483.40' },
    { scheme: 'ipc', code: 'F16H 49/00' },
  ],
  countries: ['JP', 'DE'],
  reviewBy: '2099-06-30',
  statements: [
    { section: 'maker', text: { ko: '세계 시장을 이끈다.' }, name: 'Example Gear KK', country: 'JP', citations: cited },
    { section: 'patent', text: { ko: '치형에 관한 특허' }, number: 'US 11,646,472 B2', citations: cited },
    {
      section: 'price',
      text: { ko: '소형, 100개 주문' },
      price: { min: { currency: 'USD', minor: 42000 }, max: { currency: 'USD', minor: 61000 }, per: '1', on: '2026-05-02' },
      country: 'JP',
      citations: cited,
    },
    { section: 'figure', text: { ko: '정격 토크' }, figure: '54 N·m', citations: cited },
    { section: 'control', text: { ko: '수출 허가 대상이 아니다.' }, country: 'JP', direction: 'export', citations: cited },
  ],
};

export const writeNote = (m: Cast, who: string, content: object = overseasNote) => as(m, who).post<Noted>('/notes', { content });

/** Takes a step of an edition as it stands. */
export const edit = async (m: Cast, who: string, id: string, number: number, body: object) => {
  const at = `/notes/${id}/editions/${number}`;
  const { body: seen } = await as(m, who).get<Noted>(at);
  return as(m, who).post<Noted>(`${at}/actions`, body, { seen: seen.version });
};

/** The next edition of a published note of the office, published as well. */
export const nextPublished = async (m: Cast, id: string): Promise<number> => {
  const { number } = (await as(m, 'office').post<Noted>(`/notes/${id}/editions`)).body;
  await edit(m, 'office', id, number, { action: 'submit' });
  const out = await edit(m, 'operator', id, number, { action: 'publish' });
  if (out.status !== 200) throw new Error(out.text);
  return number;
};

/** A note of the office that waits for a reviewer. */
export const submittedNote = async (m: Cast): Promise<string> => {
  const made = await writeNote(m, 'office');
  if (made.status !== 201) throw new Error(made.text);
  const sent = await edit(m, 'office', made.body.id, 1, { action: 'submit' });
  if (sent.status !== 200) throw new Error(sent.text);
  return made.body.id;
};
