import type { LoaderFunctionArgs } from 'react-router';
import { acting } from '../../api/gate.server.ts';
import { languageOf } from '../../words/words.ts';

/** The products of the organisation as a workbook. */
export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  return api.file('/catalogue/export', { format: 'xlsx', lang: languageOf(params.lang), limit: 2000 });
};
