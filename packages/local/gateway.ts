import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { languageOf, problem } from '@sandan/fn-api/problem';
import { Fault } from '@sandan/kernel/fault';
import { everyFunction, type FunctionName, maxRequestBytes } from '@sandan/topology/topology';
import { eventOf, type HttpHandler, writeResult } from './lambda-event.ts';
import { routing } from './routing.ts';

/** Something of the local stack that answers under a path of its own (`/oidc`, `/dev`); the path includes the mount. */
export interface Mount {
  readonly path: `/${string}`;
  readonly answer: (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;
}

export interface Gateway {
  readonly handlers: Partial<Record<FunctionName, HttpHandler>>;
  readonly mounts: readonly Mount[];
  readonly serveFile?: (request: IncomingMessage, response: ServerResponse, path: string) => Promise<boolean>;
  /** Called after every call that may have written. */
  readonly wrote: () => void;
  readonly log: (line: Record<string, unknown>) => void;
}

const isSafe = (method: string | undefined) => method === 'GET' || method === 'HEAD' || method === 'OPTIONS';

/** The whole body, or undefined once it is larger than the HTTP API takes. */
const bodyOf = (request: IncomingMessage): Promise<Buffer | undefined> =>
  new Promise((resolve, reject) => {
    if (Number(request.headers['content-length'] ?? 0) > maxRequestBytes) return resolve(undefined);
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= maxRequestBytes) chunks.push(chunk);
      else resolve(undefined);
    });
    request.once('end', () => resolve(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)));
    request.once('error', reject);
  });

const refuse = async (request: IncomingMessage, response: ServerResponse, fault: Fault, path: string): Promise<void> => {
  const answer = problem(fault, languageOf(request.headers['accept-language']), path);
  response.writeHead(answer.status, { ...Object.fromEntries(answer.headers), connection: 'close' });
  response.end(await answer.text());
};

/** What answers under a path: of several, the one whose own path is the longest, in whatever order they came. */
const mountOf = (mounts: readonly Mount[], path: string): Mount | undefined =>
  mounts
    .filter((m) => path === m.path || path.startsWith(`${m.path}/`) || path.startsWith(`${m.path}.`))
    .toSorted((a, b) => b.path.length - a.path.length)[0];

/** HTTP as the cloud's front gives it to the functions: static files, then the routes of the topology. */
export const gateway = (g: Gateway): Server => {
  const route = routing(everyFunction);
  const empty = Buffer.alloc(0);

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = request.url ?? '/';
    const mark = url.indexOf('?');
    const path = mark < 0 ? url : url.slice(0, mark);
    const mount = mountOf(g.mounts, path);
    if (mount) return mount.answer(request, response);
    if (g.serveFile && (await g.serveFile(request, response, path))) return;
    const target = route(request.method ?? 'GET', path);
    const handler = target && g.handlers[target.function];
    if (!handler) return refuse(request, response, new Fault('missing', 'route.missing'), path);
    const body = isSafe(request.method) ? empty : await bodyOf(request);
    if (!body) return refuse(request, response, new Fault('invalid', 'request.tooLarge'), path);
    writeResult(response, await handler(eventOf(request, target.routeKey, body)));
    if (!isSafe(request.method)) g.wrote();
  };

  return createServer({ keepAliveTimeout: 65_000 }, (request, response) => {
    answer(request, response).catch((cause: unknown) => {
      g.log({ level: 'error', message: 'a function failed', error: cause instanceof Error ? cause.stack : String(cause) });
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'application/json' });
      response.end('{"message":"Internal Server Error"}');
    });
  });
};
