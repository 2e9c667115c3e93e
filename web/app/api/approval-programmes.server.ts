import type { Api } from '../../server/api.ts';
import { textIn } from '../format/text.ts';
import type { Items, Text } from './views.ts';

/** Programmes that a house applied to, as rules for approval name them: by the Korean title. */
export const approvalProgrammes = async (api: Api): Promise<string[]> => {
  const { items } = await api.read<Items<{ readonly programme: Text }>>('/applications?limit=100');
  return [...new Set(items.map(({ programme }) => textIn(programme, 'ko').slice(0, 60)).filter(Boolean))];
};
