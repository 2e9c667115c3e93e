import { data, type LoaderFunctionArgs, redirect } from 'react-router';
import { acting } from '../../api/gate.server.ts';

/** Leads to the expiring link of a file of an order's conversation. */
export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const place = await api.locate(`/orders/${params.id}/files/${params.fileId}`);
  if (!place) throw data(null, { status: 404 });
  return redirect(place);
};
