import { resourceKinds } from '@sandan/market/booking/resource-kind';
import type { Api } from '../../server/api.ts';
import type { ResourceView } from '../api/booking.ts';
import type { Items, Language } from '../api/views.ts';
import { textIn } from './text.ts';

/** What can be booked with something else, of one kind. */
export interface BesideKind {
  readonly kind: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly name: string; readonly owner: string }[];
}

/** Most of one kind that a page offers. */
const mostOffered = 20;
/** Most that one booking takes besides what it is for. */
const mostBeside = 7;

const kinds = Object.entries(resourceKinds).filter(([, said]) => 'beside' in said);

/**
 * What can be booked with a resource, by its kind: those with a name that was asked for, and what was chosen in any case. Kinds of which
 * there is nothing are left out.
 */
export const besideFor = async (
  api: Api,
  resourceId: string,
  language: Language,
  { name, chosen }: { readonly name: string; readonly chosen: readonly string[] },
): Promise<BesideKind[]> => {
  const held = (await Promise.all(chosen.map((id) => api.find<ResourceView>(`/resources/${id}`)))).filter((r) => r !== undefined);

  const found = await Promise.all(
    kinds.map(async ([kind, label]) => {
      const { items } = await api.read<Items<ResourceView>>(`/resource-kinds/${kind}/resources`, {
        limit: mostOffered,
        ...(name ? { q: name } : {}),
      });
      const kept = held.filter((h) => h.kind === kind && !items.some((r) => r.id === h.id));
      const options = [...kept, ...items]
        .filter((r) => r.id !== resourceId)
        .map((r) => ({ value: r.id, name: textIn(r.name, language), owner: textIn(r.owner.name, language) }));
      return { kind, label: label[language], options };
    }),
  );
  return name ? found : found.filter((k) => k.options.length > 0);
};

/** The ids that were chosen, each once. */
export const chosenBeside = (given: readonly string[]): string[] =>
  [...new Set(given.filter((id) => id.startsWith('res_')))].slice(0, mostBeside);
