import { data, type LoaderFunctionArgs, redirect } from 'react-router';
import { acting } from '../../api/gate.server.ts';

/** Leads to the expiring link of a copy of a file of a data room. */
export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const how = new URL(request.url).searchParams.get('as') === 'download' ? 'download' : 'view';
  const place = await api.locate(`/deals/${params.id}/room/files/${params.fileId}?as=${how}`);
  if (!place) throw data(null, { status: 404 });
  return redirect(place);
};
