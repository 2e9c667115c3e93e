import { once } from 'node:events';
import type { Server } from 'node:http';

/** Somebody else listens there. */
export class PortTaken extends Error {}

const listen = async (server: Server, port: number, host: string): Promise<void> => {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EADDRINUSE') throw new PortTaken(`${host}:${port}`, { cause });
    throw cause;
  }
};

/**
 * Lets the servers that `make` gives listen on a port; `localhost` means both loopback addresses, where the machine has both.
 * @throws PortTaken
 */
export const front = async (make: () => Server, port: number, host: string): Promise<{ close(): Promise<void> }> => {
  const servers: Server[] = [];
  const close = async () => {
    for (const server of servers) {
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      const late = setTimeout(() => server.closeAllConnections(), 1000);
      await closed;
      clearTimeout(late);
    }
  };
  try {
    for (const address of host === 'localhost' ? ['127.0.0.1', '::1'] : [host]) {
      const server = make();
      try {
        await listen(server, port, address);
        servers.push(server);
      } catch (cause) {
        if (cause instanceof PortTaken || address !== '::1') throw cause;
      }
    }
  } catch (cause) {
    await close();
    throw cause;
  }
  return { close };
};
