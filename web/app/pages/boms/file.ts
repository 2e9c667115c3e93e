import type { LoaderFunctionArgs } from 'react-router';
import { acting } from '../../api/gate.server.ts';
import { languageOf } from '../../words/words.ts';

/** A bill of materials with what the market has for it, as a workbook. */
export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  return api.file(`/boms/${params.id}/export`, { format: 'xlsx', lang: languageOf(params.lang) });
};
