import { createServer as plainServer, type RequestListener } from 'node:http';
import { createServer as tlsServer } from 'node:https';
import { type AddressInfo, type Server, createServer as socketServer } from 'node:net';
import { makeCertificates } from './certificates.ts';
import { examples } from './example.ts';
import type { Scene, Switch } from './switch.ts';
import { switchesFor } from './switches.ts';

/** One switch of one adapter, as the client needs to know it. It can be sent to another process. */
export interface Case {
  readonly adapter: string;
  readonly name: string;
  readonly origin: string;
  readonly port: number;
  readonly ends: Switch['ends'];
  readonly heavy: boolean;
  readonly slow: boolean;
  readonly addresses: Readonly<Record<string, readonly (readonly string[])[]>>;
  /** Trusted beside the authorities of the platform. */
  readonly ca: string;
}

const listening = async (server: Server, host: string): Promise<number> => {
  await new Promise<void>((done, failed) => server.once('error', failed).listen(0, host, done));
  return (server.address() as AddressInfo).port;
};

/** Plays every switch of the adapters on a port of its own, and counts who comes to the trap. */
export const stage = async (
  adapters: readonly string[],
  wanted: (it: Switch, adapter: string, n: number) => boolean = () => true,
) => {
  const servers: (Server & { closeAllConnections?(): void })[] = [];
  let trapped = 0;
  const trapServer = socketServer((socket) => {
    trapped += 1;
    socket.destroy();
  });
  servers.push(trapServer);
  const trap = `http://127.0.0.1:${await listening(trapServer, '127.0.0.1')}`;
  const { ca, of } = await makeCertificates();

  const play = async (adapter: string, it: Switch): Promise<Case> => {
    let count = 0;
    const state = { origin: '' };
    const listener: RequestListener = async (request, response) => {
      count += 1;
      response.on('error', () => {});
      const url = new URL(request.url ?? '/', 'http://source');
      const scene: Scene = {
        origin: state.origin,
        trap,
        count,
        good: (words = {}) => examples[adapter]?.answer(url, words) ?? '',
      };
      try {
        await it.serve(request, response, scene);
      } catch {
        response.destroy();
      }
    };
    const server = it.tls ? tlsServer(of[it.tls], listener) : plainServer(listener);
    server.on('clientError', (_, socket) => socket.destroy());
    server.on('tlsClientError', () => {});
    servers.push(server);
    const port = await listening(server, '127.0.0.1');
    state.origin = `${it.tls ? 'https' : 'http'}://${it.host?.name ?? '127.0.0.1'}:${port}`;
    return {
      adapter,
      name: it.name,
      origin: state.origin,
      port,
      ends: it.ends,
      heavy: it.heavy ?? false,
      slow: it.slow ?? false,
      addresses: it.host ? { [it.host.name]: it.host.addresses } : {},
      ca,
    };
  };
  const cases: Case[] = [];
  for (const adapter of adapters)
    for (const [n, it] of switchesFor(adapter).entries())
      if (it.name === 'plain' || wanted(it, adapter, n)) cases.push(await play(adapter, it));

  return {
    cases,
    trapped: () => trapped,
    async close() {
      for (const server of servers) {
        server.closeAllConnections?.();
        server.close();
      }
    },
  };
};
