import type { Api } from '../../server/api.ts';
import { wordsIn } from '../words/words.ts';
import type { Sheet } from './form.server.ts';
import { mostThroughServer, sendTo } from './upload.server.ts';

/** Says something about an order, with the one file that the form may bring; `at` is its address in the API. */
export const sayInOrder = async (api: Api, at: string, sheet: Sheet, lang: string | undefined) => {
  const file = sheet.file('file');
  if (file && file.size > mostThroughServer) {
    const title = wordsIn(lang).media.tooLarge;
    const errors = [{ pointer: '/file', code: 'object.tooLarge', detail: title }];
    return { ok: false, problem: { status: 413, code: 'object.tooLarge', title, errors } } as const;
  }
  const sent = file && (await sendTo(api, `${at}/files`, file, sheet.text('key')));
  if (sent && !sent.ok) return sent;
  const text = sheet.text('text');
  const attachments = sent ? [(sent.value as { id: string }).id] : [];
  const said = { ...(text ? { text } : {}), ...(attachments.length > 0 ? { attachments } : {}) };
  return api.send('POST', `${at}/messages`, sheet.sending(said));
};
