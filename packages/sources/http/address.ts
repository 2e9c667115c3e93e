import { lookup as resolve } from 'node:dns/promises';
import { isIP } from 'node:net';
import { Fault } from '@sandan/kernel/fault';
import ipaddr from 'ipaddr.js';

/** Addresses that may be connected to beside the public ones. Tests and the local stack name their loopback; production has none. */
export type Allow = (address: string, port: number) => boolean;

/** The addresses of a name. */
export type Lookup = (hostname: string) => Promise<readonly string[]>;
export const lookup: Lookup = async (hostname) => (await resolve(hostname, { all: true })).map(({ address }) => address);

/** Global unicast, the only IPv6 that is given out (RFC 4291 and IANA's registry). */
const global6 = ipaddr.parseCIDR('2000::/3');

/**
 * Whether an address is public unicast. Addresses that hold another one (IPv4-mapped, NAT64, 6to4, Teredo) are not, whatever they
 * hold, nor is anything but the canonical writing of an address.
 */
export const isPublic = (address: string): boolean => {
  if (isIP(address) === 0) return false;
  const read = ipaddr.parse(address);
  return read.range() === 'unicast' && (read.kind() === 'ipv4' || read.match(global6));
};

const inward = /(?:^|\.)(?:localhost|localdomain|local|internal|home\.arpa)\.?$/i;

/** The host of a URL without brackets. */
export const bare = (hostname: string): string => hostname.replace(/^\[(.*)\]$/, '$1');

export const refuseAddress = (host: string): Fault =>
  new Fault('invalid', 'source.private', `${host} is not a public address`, { params: { host: host.slice(0, 100) } });

/** @throws Fault invalid `source.private` if a literal is not public, or a name is one of the inside */
export const checkHost = (hostname: string, port: number, allow?: Allow): void => {
  const host = bare(hostname);
  if (allow?.(host, port)) return;
  if (isIP(host) ? !isPublic(host) : inward.test(host)) throw refuseAddress(host);
};

/** @throws Fault invalid `source.private` if any of the addresses of a name is not public */
export const checkAddresses = (host: string, addresses: readonly string[], port: number, allow?: Allow): void => {
  if (addresses.some((address) => !isPublic(address) && !allow?.(address, port))) throw refuseAddress(host);
};
