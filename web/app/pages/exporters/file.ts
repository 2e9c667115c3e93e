import type { LoaderFunctionArgs } from 'react-router';
import { acting } from '../../api/gate.server.ts';
import { askedIn } from '../../format/exporter.server.ts';

/** The directory of exporters as CSV, filtered as the page is. */
export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, person, organisation } = await acting(context, request, params.lang);
  const buyer = person.organisations.some((o) => o.id === organisation && o.type === 'buyer');
  return api.file('/exporters.csv', askedIn(new URL(request.url).searchParams, !buyer));
};
