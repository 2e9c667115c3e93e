import { isIP, type LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { type Allow, bare, checkAddresses, checkHost, type Lookup, refuseAddress } from './address.ts';

const connectMs = 10_000;

export interface Ways {
  readonly allow?: Allow | undefined;
  readonly lookup: Lookup;
  /** Certificate authorities beside those of the platform, in PEM. */
  readonly ca?: string | undefined;
}

/**
 * Opens connections to public addresses only. A name is resolved once for each connection, all of its addresses are checked, and
 * the socket is given those and no others; so an answer that changes between the check and the connection changes nothing.
 */
export const guardedConnector = ({ allow, lookup, ca }: Ways): buildConnector.connector => {
  const checkedLookup =
    (port: number): LookupFunction =>
    (hostname, options, callback) => {
      lookup(hostname)
        .then((addresses) => {
          checkAddresses(hostname, addresses, port, allow);
          const found = addresses.map((address) => ({ address, family: isIP(address) }));
          const [first] = found;
          if (!first) throw new Error(`${hostname} has no address`);
          if (options.all) callback(null, found);
          else callback(null, first.address, first.family);
        })
        .catch((cause: Error) => callback(cause, '', 0));
    };
  const connectors = new Map<number, buildConnector.connector>();
  const connectorOf = (port: number) => {
    const known = connectors.get(port);
    if (known) return known;
    const made = buildConnector({ timeout: connectMs, lookup: checkedLookup(port), allowH2: false, ...(ca ? { ca } : {}) });
    connectors.set(port, made);
    return made;
  };

  return (options, callback) => {
    const port = Number(options.port) || (options.protocol === 'https:' ? 443 : 80);
    try {
      checkHost(options.hostname, port, allow);
    } catch (cause) {
      callback(cause as Error, null);
      return;
    }
    connectorOf(port)(options, (...[error, socket]) => {
      if (error) return callback(error, null);
      try {
        checkAddresses(bare(options.hostname), [socket.remoteAddress ?? ''], port, allow);
      } catch {
        socket.destroy();
        return callback(refuseAddress(bare(options.hostname)), null);
      }
      callback(null, socket);
    });
  };
};
