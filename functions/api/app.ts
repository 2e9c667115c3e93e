import { Fault } from '@sandan/kernel/fault';
import { Hono } from 'hono';
import { type AnyEndpoint, mount } from './endpoint.ts';
import { sayLimits } from './limit/limited.ts';
import { internal, languageOf, problem } from './problem.ts';
import type { World } from './world.ts';

/** These endpoints as a fetch handler, with problems for everything else. */
export const app = (world: World, mounted: readonly AnyEndpoint[]) => {
  const hono = new Hono();
  for (const e of mounted) mount(hono, world, e);

  hono.get('/api/health', (c) => c.json({ ok: true }));

  hono.notFound((c) => problem(new Fault('missing', 'route.missing'), languageOf(c.req.header('accept-language')), c.req.path));
  hono.onError((error, c) => {
    const fault = error instanceof Fault ? error : internal(error);
    if (fault.code === 'request.internal')
      world.log({ level: 'error', message: error.message, stack: error.stack, method: c.req.method, route: c.req.path });
    return sayLimits(c.req.raw, problem(fault, languageOf(c.req.header('accept-language')), c.req.path));
  });
  return hono;
};
