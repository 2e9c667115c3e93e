import { Agent, request } from 'node:http';
import type { Cast } from './traders.ts';
import { type Asked, headersOf, traffic } from './traffic.ts';

export interface Plan {
  readonly cast: Cast;
  readonly perSecond: number;
  /** One request in so many writes. */
  readonly writeEvery: number;
  readonly seconds: number;
  /** Before them the rate rises from nothing in so many seconds. */
  readonly rising: number;
}

/** One answer: its route, milliseconds from the instant at which it was to be sent, and its status (0: none came). */
export type Shot = readonly [route: string, ms: number, status: number];

export interface Report {
  readonly shots: readonly Shot[];
  /** Of the seconds in which the rate rose. */
  readonly risen: readonly Shot[];
  /** Latest sending behind its instant, in ms. */
  readonly late: number;
  readonly said: readonly string[];
}

const deadline = 30_000;

/** The mulberry32 generator: the same run each time. */
const seeded = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
};

/**
 * Sends at a constant rate, whether or not answers come (an open model). A time counts from the instant at which the request was
 * due and not from when it was sent, so that a stall is felt by all that would have come meanwhile (no coordinated omission).
 */
export const run = async (plan: Plan): Promise<Report> => {
  const agent = new Agent({ keepAlive: true, maxSockets: 512 });
  const { hostname, port } = new URL(plan.cast.url);
  const mix = traffic(plan.cast, seeded(7));
  const shots: Shot[] = [];
  const risen: Shot[] = [];
  const said: string[] = [];
  let late = 0;

  const send = (asked: Asked, due: number, into: Shot[]): Promise<void> =>
    new Promise((resolve) => {
      const body = asked.body === undefined ? undefined : JSON.stringify(asked.body);
      const done = (status: number, text: string) => {
        into.push([asked.route, performance.now() - due, status]);
        if (status >= 200 && status < 300 && asked.learn) asked.learn(JSON.parse(text));
        else if ((status < 200 || status >= 400) && said.length < 20)
          said.push(`${asked.method} ${asked.path}: ${status} ${text.slice(0, 200)}`);
        asked.end?.();
        resolve();
      };
      const headers = { ...headersOf(asked), ...(body ? { 'content-length': String(Buffer.byteLength(body)) } : {}) };
      const call = request(
        { agent, hostname, port, method: asked.method, path: asked.path, headers, timeout: deadline },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on('data', (chunk: Buffer) => void chunks.push(chunk));
          answer.once('end', () => done(answer.statusCode ?? 0, Buffer.concat(chunks).toString()));
          answer.once('error', (cause) => done(0, String(cause)));
        },
      );
      call.once('timeout', () => call.destroy(new Error('no answer in time')));
      call.once('error', (cause) => done(0, String(cause)));
      call.end(body);
    });

  const rising = Math.round((plan.perSecond * plan.rising) / 2);
  const total = rising + plan.perSecond * plan.seconds;
  /** Seconds from the beginning at which the nth is due. */
  const dueOf = (n: number) =>
    n < rising ? Math.sqrt((2 * n * plan.rising) / plan.perSecond) : plan.rising + (n - rising) / plan.perSecond;
  const open = new Set<Promise<void>>();
  const begin = performance.now() + 50;
  for (let n = 0; n < total; ) {
    const due = begin + dueOf(n) * 1000;
    const wait = due - performance.now();
    if (wait > 0.5) await new Promise((r) => setTimeout(r, wait));
    if (n >= rising) late = Math.max(late, performance.now() - due);
    const sent: Promise<void> = send(
      n % plan.writeEvery === 0 ? mix.write() : mix.read(),
      due,
      n < rising ? risen : shots,
    ).finally(() => open.delete(sent));
    open.add(sent);
    n++;
  }
  await Promise.all(open);
  agent.destroy();
  return { shots, risen, late, said };
};

if (process.send)
  process.once('message', (plan) => {
    run(plan as Plan).then(
      (report) => process.send?.(report, () => process.exit(0)),
      (cause) => {
        console.error(cause);
        process.exit(1);
      },
    );
  });
