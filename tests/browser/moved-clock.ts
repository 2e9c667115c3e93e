import { BroadcastChannel, isMainThread } from 'node:worker_threads';

/**
 * Loaded before the market where a test opens it with a clock (`node --import`), in each of its threads: the present is that of the
 * machine and as much more as the test says. The market itself has no such door.
 */
const { Date: Real } = globalThis;
const ofMachine = Real.now.bind(Real);
let ahead = 0;
const now = () => ofMachine() + ahead;

globalThis.Date = new Proxy(Real, {
  construct: (target, args, made) => Reflect.construct(target, args.length > 0 ? args : [now()], made),
  apply: () => new Real(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});

const threads = new BroadcastChannel('moved-clock');
threads.onmessage = ({ data }: { data: unknown }) => {
  ahead = Number(data);
};
threads.unref();

if (isMainThread)
  process.on('message', (said: number) => {
    ahead = said;
    threads.postMessage(said);
    process.send?.(said);
  });
