import { Socket } from 'node:net';

/** Connections that were tried since the watch began, at the lowest place where Node says so. */
export const watchConnections = () => {
  const tried: { address: string; port: number }[] = [];
  const { connect } = Socket.prototype;
  Socket.prototype.connect = function watched(this: Socket, ...given: unknown[]) {
    this.on('connectionAttempt', (address, port) => tried.push({ address, port }));
    return Reflect.apply(connect, this, given);
  };
  return {
    /** Those that led anywhere but to a listener of 127.0.0.1 with one of these ports. */
    astray: (ports: ReadonlySet<number>) => tried.filter(({ address, port }) => address !== '127.0.0.1' || !ports.has(port)),
    tried: () => tried.length,
    end() {
      Socket.prototype.connect = connect;
    },
  };
};
