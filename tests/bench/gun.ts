import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';
import type { Request, Shot, Shots } from './load.ts';

const requestOf = ({ method = 'GET', path, headers, body, fresh }: Request, said: string[]): autocannon.Request => ({
  onResponse: (status, text) => {
    if (status >= 300 && said.length < 3) said.push(text.slice(0, 300));
  },
  method,
  path,
  headers: { ...headers },
  ...(body === undefined ? {} : { body }),
  ...(fresh
    ? { setupRequest: (r: autocannon.Request) => ({ ...r, headers: { ...r.headers, 'idempotency-key': randomUUID() } }) }
    : {}),
});

/** autocannon's own histogram counts whole milliseconds; these are the measured times. */
const percentile = (sorted: Float64Array, share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;

/** Reads from the parent what to fire, fires, and sends back what was measured. */
process.once('message', (message) => {
  const { url, connections, seconds, requests } = message as Shots;
  const times: number[] = [];
  const said: string[] = [];
  const run = autocannon(
    { url, connections, duration: seconds, requests: requests.map((r) => requestOf(r, said)) },
    (error, result) => {
      if (error) throw error;
      const sorted = Float64Array.from(times).sort();
      const shot: Shot = {
        perSecond: times.length / result.duration,
        p50: percentile(sorted, 0.5),
        p95: percentile(sorted, 0.95),
        p99: percentile(sorted, 0.99),
        answered: times.length,
        refused: result.non2xx + result.errors + result.timeouts,
        said,
      };
      process.send?.(shot, () => process.exit(0));
    },
  );
  run.on('response', (_client, status, _bytes, ms) => {
    if (status >= 200 && status < 300) times.push(ms);
  });
});
