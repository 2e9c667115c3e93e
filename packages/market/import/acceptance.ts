import type { Stamp } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import { acceptedTogether } from './shrinking.ts';
import { acceptedIn, isLeased, type SourceState } from './source.ts';

/**
 * Takes what came of the last refused run for all there is, on the word of the operator: the next run may bring as little, and no less.
 * `run` is the refused run that was seen; `wanted` has it asked at once.
 * @throws Fault conflict `source.notShrunken`, `source.stale` if another run has been refused since, `source.running`
 */
export const accept = (
  state: SourceState,
  { run, reason }: { readonly run: number; readonly reason: string },
  by: Stamp,
  wanted: boolean,
): SourceState => {
  const { shrunken, ...rest } = state;
  if (!shrunken) throw new Fault('conflict', 'source.notShrunken');
  if (shrunken.run !== run) throw new Fault('conflict', 'source.stale');
  if (isLeased(state, new Date(by.at))) throw new Fault('conflict', 'source.running');
  return {
    ...rest,
    version: state.version + 1,
    accepted: { counts: acceptedTogether(acceptedIn(state), shrunken.counts), reason, by },
    ...(wanted ? { wantedAt: by.at } : {}),
  };
};
