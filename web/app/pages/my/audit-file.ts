import type { LoaderFunctionArgs } from 'react-router';
import { auditQuery } from '../../api/audit.ts';
import { acting } from '../../api/gate.server.ts';

/** The audit of the organisation as a file. */
export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const format = new URL(request.url).searchParams.get('format') === 'csv' ? 'csv' : 'jsonl';
  return api.file('/audit/export', { ...auditQuery(request), format, limit: 1000 });
};
