import type { Api, Sent } from '../../server/api.ts';
import { wordsIn } from '../words/words.ts';
import type { Sheet } from './form.server.ts';
import { describe, mostThroughServer, post, type Upload } from './upload.server.ts';

/** Puts one file into a deal; its id. `about` says for what, where and for whom. */
export const giveToDeal = async (
  api: Api,
  dealId: string,
  file: File,
  about: Readonly<Record<string, unknown>>,
  sheet: Sheet,
  lang: string | undefined,
): Promise<Sent<string>> => {
  const title = wordsIn(lang).media.tooLarge;
  const errors = [{ pointer: '/file', code: 'object.tooLarge', detail: title }];
  if (file.size > mostThroughServer) return { ok: false, problem: { status: 413, code: 'object.tooLarge', title, errors } };
  const key = sheet.text('key');
  const at = `/deals/${dealId}/room/files`;
  const announced = await api.send<{ fileId: string; upload: Upload }>('POST', at, {
    body: { file: await describe(file), ...about },
    key: `${key}.announce`,
  });
  if (!announced.ok) return announced;
  const { fileId, upload } = announced.value;
  if (!(await post(upload, file))) return { ok: false, problem: { status: 503, code: 'api.down', title: '' } };
  const done = await api.send('POST', `${at}/${fileId}/done`, { key: `${key}.done` });
  return done.ok ? { ok: true, value: fileId } : done;
};
