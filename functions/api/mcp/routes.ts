import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import { Fault } from '@sandan/kernel/fault';
import type { Hono } from 'hono';
import { languageOf, problem } from '../problem.ts';
import { marketServer, type Read } from './server.ts';

/** Headers of the assistant's call that its reads carry: whose rights they are under, and in which language. */
const passed = ['authorization', 'x-organisation', 'accept-language', 'x-edge', 'x-forwarded-for'];

/** Reads through the API itself, so that rights, limits and audit are those of every other call. */
const readingAs =
  (app: Hono, request: Request, env: unknown): Read =>
  async (path) => {
    const headers = new Headers();
    for (const name of passed) {
      const value = request.headers.get(name);
      if (value) headers.set(name, value);
    }
    const answer = await app.fetch(new Request(new URL(`/api/v1${path}`, request.url), { headers }), env as object);
    return { status: answer.status, body: await answer.json() };
  };

/** Largest message that is read, in bytes. */
const largest = 64 * 1024;

/**
 * `/api/mcp`: the Model Context Protocol over streamable HTTP, without sessions: each call is complete in itself, as a Lambda wants it, and
 * is answered with JSON. There is therefore no stream to open with GET.
 */
export const mcp = (app: Hono, siteUrl: string): Hono => {
  app.post('/api/mcp', async (c) => {
    const request = c.req.raw;
    if (Number(request.headers.get('content-length') ?? 0) > largest)
      return problem(new Fault('invalid', 'request.tooLarge'), languageOf(c.req.header('accept-language')), c.req.path);
    const server = marketServer({ read: readingAs(app, request, c.env), siteUrl });
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
    try {
      await server.connect(transport);
      return await transport.handleRequest(request);
    } finally {
      await server.close();
    }
  });
  app.on(['GET', 'DELETE'], '/api/mcp', () => new Response(null, { status: 405, headers: { allow: 'POST' } }));
  return app;
};
