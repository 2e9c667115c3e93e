import type { Api } from '../../server/api.ts';
import { textIn } from '../format/text.ts';
import type { Items, Language, Text } from './views.ts';

/** Programmes that a house applied to, as the reader calls them: a rule may name any of their titles. */
export const approvalProgrammes = async (api: Api, language: Language): Promise<string[]> => {
  const { items } = await api.read<Items<{ readonly programme: Text }>>('/applications?limit=100');
  return [...new Set(items.map(({ programme }) => textIn(programme, language)).filter(Boolean))];
};
