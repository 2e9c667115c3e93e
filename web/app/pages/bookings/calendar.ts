import type { LoaderFunctionArgs } from 'react-router';
import { acting } from '../../api/gate.server.ts';

/** A booking for a calendar: as an invitation, or as its end. */
export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  return api.file(`/bookings/${params.id}/invitation`);
};
