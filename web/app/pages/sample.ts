import { type LoaderFunctionArgs, redirect } from 'react-router';
import { acting } from '../api/gate.server.ts';
import type { SampleView } from '../api/sample.ts';
import { languageOf } from '../words/words.ts';

/** Leads to a sample among those of its side. */
export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const { id, side } = await api.read<SampleView>(`/samples/${params.id}`);
  return redirect(`/${languageOf(params.lang)}/samples?box=${side === 'seller' ? 'received' : 'asked'}#${id}`);
};
