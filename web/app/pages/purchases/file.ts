import type { LoaderFunctionArgs } from 'react-router';
import { acting } from '../../api/gate.server.ts';

/** Everything the organisation bought and owes, as CSV. */
export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  return api.file('/purchases.csv');
};
