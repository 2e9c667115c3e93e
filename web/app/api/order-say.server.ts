import type { Api } from '../../server/api.ts';
import { wordsIn } from '../words/words.ts';
import type { Sheet } from './form.server.ts';
import { mostThroughServer, sendTo } from './upload.server.ts';

/** Sends what is said about an order to `path` below its address `at`, with the one file that the form may bring. */
export const sayInOrder = async (api: Api, at: string, path: string, said: object, sheet: Sheet, lang: string | undefined) => {
  const file = sheet.file('file');
  if (file && file.size > mostThroughServer) {
    const title = wordsIn(lang).media.tooLarge;
    const errors = [{ pointer: '/file', code: 'object.tooLarge', detail: title }];
    return { ok: false, problem: { status: 413, code: 'object.tooLarge', title, errors } } as const;
  }
  const sent = file && (await sendTo(api, `${at}/files`, file, sheet.text('key')));
  if (sent && !sent.ok) return sent;
  const attachments = sent ? { attachments: [(sent.value as { id: string }).id] } : {};
  return api.send('POST', `${at}/${path}`, sheet.sending({ ...said, ...attachments }));
};
