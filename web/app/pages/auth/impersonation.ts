import { type ActionFunctionArgs, redirect, redirectDocument } from 'react-router';
import { visit } from '../../visit.ts';
import { languageOf } from '../../words/words.ts';

export const loader = () => redirect('/');

/** Ends seeing the market as somebody else; what cannot be ended any more is over anyway. */
export const action = async ({ context, request }: ActionFunctionArgs) => {
  const { api, session } = visit(context);
  const form = await request.formData();
  await session.lookThrough(undefined);
  await api.send('POST', `/impersonations/${encodeURIComponent(String(form.get('id')))}/end`, {
    version: String(form.get('version')),
  });
  return redirectDocument(`/${languageOf(String(form.get('language')))}/desk`);
};
