import { BlockList, isIP, isIPv6 } from 'node:net';

const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;
const plain = (address: string): string => mapped.exec(address)?.[1] ?? address;
const family = (address: string) => (isIPv6(address) ? 'ipv6' : 'ipv4');

/** Whether an address lies in one of the networks (CIDR); an IPv4 address written as IPv6 is the IPv4 one. */
export const inNetworks = (address: string, networks: readonly string[]): boolean => {
  const one = plain(address);
  if (isIP(one) === 0) return false;
  const list = new BlockList();
  for (const network of networks) {
    const [base = '', bits = ''] = network.split('/');
    list.addSubnet(base, Number(bits), family(base));
  }
  return list.check(one, family(one));
};

/** The network by which callers without a sign-in are counted: an IPv4 address, or the /64 of an IPv6 one, which one customer holds. */
export const networkOf = (address: string): string => {
  const one = plain(address);
  if (!isIPv6(one)) return one;
  const [head = '', tail] = one.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail ? tail.split(':') : [];
  const groups =
    tail === undefined ? left : [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right];
  return `${groups
    .slice(0, 4)
    .map((g) => Number.parseInt(g, 16).toString(16))
    .join(':')}::/64`;
};
