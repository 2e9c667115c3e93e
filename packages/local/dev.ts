import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Desk, isBare } from './command.ts';
import { commands } from './commands/registry.ts';
import type { Mount } from './gateway.ts';
import { mailPages } from './mail-pages.ts';
import type { Mailbox } from './mailbox.ts';
import { wordsOf } from './words.ts';

/** One line of a command's output as it travels. */
export type Said = { readonly line: string } | { readonly exit: number };

const held = (request: IncomingMessage, secret: string): boolean => {
  const given = Buffer.from(request.headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${secret}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
};

const obey = async (request: IncomingMessage, response: ServerResponse, desk: Desk): Promise<void> => {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  const { name, args } = JSON.parse(text) as { name: string; args: string[] };
  const say = (said: Said) => void response.write(`${JSON.stringify(said)}\n`);
  response.writeHead(200, { 'content-type': 'application/x-ndjson' });
  let exit = 1;
  const command = commands[name];
  try {
    if (!command || isBare(command)) throw new Error(`${name} is not run inside the market.`);
    exit = (await command.run(args, { ...desk, print: (line) => say({ line }) })) ?? 0;
  } catch (cause) {
    say({ line: wordsOf(cause) });
  }
  say({ exit });
  response.end();
};

/** `/dev`: the mail that was not sent, what calls used, and the door through which `npm run cli` runs a command inside the market. */
export const dev = (options: { mailbox: Mailbox; desk: Desk; control: string; usage: () => Promise<unknown> }): Mount => {
  const mail = mailPages(options.mailbox);
  return {
    path: '/dev',
    async answer(request, response) {
      const url = new URL(request.url ?? '/', 'http://localhost');
      if (url.pathname === '/dev/command' && request.method === 'POST' && held(request, options.control))
        return obey(request, response, options.desk);
      if (request.method === 'GET' && url.pathname === '/dev/usage')
        return void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(await options.usage()));
      if (request.method === 'GET' && (await mail(response, url))) return;
      response.writeHead(404, { 'content-type': 'text/plain' }).end('There is nothing here. See /dev/mail.');
    },
  };
};
