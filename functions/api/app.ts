import { OpenAPIHono } from '@hono/zod-openapi';
import { Fault } from '@sandan/kernel/fault';
import { type AnyEndpoint, mount } from './endpoint.ts';
import { internal, languageOf, problem } from './problem.ts';
import { endpoints } from './routes/registry.ts';
import type { World } from './world.ts';

export const apiTitle = 'Sandan Market API';

/** The API as a fetch handler: every endpoint of the registry, problems for everything else. */
export const app = (world: World, mounted: readonly AnyEndpoint[] = endpoints) => {
  const hono = new OpenAPIHono();
  for (const e of mounted) mount(hono, () => world, e);

  let document: string | undefined;
  hono.get('/api/openapi.json', (c) => {
    document ??= JSON.stringify(openapi(hono, world.siteUrl));
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

const openapi = (hono: OpenAPIHono, url: string) => {
  hono.openAPIRegistry.registerComponent('securitySchemes', 'bearer', { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' });
  return hono.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: apiTitle,
      version: '1',
      description: 'Technology, products and shared equipment of the industrial complexes of Korea.',
    },
    servers: [{ url }],
    security: [{}, { bearer: [] }],
  });
};
