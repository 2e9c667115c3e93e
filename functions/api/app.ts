import { Fault } from '@sandan/kernel/fault';
import { Hono } from 'hono';
import { type AnyEndpoint, mount } from './endpoint.ts';
import { internal, languageOf, problem } from './problem.ts';
import { endpoints } from './routes/registry.ts';
import type { World } from './world.ts';

/** The API as a fetch handler: every endpoint of the registry, problems for everything else. */
export const app = (world: World, mounted: readonly AnyEndpoint[] = endpoints) => {
  const hono = new Hono();
  for (const e of mounted) mount(hono, world, e);

  let document: string | undefined;
  hono.get('/api/openapi.json', async (c) => {
    document ??= JSON.stringify((await import('./openapi.ts')).openapi(mounted, world.siteUrl));
    return c.body(document, 200, { 'content-type': 'application/json', 'cache-control': 'public, max-age=300' });
  });
  hono.get('/api/health', (c) => c.json({ ok: true }));

  hono.notFound((c) => problem(new Fault('missing', 'route.missing'), languageOf(c.req.header('accept-language')), c.req.path));
  hono.onError((error, c) => {
    const fault = error instanceof Fault ? error : internal(error);
    if (fault.code === 'request.internal')
      world.log({ level: 'error', message: error.message, stack: error.stack, method: c.req.method, route: c.req.path });
    return problem(fault, languageOf(c.req.header('accept-language')), c.req.path);
  });
  return hono;
};
