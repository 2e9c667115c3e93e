import { data, type LoaderFunctionArgs, redirect } from 'react-router';
import { visit } from '../visit.ts';

/** Leads to the expiring link of a file, as far as the visitor may see it. */
export const loader = async ({ context, params }: LoaderFunctionArgs) => {
  const place = await visit(context).api.locate(`/listings/${params.id}/media/${params.mediaId}`);
  if (!place) throw data(null, { status: 404 });
  return redirect(place, { headers: { 'cache-control': 'private, max-age=60' } });
};
