import { Fault } from '@sandan/kernel/fault';
import type { Question } from './ask.ts';

export const maxHops = 3;
const statuses = new Set([301, 302, 303, 307, 308]);

/**
 * The question that a redirect leads to: of the same origin, or of a host that is on the list; to plain HTTP never from TLS.
 * Another origin gets neither body nor headers, for they carry keys.
 * @throws Fault invalid `source.redirect`
 */
export const redirected = (asked: Question, status: number, location: string | null, hosts: ReadonlySet<string>): Question => {
  const refuse = (why: string) =>
    new Fault('invalid', 'source.redirect', `${asked.name} answered ${status}: ${why}`, { params: { status } });
  if (asked.redirects === false) throw refuse('not to be followed');
  if (!statuses.has(status) || !location) throw refuse('no redirect');
  const url = URL.parse(location, asked.url);
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) throw refuse('no web address');
  if (url.username || url.password) throw refuse('credentials in the address');
  if (asked.url.protocol === 'https:' && url.protocol === 'http:') throw refuse('from TLS to plain HTTP');
  const upgraded = url.hostname === asked.url.hostname && url.protocol === 'https:' && !asked.url.port && !url.port;
  const same = url.origin === asked.url.origin;
  if (!same && !upgraded && !hosts.has(url.hostname)) throw refuse('another host');
  const keeps = status === 307 || status === 308;
  if (!same && keeps && asked.method === 'POST') throw refuse('a body for another origin');
  const { method: _, headers, body, ...rest } = asked;
  return {
    ...rest,
    url,
    ...(same && headers ? { headers } : {}),
    ...(same && keeps && asked.method ? { method: asked.method } : {}),
    ...(same && keeps && body !== undefined ? { body } : {}),
  };
};
