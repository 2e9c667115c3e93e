import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { app } from '@sandan/fn-api/app';
import { marketServer } from '@sandan/fn-api/mcp/server';
import { endpoints } from '@sandan/fn-api/routes/registry';
import type { Command } from '../command.ts';

/** Serves an assistant on this machine over its standard input and output, under the rights of the key in SANDAN_KEY. */
export const mcp: Command = {
  usage: 'mcp',
  says: 'serve an assistant (Model Context Protocol) over standard input and output; SANDAN_KEY is the key it acts with',
  inside: false,
  async run(_args, { world }) {
    const hono = app(world, endpoints);
    const key = process.env.SANDAN_KEY;
    const server = marketServer({
      siteUrl: world.siteUrl,
      async read(path) {
        const headers: Record<string, string> = { 'accept-language': 'en', ...(key ? { authorization: `Bearer ${key}` } : {}) };
        const answer = await hono.fetch(new Request(`${world.siteUrl}/api/v1${path}`, { headers }));
        return { status: answer.status, body: await answer.json() };
      },
    });
    const ended = new Promise<void>((resolve) => {
      server.server.onclose = resolve;
      process.stdin.once('end', resolve);
    });
    await server.connect(new StdioServerTransport());
    await ended;
    return 0;
  },
};
