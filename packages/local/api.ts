import type { Capabilities, Finding } from '@sandan/search/port';
import { type FunctionThread, functionThread, type Inside } from './function-thread.ts';
import type { Place } from './parts.ts';

/** What the thread of the API is told. */
export interface ApiTold {
  readonly place: Place;
  /** Of the engine. */
  readonly endpoint: string;
  readonly capabilities: Capabilities;
}

/** What it asks for here, where the index is. */
export type ApiOutside = Pick<Finding, 'search' | 'suggest' | 'specified'>;

export interface ApiInside extends Inside {
  /** What its calls used, by operation. */
  readonly usage: () => Promise<unknown>;
}

/** The API in a thread, which asks the index of this one. */
export const apiThread = (
  place: Place,
  endpoint: string,
  search: Finding,
  log: (line: Record<string, unknown>) => void,
): FunctionThread<ApiInside> => {
  const told: ApiTold = { place, endpoint, capabilities: search.capabilities };
  const ours: ApiOutside = {
    search: (query) => search.search(query),
    suggest: (...asked) => search.suggest(...asked),
    specified: (query) => search.specified(query),
  };
  return functionThread('API', { file: new URL('./api-thread.ts', import.meta.url), told, ours }, log);
};
