import { type ActionFunctionArgs, redirect } from 'react-router';
import { languageOf } from '../words/words.ts';
import { refusal, sheetOf } from './form.server.ts';
import { operating } from './gate.server.ts';

/** Run now, pause and resume, from the desk and from the page of one source. */
export const sourceAction = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await operating(context, request, params.lang);
  const sheet = await sheetOf(request);
  const doing = sheet.text('do');
  const what = doing === 'pause' || doing === 'resume' ? doing : 'run';
  const sent = await api.send('POST', `/sources/${encodeURIComponent(sheet.text('id'))}/${what}`, sheet.sending());
  if (!sent.ok) return refusal(sent, sheet);
  return redirect(`/${languageOf(params.lang)}/sources${params.id ? `/${params.id}` : ''}`);
};
