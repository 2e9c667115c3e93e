import type { LoaderFunctionArgs } from 'react-router';
import { acting } from '../../api/gate.server.ts';

/** A meeting of a project for a calendar. */
export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  return api.file(`/channel-projects/${params.id}/meetings/${params.number}/invitation`);
};
