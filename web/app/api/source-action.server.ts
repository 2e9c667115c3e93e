import { type ActionFunctionArgs, redirect } from 'react-router';
import { languageOf } from '../words/words.ts';
import { refusal, sheetOf } from './form.server.ts';
import { operating } from './gate.server.ts';

const doings = ['run', 'pause', 'resume', 'accept'] as const;

/** Run now, pause and resume, from the desk and from the page of one source; there also to accept what has shrunk. */
export const sourceAction = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await operating(context, request, params.lang);
  const sheet = await sheetOf(request);
  const what = doings.find((doing) => doing === sheet.text('do')) ?? 'run';
  const body = what === 'accept' ? { run: Number(sheet.text('run')), reason: sheet.text('reason') } : undefined;
  const sent = await api.send('POST', `/sources/${encodeURIComponent(sheet.text('id'))}/${what}`, sheet.sending(body));
  if (!sent.ok) return refusal(sent, sheet, what === 'accept' ? what : undefined);
  return redirect(`/${languageOf(params.lang)}/sources${params.id ? `/${params.id}` : ''}`);
};
