import type { LoaderFunctionArgs } from 'react-router';
import { acting } from '../../api/gate.server.ts';
import { askedIn } from '../../format/exporter.server.ts';

/** The directory of exporters as CSV, filtered as the page is. */
export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  return api.file('/exporters.csv', askedIn(new URL(request.url).searchParams));
};
