import { createHash } from 'node:crypto';
import { as } from '../api/client.ts';
import type { Cast } from '../cast.ts';

export const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n', 'latin1');

/** A verification as the API shows it, as far as the stories look. */
export interface Shown {
  readonly version: number;
  readonly state: string;
  readonly dueAt?: string;
  readonly grant?: { level: number; since: string; until: string; methods: { method: string; at: string }[] };
  readonly requirements: { name: string; state: string; level: number; documents: { id: string; remark?: string }[] }[];
  readonly history: { action: string; by: string; name?: string; note?: string }[];
  readonly proposal?: { level: number; own: boolean };
  readonly actions: string[];
}

/** A second person of the desk, whose key is `second`. */
export const secondOperator = async (m: Cast): Promise<void> => {
  const by = { actor: 'service:test', organisationId: null, at: m.world.now().toISOString() };
  const organisationId = m.organisations.operator ?? '';
  await m.world.stores.memberships.save({
    personId: m.personId('second'),
    organisationId,
    version: 1,
    roles: ['operator'],
    since: by,
  });
};

/** Takes what the cast was given away again, so that an organisation begins unverified. */
export const unverify = async (m: Cast, key: string): Promise<string> => {
  const id = m.organisations[key] ?? '';
  const found = await m.world.stores.organisations.byId(id);
  if (!found) throw new Error(key);
  const { verification: _, ...rest } = found;
  await m.world.stores.organisations.save({ ...rest, version: found.version + 1 });
  return id;
};

/** Hands a paper in; its id. */
export const handIn = async (m: Cast, who: string, path: string, about: Record<string, string>): Promise<string> => {
  const announced = await as(m, who).post<{ documentId: string; upload: { url: string; fields: Record<string, string> } }>(
    `${path}/documents`,
    {
      name: '서류.pdf',
      type: 'application/pdf',
      bytes: pdf.length,
      sha256: createHash('sha256').update(pdf).digest('hex'),
      ...about,
    },
  );
  if (announced.status !== 201) throw new Error(announced.text);
  const { documentId, upload } = announced.body;
  const form = new FormData();
  for (const [name, value] of Object.entries(upload.fields)) form.set(name, value);
  form.set('file', new Blob([new Uint8Array(pdf)]));
  const stored = await fetch(upload.url, { method: 'POST', body: form });
  const done = await as(m, who).post(`${path}/documents/${documentId}/done`);
  if (!stored.ok || done.status !== 200) throw new Error(done.text);
  return documentId;
};

/** One step of a verification, with the version that is there now. */
export const act = async (m: Cast, who: string, path: string, body: Record<string, unknown>) => {
  const { version } = (await as(m, who).get<Shown>(path)).body;
  return as(m, who).post<Shown>(`${path}/actions`, body, { seen: version });
};

export const accepting = (view: Shown) =>
  view.requirements.flatMap((r) => r.documents.map(({ id }) => ({ id, verdict: 'accepted' as const })));
