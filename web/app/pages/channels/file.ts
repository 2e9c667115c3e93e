import type { LoaderFunctionArgs } from 'react-router';
import { acting } from '../../api/gate.server.ts';

/** The report of a project as a table. */
export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  return api.file(`/channel-projects/${params.id}/report`);
};
