import { type ActionFunctionArgs, data, redirect } from 'react-router';
import { safeBack } from '../../../server/session.ts';
import { sheetOf } from '../../api/form.server.ts';
import { visit } from '../../visit.ts';
import { languageOf } from '../../words/words.ts';

/** Follows or unfollows what a button names, and leads back to where it stood; a visitor signs in first. */
export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api, me } = visit(context);
  const sheet = await sheetOf(request);
  const language = languageOf(params.lang);
  const back = safeBack(sheet.text('back'));
  if (!(await me())) return redirect(`/${language}/sign-in?${new URLSearchParams({ back })}`);
  const path = `/follows/${encodeURIComponent(sheet.text('kind'))}/${encodeURIComponent(sheet.text('id'))}`;
  const sent =
    sheet.text('act') === 'unfollow'
      ? await api.send('DELETE', path, sheet.sending())
      : await api.send('PUT', path, sheet.sending({}));
  if (!sent.ok) throw data({ code: sent.problem.code, title: sent.problem.title }, { status: sent.problem.status });
  return redirect(back);
};
