import type { Api } from '../../server/api.ts';
import type { ProcessView } from './processes.ts';
import type { Items } from './views.ts';

let kept: readonly ProcessView[] | undefined;

/** A process table; tables change with a deployment only. */
export const processOf = async (api: Api, name: string): Promise<ProcessView | undefined> => {
  kept ??= (await api.read<Items<ProcessView>>('/processes')).items;
  return kept.find((p) => p.name === name);
};
