import type { Api } from '../../server/api.ts';
import type { Items, KindView } from './views.ts';

const lasts = 300_000;
let kept: { at: number; items: readonly KindView[] } | undefined;

/** Kinds of listing; they change with a deployment only, so they are read once in five minutes. */
export const kindsOf = async (api: Api): Promise<readonly KindView[]> => {
  if (kept && Date.now() - kept.at < lasts) return kept.items;
  const { items } = await api.read<Items<KindView>>('/kinds');
  kept = { at: Date.now(), items };
  return items;
};
