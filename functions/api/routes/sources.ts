import { Fault, missing } from '@sandan/kernel/fault';
import { Followed, pause, resume, type SourceState, want } from '@sandan/market/import/source';
import type { Operation } from '@sandan/market/policy';
import { listOf } from '../answers.ts';
import { endpoint } from '../endpoint.ts';
import { SourceLine, SourceView, sourceLine, sourceLines } from '../source-view.ts';
import type { World } from '../world.ts';

const Id = Followed.pick({ id: true });

const stateOf = async (world: World, id: string): Promise<SourceState> => {
  const state = await world.stores.sources.byId(id);
  if (!state) throw missing('source');
  return state;
};

/** @throws Fault conflict `source.notFollowed`, `source.noKey` */
const checkAsked = async (world: World, { id, source }: SourceState): Promise<void> => {
  const roster = await world.stores.sources.roster();
  if (!roster?.followed.includes(id)) throw new Fault('conflict', 'source.notFollowed');
  const keys = roster.feeds.find((feed) => feed.name === source)?.keys ?? [];
  if (keys.some((key) => !key.present)) throw new Fault('conflict', 'source.noKey');
};

/** A decision of the operator on one source, conditional on the version that was seen. */
const decision = (
  operation: Operation & `sources.${string}`,
  summary: string,
  decide: (state: SourceState, now: Date, world: World) => SourceState | Promise<SourceState>,
) =>
  endpoint({
    operation,
    method: 'post',
    path: `/sources/{id}/${operation.slice('sources.'.length)}`,
    summary,
    params: Id,
    changes: true,
    answer: SourceLine,
    handle: async ({ permit, params, seen, world, now, work }) => {
      permit('other');
      const state = await stateOf(world, params.id);
      if (state.version !== seen()) throw new Fault('conflict', 'source.stale');
      const next = await decide(state, now, world);
      world.stores.sources.put(work, next);
      return { body: await sourceLine(world, now, next), version: next.version };
    },
  });

export const sources = [
  endpoint({
    operation: 'sources.list',
    method: 'get',
    path: '/sources',
    summary: 'Every outside source, what is followed of it, and how it stands',
    answer: listOf(SourceLine),
    handle: async ({ permit, world, now }) => {
      permit('other');
      const { sources: store } = world.stores;
      const [states, roster] = await Promise.all([store.every(), store.roster()]);
      return { body: { items: await sourceLines(world, now, states, roster?.feeds ?? [], roster?.followed ?? []) } };
    },
  }),
  endpoint({
    operation: 'sources.read',
    method: 'get',
    path: '/sources/{id}',
    summary: 'One source with its last runs and errors, and what it answered',
    params: Id,
    answer: SourceView,
    handle: async ({ permit, params, world, now }) => {
      permit('other');
      const state = await stateOf(world, params.id);
      const { runs, errors } = world.stores.sourceRuns;
      const [line, allRuns, allErrors] = await Promise.all([
        sourceLine(world, now, state),
        runs.of(params.id),
        errors.of(params.id),
      ]);
      return { body: { ...line, runs: allRuns, errors: allErrors }, version: state.version };
    },
  }),
  decision('sources.run', 'Have a source asked at once; it is within a minute', async (state, now, world) => {
    await checkAsked(world, state);
    return want(state, now);
  }),
  decision('sources.pause', 'Ask a source no more until it is resumed', (state) => pause(state)),
  decision('sources.resume', 'Ask a source again, at once', (state) => resume(state)),
];
