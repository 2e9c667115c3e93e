import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AlgoliaIndex, type Item, type Params } from './algolia-index.ts';

/**
 * A status instead of the answer; `hang`, no answer; `reset`, the connection breaks; `lost`, all is done and answered by 500;
 * `half`, the first half of a batch is done and answered by 500.
 */
export type Trouble = number | 'hang' | 'reset' | 'lost' | 'half';

/** A server that speaks the used parts of Algolia's REST API (its published OpenAPI) over indexes in memory. */
export interface AlgoliaServer {
  readonly url: string;
  /** How long a write waits before it is visible, in ms; `Infinity` for a task that never ends. */
  lagMs: number;
  /** What goes wrong with a request; nothing lets it pass. */
  trouble: (method: string, path: string) => Trouble | undefined;
  /** Keys other than this one are refused; absent, every key is taken. */
  key: string | undefined;
  /** Bytes that one object may have: Algolia's limit on its smaller plans. */
  largest: number;
  /** What an index holds, tombstones included. */
  items(index: string): Item[];
  /** Names of the indexes that are there. */
  names(): string[];
  /** Calls so far. */
  calls: number;
  close(): Promise<void>;
}

type Body = Record<string, unknown>;

const bodyOf = async (request: IncomingMessage): Promise<Body> => {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text === '' ? {} : (JSON.parse(text) as Body);
};

type Named = { readonly objectID: string };

const saved = (index: AlgoliaIndex, of: string, body: Body | readonly Named[]): void => {
  const kept = of === 'rules' ? index.rules : index.synonyms;
  kept.clear();
  for (const one of body as readonly Named[]) kept.set(one.objectID, one);
};

const listed = (index: AlgoliaIndex, of: string, { page = 0, hitsPerPage = 20 }: Body) => {
  const all = [...(of === 'rules' ? index.rules : index.synonyms).values()];
  const [at, size] = [Number(page), Number(hitsPerPage)];
  return { hits: all.slice(at * size, (at + 1) * size), nbHits: all.length, page: at, nbPages: Math.ceil(all.length / size) };
};

export const algoliaServer = async (): Promise<AlgoliaServer> => {
  const indexes = new Map<string, AlgoliaIndex>();
  const done = new Set<number>();
  let lastTask = 0;
  let writing: Promise<void> = Promise.resolve();

  const index = (name: string): AlgoliaIndex => {
    const known = indexes.get(name) ?? new AlgoliaIndex();
    indexes.set(name, known);
    return known;
  };
  /** The index itself, or the one it is a replica of with its own settings. */
  const readable = (name: string): AlgoliaIndex => {
    const primary = [...indexes].find(([, i]) => (i.settings.replicas as string[] | undefined)?.includes(name))?.[1];
    return primary ? index(name).over(primary.items) : index(name);
  };
  /** Writes are done in order, each after the lag. */
  const later = (act: () => void) => {
    const taskID = ++lastTask;
    const lag = server.lagMs;
    writing = writing.then(async () => {
      if (lag === Number.POSITIVE_INFINITY) return;
      if (lag > 0) await new Promise((r) => setTimeout(r, lag));
      act();
      done.add(taskID);
    });
    return { taskID, updatedAt: new Date().toISOString() };
  };

  const routes: [string, RegExp, (body: Body, name: string, last: string) => unknown][] = [
    [
      'GET',
      /^\/1\/indexes\/([^/]+)\/task\/(\d+)$/,
      (_, _name, id) => ({ status: done.has(Number(id)) ? 'published' : 'notPublished' }),
    ],
    [
      'POST',
      /^\/1\/indexes\/([^/]+)\/batch$/,
      ({ requests }, name) => {
        const all = requests as { action: string; body: Item }[];
        const large = all.findIndex((r) => Buffer.byteLength(JSON.stringify(r.body)) > server.largest);
        if (large >= 0)
          return { status: 400, message: `Record at the position ${large} objectID=${all[large]?.body.objectID} is too big` };
        return { ...later(() => index(name).batch(all)), objectIDs: all.map((r) => r.body.objectID) };
      },
    ],
    [
      'POST',
      /^\/1\/indexes\/\*\/queries$/,
      ({ requests }) => ({
        results: (requests as (Params & { indexName: string })[]).map((r) => ({
          ...readable(r.indexName).search(r),
          index: r.indexName,
        })),
      }),
    ],
    ['POST', /^\/1\/indexes\/([^/]+)\/query$/, (body, name) => readable(name).search(body as Params)],
    [
      'POST',
      /^\/1\/indexes\/\*\/objects$/,
      ({ requests }) => ({
        results: (requests as { indexName: string; objectID: string }[]).map(
          (r) => index(r.indexName).items.get(r.objectID) ?? null,
        ),
      }),
    ],
    ['POST', /^\/1\/indexes\/([^/]+)\/browse$/, (body, name) => index(name).browse(body as Params & { cursor?: string })],
    [
      'GET',
      /^\/1\/indexes\/([^/]+)\/settings$/,
      (_, name) => indexes.get(name)?.settings ?? { status: 404, message: 'Index does not exist' },
    ],
    ['PUT', /^\/1\/indexes\/([^/]+)\/settings$/, (body, name) => later(() => void Object.assign(index(name).settings, body))],
    ['POST', /^\/1\/indexes\/([^/]+)\/(synonyms|rules)\/batch$/, (body, name, of) => later(() => saved(index(name), of, body))],
    ['POST', /^\/1\/indexes\/([^/]+)\/(synonyms|rules)\/search$/, (body, name, of) => listed(index(name), of, body)],
    [
      'GET',
      /^\/1\/indexes$/,
      () => ({ items: [...indexes].map(([name, { items }]) => ({ name, entries: items.size })), nbPages: 1 }),
    ],
    ['DELETE', /^\/1\/indexes\/([^/]+)$/, (_, name) => later(() => void indexes.delete(name))],
    ['POST', /^\/1\/indexes\/([^/]+)\/deleteByQuery$/, (body, name) => later(() => index(name).deleteBy(body as Params))],
    [
      'POST',
      /^\/1\/indexes\/([^/]+)\/operation$/,
      ({ operation, destination, scope }, name) =>
        later(() => {
          const [from, to] = [index(name), index(String(destination))];
          const taken = (part: string) => operation === 'move' || (scope as string[]).includes(part);
          if (taken('settings')) to.settings = { ...from.settings, replicas: to.settings.replicas ?? [] };
          if (taken('synonyms')) to.synonyms = new Map(from.synonyms);
          if (taken('rules')) to.rules = new Map(from.rules);
          if (operation !== 'move') return;
          to.items = from.items;
          indexes.delete(name);
        }),
    ],
  ];

  const half = ({ requests }: Body, name: string): void => {
    const all = requests as { action: string; body: Item }[];
    later(() => index(name).batch(all.slice(0, Math.ceil(all.length / 2))));
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = decodeURIComponent((request.url ?? '').split('?')[0] ?? '');
    const body = await bodyOf(request);
    server.calls++;
    const trouble = server.trouble(request.method ?? '', path);
    if (trouble === 'hang') return;
    if (trouble === 'reset') return void request.socket.destroy();
    const send = (status: number, value: unknown) =>
      void response
        .writeHead(status, { 'content-type': 'application/json', ...(status === 429 ? { 'retry-after': '1' } : {}) })
        .end(JSON.stringify(value));
    if (server.key && request.headers['x-algolia-api-key'] !== server.key)
      return send(403, { status: 403, message: 'Invalid Application-ID or API key' });
    if (trouble === 'half') {
      const name = /^\/1\/indexes\/([^/]+)\/batch$/.exec(path)?.[1];
      if (name) half(body, name);
      return send(500, { status: 500, message: 'half of it' });
    }
    if (typeof trouble === 'number') return send(trouble, { status: trouble, message: `trouble ${trouble}` });
    for (const [method, pattern, act] of routes) {
      const match = method === request.method ? pattern.exec(path) : null;
      if (!match) continue;
      const value = act(body, match[1] ?? '', match[2] ?? '') as { status?: number };
      if (trouble === 'lost') return send(500, { status: 500, message: 'the answer is lost' });
      return send(typeof value.status === 'number' ? value.status : 200, value);
    }
    send(404, { status: 404, message: `no ${request.method} ${path}` });
  };

  const http = createServer(
    (request, response) => void answer(request, response).catch((e) => response.writeHead(500).end(String(e))),
  );
  // Never closed while idle: one host alone is never tried again, and a test that computes for long writes to a socket just closed.
  http.keepAliveTimeout = 0;
  http.on('connection', (socket) => socket.unref());
  http.listen(0, '127.0.0.1').unref();
  await once(http, 'listening');
  const server: AlgoliaServer = {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    lagMs: 0,
    trouble: () => undefined,
    key: undefined,
    largest: 10_000,
    calls: 0,
    items: (name) => [...(indexes.get(name)?.items.values() ?? [])],
    names: () => [...indexes.keys()],
    close: async () => {
      http.closeAllConnections();
      await new Promise((r) => http.close(r));
    },
  };
  return server;
};
