import { createHash } from 'node:crypto';
import { as } from '../api/client.ts';
import { resourceOf } from '../booking/story.ts';
import type { Cast } from '../cast.ts';

export interface Asked {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly reason?: string;
  readonly actions: string[];
  readonly support?: number;
  readonly files: { id: string; side: string; sha256: string }[];
  readonly deliveries: { number: number; files: string[]; jobs: number[]; digest: string }[];
  readonly jobs: {
    number: number;
    repeats?: number;
    agrees?: boolean;
    solver: { name: string; version: string };
    inputs: { digest: string; files: { id: string; sha256: string }[]; parameters: Record<string, string> };
    result?: { values: Record<string, string> };
  }[];
}

const wish = {
  title: '감속기 하우징 강도 해석',
  text: '정격 하중의 2배에서 변형과 응력을 봅니다.',
  wantedOn: '2026-04-30',
  parameters: { load: '12 kN' },
};

export const askService = async (m: Cast, who: string, resourceId: string): Promise<Asked> => {
  const made = await as(m, who).post<Asked>('/service-requests', { resourceId, ...wish });
  if (made.status !== 201) throw new Error(made.text);
  return made.body;
};

/** Takes a step of a request as it stands. */
export const stepOf = async (m: Cast, who: string, id: string, body: object) => {
  const seen = (await as(m, who).get<Asked>(`/service-requests/${id}`)).body.version;
  return as(m, who).post<Asked & { code?: string; errors?: object[] }>(`/service-requests/${id}/actions`, body, { seen });
};

/** A simulation that the buyer asked of the office. */
export const requested = async (m: Cast): Promise<string> => {
  const { id } = await askService(m, 'buyer', await resourceOf(m, { kind: 'simulation' }));
  const sent = await stepOf(m, 'buyer', id, { action: 'send' });
  if (sent.status !== 200) throw new Error(sent.text);
  return id;
};

/** Hands a file over, and says that it is there. */
export const sendTo = async (m: Cast, who: string, id: string, content: string): Promise<string> => {
  const bytes = Buffer.from(`%PDF-1.7\n% ${content}\n1 0 obj\n<<>>\nendobj\n%%EOF\n`, 'latin1');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const announced = await as(m, who).post<{ fileId: string; upload: { url: string; fields: Record<string, string> } }>(
    `/service-requests/${id}/files`,
    { name: `${content}.pdf`, type: 'application/pdf', bytes: bytes.length, sha256 },
  );
  if (announced.status !== 201) throw new Error(announced.text);
  const { fileId, upload } = announced.body;
  const form = new FormData();
  for (const [name, value] of Object.entries(upload.fields)) form.set(name, value);
  form.set('file', new Blob([new Uint8Array(bytes)]));
  await fetch(upload.url, { method: 'POST', body: form });
  const done = await as(m, who).post(`/service-requests/${id}/files/${fileId}/done`);
  if (done.status !== 200) throw new Error(done.text);
  return fileId;
};
