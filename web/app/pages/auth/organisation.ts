import { type ActionFunctionArgs, redirect, redirectDocument } from 'react-router';
import { safeBack } from '../../../server/session.ts';
import { visit } from '../../visit.ts';

export const loader = () => redirect('/');

/** Changes the organisation the person acts for. */
export const action = async ({ context, request }: ActionFunctionArgs) => {
  const { session, me } = visit(context);
  const form = await request.formData();
  const wanted = String(form.get('organisation'));
  if ((await me())?.organisations.some((o) => o.id === wanted)) await session.choose(wanted);
  return redirectDocument(safeBack(String(form.get('back'))));
};
