import { data, type LoaderFunctionArgs, redirect } from 'react-router';
import { acting } from '../../api/gate.server.ts';

/** A paper of an order: leads to the expiring link of its PDF, or passes its UBL on. */
export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const path = `/orders/${params.id}/documents/${params.code}`;
  if (new URL(request.url).searchParams.get('format') === 'ubl') return api.file(path, { format: 'ubl' });
  const place = await api.locate(path);
  if (!place) throw data(null, { status: 404 });
  return redirect(place);
};
