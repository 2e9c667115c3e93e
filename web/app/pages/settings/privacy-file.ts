import { data, type LoaderFunctionArgs, redirect } from 'react-router';
import { signedIn } from '../../api/gate.server.ts';

/** Leads to the expiring link of an export. */
export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await signedIn(context, request, params.lang);
  const id = new URL(request.url).searchParams.get('id') ?? '';
  const place = /^prq_[0-9A-Z]{26}$/.test(id) ? await api.locate(`/privacy/requests/${id}/file`) : undefined;
  if (!place) throw data(null, { status: 404 });
  return redirect(place);
};
