import { createHash } from 'node:crypto';
import type { Api, Sent } from '../../server/api.ts';

export interface Upload {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Lambda takes requests of 6 MB, base64 included; larger files go from the browser straight to the store. */
export const mostThroughServer = 4 * 1024 * 1024;

export const describe = async (file: File) => ({
  name: file.name.slice(0, 200),
  type: file.type || 'application/octet-stream',
  bytes: file.size,
  sha256: createHash('sha256')
    .update(Buffer.from(await file.arrayBuffer()))
    .digest('hex'),
});

/** Sends a file to the store with the form that the API gave for it. */
export const post = async (upload: Upload, file: File): Promise<boolean> => {
  const form = new FormData();
  for (const [name, value] of Object.entries(upload.fields)) form.append(name, value);
  form.append('file', file);
  try {
    return (await fetch(upload.url, { method: 'POST', body: form })).ok;
  } catch (cause) {
    console.error('the object store does not answer', cause);
    return false;
  }
};

const failed = { ok: false, problem: { status: 503, code: 'api.down', title: '' } } as const;

/** Puts one file into a conversation; its id. */
export const attach = async (api: Api, inquiryId: string, file: File, key: string): Promise<Sent<string>> => {
  const announced = await api.send<{ attachmentId: string; upload: Upload }>('POST', `/inquiries/${inquiryId}/attachments`, {
    body: await describe(file),
    key: `${key}.announce`,
  });
  if (!announced.ok) return announced;
  const { attachmentId, upload } = announced.value;
  if (!(await post(upload, file))) return failed;
  const done = await api.send('POST', `/inquiries/${inquiryId}/attachments/${attachmentId}/done`, { key: `${key}.done` });
  return done.ok ? { ok: true, value: attachmentId } : done;
};

/** Hands a file to a list of files of the API; `at` is its address, `about` what else the list wants to know of it. */
export const sendTo = async (
  api: Api,
  at: string,
  file: File,
  key: string,
  about: Readonly<Record<string, string | number>> = {},
): Promise<Sent<unknown>> => {
  const announced = await api.send<{ fileId: string; upload: Upload }>('POST', at, {
    body: { ...(await describe(file)), ...about },
    key: `${key}.announce`,
  });
  if (!announced.ok) return announced;
  const { fileId, upload } = announced.value;
  if (!(await post(upload, file))) return failed;
  return api.send('POST', `${at}/${fileId}/done`, { key: `${key}.done` });
};

/** Hands one paper in for a verification; `at` is its address in the API. */
export const handIn = async (
  api: Api,
  at: string,
  file: File,
  about: Readonly<Record<string, string>>,
  key: string,
): Promise<Sent<unknown>> => {
  const announced = await api.send<{ documentId: string; upload: Upload }>('POST', `${at}/documents`, {
    body: { ...(await describe(file)), ...about },
    key: `${key}.announce`,
  });
  if (!announced.ok) return announced;
  const { documentId, upload } = announced.value;
  if (!(await post(upload, file))) return failed;
  return api.send('POST', `${at}/documents/${documentId}/done`, { key: `${key}.done` });
};

/** Puts one file to a listing. */
export const addMedia = async (
  api: Api,
  listingId: string,
  file: File,
  about: { stage: string; alt?: string; language: string },
  key: string,
): Promise<Sent<unknown>> => {
  const announced = await api.send<{ mediaId: string; upload: Upload }>('POST', `/listings/${listingId}/media`, {
    body: announcement({ ...(await describe(file)), ...about }),
    key: `${key}.announce`,
  });
  if (!announced.ok) return announced;
  const { mediaId, upload } = announced.value;
  if (!(await post(upload, file))) return failed;
  return api.send('POST', `/listings/${listingId}/media/${mediaId}/done`, { key: `${key}.done` });
};

export const announcement = (file: {
  name: string;
  type: string;
  bytes: number;
  sha256: string;
  stage: string;
  alt?: string;
  language: string;
}) => ({
  kind: file.type.startsWith('image/') ? 'image' : 'document',
  name: file.name,
  type: file.type,
  bytes: file.bytes,
  sha256: file.sha256,
  stage: file.stage,
  ...(file.alt ? { alt: { [file.language]: file.alt } } : {}),
});
