import type { Api } from '../../server/api.ts';
import type { Items, Language, MemberView, Text } from '../api/views.ts';
import type { Option } from '../parts/field.tsx';
import { textIn } from './text.ts';

/** An organisation's listings of equipment that a resource can belong to. */
export const listingsToBook = async (api: Api, organisation: string, language: Language): Promise<Option[]> => {
  const { items } = await api.read<Items<{ id: string; kind: string; state: string; title: Text }>>(
    `/organisations/${organisation}/listings`,
    { limit: 100 },
  );
  return items
    .filter((listing) => listing.kind === 'equipment' && listing.state !== 'archived')
    .map((listing) => ({ value: listing.id, label: textIn(listing.title, language) }));
};

/** The members of an organisation, of whom one can stand in for others. */
export const peopleOf = async (api: Api, organisation: string): Promise<Option[]> => {
  const { items } = await api.read<Items<MemberView>>(`/organisations/${organisation}/members`);
  return items.map((m) => ({ value: m.personId, label: m.name }));
};
