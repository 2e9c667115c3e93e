import type { World } from '@sandan/fn-api/world';
import type { Capabilities, Finding } from '@sandan/search/port';
import { type FunctionThread, functionThread } from './function-thread.ts';
import type { Place } from './parts.ts';

/** What the thread of the API is told. */
export interface ApiTold {
  readonly place: Place;
  /** Of the engine. */
  readonly endpoint: string;
  readonly capabilities: Capabilities;
}

/** What is done for it here, where the index is. */
export interface ApiOutside extends Pick<Finding, 'search' | 'suggest' | 'specified'> {
  readonly used: NonNullable<World['used']>;
}

/** The API in a thread, which asks the index of this one. */
export const apiThread = (
  place: Place,
  endpoint: string,
  search: Finding,
  used: ApiOutside['used'],
  log: (line: Record<string, unknown>) => void,
): FunctionThread => {
  const told: ApiTold = { place, endpoint, capabilities: search.capabilities };
  const ours: ApiOutside = {
    search: (query) => search.search(query),
    suggest: (...asked) => search.suggest(...asked),
    specified: (query) => search.specified(query),
    used,
  };
  return functionThread('API', { file: new URL('./api-thread.ts', import.meta.url), told, ours }, log);
};
