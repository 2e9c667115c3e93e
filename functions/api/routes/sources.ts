import { stamp } from '@sandan/kernel/actor';
import { Fault, missing } from '@sandan/kernel/fault';
import { accept } from '@sandan/market/import/acceptance';
import { Acceptance } from '@sandan/market/import/shrinking';
import { Followed, pause, resume, type SourceState, want } from '@sandan/market/import/source';
import type { Operation } from '@sandan/market/policy';
import * as z from 'zod';
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

/** Whether it can be asked at once. */
const isAskable = async (world: World, state: SourceState): Promise<boolean> => {
  if (state.state === 'paused') return false;
  return checkAsked(world, state).then(
    () => true,
    (fault: unknown) => {
      if (fault instanceof Fault) return false;
      throw fault;
    },
  );
};

/** The source as it was seen. @throws Fault missing; conflict `source.stale` */
const seenState = async (world: World, id: string, version: number): Promise<SourceState> => {
  const state = await stateOf(world, id);
  if (state.version !== version) throw new Fault('conflict', 'source.stale');
  return state;
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
      const next = await decide(await seenState(world, params.id, seen()), now, world);
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
  endpoint({
    operation: 'sources.accept',
    method: 'post',
    path: '/sources/{id}/accept',
    summary:
      'Accept that a list has truly shrunk: the next run, within a minute where it can be asked, may bring as little, and no less',
    params: Id,
    changes: true,
    body: z.strictObject({
      /** Number of the refused run that was seen. */
      run: z.int().positive(),
      reason: Acceptance.shape.reason,
    }),
    answer: SourceLine,
    handle: async ({ permit, params, body, seen, caller, world, now, work }) => {
      permit('other');
      const state = await seenState(world, params.id, seen());
      const next = accept(state, body, stamp(caller.actor, now), await isAskable(world, state));
      world.stores.sources.put(work, next);
      return { body: await sourceLine(world, now, next), version: next.version };
    },
  }),
];
