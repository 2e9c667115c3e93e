import type { LoaderFunctionArgs } from 'react-router';
import { acting } from '../../api/gate.server.ts';

/** The settlement file of a programme. */
export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  return api.file(`/programmes/${params.id}/settlement`);
};
