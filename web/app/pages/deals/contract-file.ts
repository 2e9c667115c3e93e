import { data, type LoaderFunctionArgs, redirect } from 'react-router';
import { acting } from '../../api/gate.server.ts';

/** Leads to the expiring link of the contract's PDF: as issued, or the copy with the signatures. */
export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const copy = new URL(request.url).searchParams.get('copy') === 'signed' ? 'signed' : 'issued';
  const place = await api.locate(`/deals/${params.id}/contract/document?copy=${copy}`);
  if (!place) throw data(null, { status: 404 });
  return redirect(place);
};
