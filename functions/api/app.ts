import { Fault } from '@sandan/kernel/fault';
import { Hono } from 'hono';
import { type AnyEndpoint, mount } from './endpoint.ts';
import { sayLimits } from './limit/limited.ts';
import { internal, languageOf, problem } from './problem.ts';
import { scimProblem } from './scim/problem.ts';
import { scimRoot } from './scim/shape.ts';
import type { World } from './world.ts';

/** These endpoints as a fetch handler, with problems for everything else. */
export const app = (world: World, mounted: readonly AnyEndpoint[]) => {
  const hono = new Hono();
  for (const e of mounted) mount(hono, world, e);

  // Directories are told the address by which SCIM is known.
  hono.all(`${scimRoot}/*`, (c) => {
    const url = new URL(c.req.url);
    url.pathname = `/api/v1/scim/v2${url.pathname.slice(scimRoot.length)}`;
    return hono.fetch(new Request(url, c.req.raw), c.env);
  });

  hono.get('/api/health', (c) => c.json({ ok: true }));

  const problemAt = (path: string) => (path.startsWith('/api/v1/scim/') ? scimProblem : problem);
  hono.notFound((c) =>
    problemAt(c.req.path)(new Fault('missing', 'route.missing'), languageOf(c.req.header('accept-language')), c.req.path),
  );
  hono.onError(async (error, c) => {
    const fault = error instanceof Fault ? error : internal(error);
    if (fault.code === 'request.internal')
      world.log({ level: 'error', message: error.message, stack: error.stack, method: c.req.method, route: c.req.path });
    return sayLimits(c.req.raw, await problemAt(c.req.path)(fault, languageOf(c.req.header('accept-language')), c.req.path));
  });
  return hono;
};
