import { data, type LoaderFunctionArgs, redirect } from 'react-router';
import { acting } from '../api/gate.server.ts';

/** Leads to the expiring link of a paper of a verification. */
export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const place = await api.locate(`/organisations/${params.id}/verifications/${params.side}/documents/${params.fileId}`);
  if (!place) throw data(null, { status: 404 });
  return redirect(place);
};
