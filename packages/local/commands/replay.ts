import { parseArgs } from 'node:util';
import { redrive } from '@sandan/fn-indexer/redrive';
import { newId } from '@sandan/kernel/id';
import { replay as begin } from '@sandan/market/webhook/replay';
import { audit } from '@sandan/store/audits';
import { commit, work } from '@sandan/store/work';
import { everyFunction } from '@sandan/topology/topology';
import type { Command, Desk } from '../command.ts';
import type { Failure, StreamHandler } from '../delivery.ts';
import { ownerMeant } from '../owner.ts';
import { scheduledEvent } from '../scheduled-event.ts';

const by = ({ world }: Desk) => ({ actor: 'service:cli', organisationId: null, at: world.now().toISOString() });

/** The handler whose failures go to a destination. */
const handlerOf = ({ functions }: Desk, destination: string): StreamHandler | undefined => {
  const name = everyFunction.find((f) => f.stream?.failureDestination === destination)?.name;
  return name === 'indexer' || name === 'notifier' ? functions[name] : undefined;
};

const taken = async (handler: StreamHandler | undefined, { records }: Failure): Promise<boolean> => {
  try {
    const answer = await handler?.({ Records: structuredClone(records) as Failure['records'][number][] });
    return handler !== undefined && (answer?.batchItemFailures ?? []).length === 0;
  } catch {
    return false;
  }
};

/** Hands what was given up to its function once more, the oldest first; what it takes is forgotten. */
const replayFailures = async (desk: Desk, destination: string | undefined): Promise<number> => {
  const meant = desk.failures.list().filter((f) => destination === undefined || f.destination === destination);
  let left = 0;
  for (const failure of meant.sort((a, b) => a.at.localeCompare(b.at))) {
    if (await taken(handlerOf(desk, failure.destination), failure)) {
      const same = JSON.stringify(failure);
      desk.failures.drop((f) => JSON.stringify(f) === same);
    } else left += 1;
  }
  await desk.settle();
  desk.print(`${meant.length - left} taken up, ${left} left.`);
  return left > 0 ? 1 : 0;
};

/** Has every follower handle what it had set aside, after the cause is mended. */
const replayAsides = async (desk: Desk): Promise<number> => {
  const { setAsides } = desk.world.stores;
  const before = (await setAsides.every()).length;
  await redrive(desk.world);
  const wanted = desk.world.now().toISOString();
  for (const aside of await setAsides.every())
    if (aside.by !== 'indexer') await setAsides.save({ ...aside, version: aside.version + 1, wanted });
  await desk.settle();
  const left = (await setAsides.every()).length;
  desk.print(`${before - left} taken up, ${left} left.`);
  return left > 0 ? 1 : 0;
};

/** Has the webhooks of an organisation told once more what happened since an instant. */
const replayEvents = async (desk: Desk, name: string, since: string): Promise<number> => {
  const { world, print } = desk;
  const { stores } = world;
  const at = new Date(since);
  if (Number.isNaN(at.getTime())) throw new Error(`--since wants a time with its offset, such as 2026-12-01T09:00+09:00.`);
  const organisation = await ownerMeant(stores, name);
  const proved = (await stores.webhooks.ofOrganisation(organisation.id)).filter((w) => w.state === 'proved');
  const w = work();
  for (const webhook of proved) {
    const last = await stores.replays.of({ holderId: organisation.id, webhookId: webhook.id });
    stores.replays.put(w, begin(webhook, last, newId('replay', world.now().getTime()), at.toISOString(), world.now()));
    const object = `organisations/${organisation.id}/webhooks/${webhook.id}`;
    audit(stores.db, w, { operation: 'cli.replay', object, status: 0, by: by(desk), organisationId: organisation.id });
  }
  await commit(stores.db, w);
  await desk.functions.webhooks(scheduledEvent('webhooks', world.now()));
  await desk.settle();
  print(`${proved.length} webhooks of ${organisation.name.ko ?? organisation.id} are told what happened since ${since} again.`);
  return 0;
};

export const replay: Command = {
  usage: 'replay failures [--of <queue>] | asides | events <organisation> --since <time>',
  says: 'hands over once more: what functions gave up, what they set aside, or what webhooks were told since a time',
  inside: true,
  async run(args, desk) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { of: { type: 'string' }, since: { type: 'string' } },
    });
    const [what, who] = positionals;
    if (what === 'failures') return replayFailures(desk, values.of);
    if (what === 'asides') return replayAsides(desk);
    if (what === 'events' && who && values.since) return replayEvents(desk, who, values.since);
    throw new Error(`Use it like this: npm run cli -- ${replay.usage}`);
  },
};
