import { mutates, type Scene, type Switch } from './switch.ts';

const leads = (name: string, to: (scene: Scene) => string, code = 302, more: Partial<Switch> = {}): Switch => ({
  name: `redirect to ${name}`,
  ends: 'fault',
  ...more,
  serve: (_, response, scene) => void response.writeHead(code, { location: to(scene) }).end(),
});
const secondPrivate = (second: string) => ({ name: 'source.example', addresses: [['127.0.0.1'], [second]] });
const metadata = '/latest/meta-data/iam/security-credentials/';

export const redirectSwitches: readonly Switch[] = [
  leads('another port of the inside', ({ trap }) => `${trap}/x`),
  leads('another port, by 307', ({ trap }) => `${trap}/x`, 307),
  leads('the metadata of the cloud', () => `http://169.254.169.254${metadata}`),
  leads('the metadata, written as IPv6', () => `http://[::ffff:a9fe:a9fe]${metadata}`),
  leads('the metadata, written as a number', () => `http://2852039166${metadata}`),
  leads('a file', () => 'file:///etc/passwd'),
  leads('another scheme', () => 'gopher://127.0.0.1:6379/_FLUSHALL'),
  leads('a host without a scheme', ({ trap }) => trap.replace('http:', '')),
  leads('credentials', ({ origin }) => origin.replace('//', '//user:secret@')),
  leads('itself', () => ''),
  leads('nowhere', () => 'http://['),
  leads('itself in a loop', () => '/loop'),
  leads('twenty others', ({ count }) => `/hop/${count}`),
  leads('plain HTTP from TLS', ({ origin }) => origin.replace('https:', 'http:'), 302, { tls: 'trusted' }),
];

export const connectionSwitches: readonly Switch[] = [
  ...[
    '10.0.0.1',
    '169.254.169.254',
    '127.0.0.2',
    '::1',
    '64:ff9b::a9fe:a9fe',
    '::ffff:127.0.0.1',
    '0.0.0.0',
    '100.100.100.200',
  ].map(
    (second): Switch => ({
      name: `a name that leads to ${second} the second time`,
      ends: 'fault',
      host: secondPrivate(second),
      serve: (_, response) => void response.writeHead(503, { connection: 'close' }).end(),
    }),
  ),
  mutates('a name with a public and a private address', (good) => good, {
    host: { name: 'source.example', addresses: [['127.0.0.1', '192.168.0.1']] },
  }),
  mutates('a name without an address', (good) => good, { host: { name: 'source.example', addresses: [[]] } }),
  mutates('a certificate that is its own', (good) => good, { tls: 'selfSigned' }),
  mutates('a certificate that has expired', (good) => good, { tls: 'expired' }),
  mutates('a certificate of another host', (good) => good, { tls: 'wrongHost' }),
  mutates('a certificate that is trusted', (good) => good, { tls: 'trusted', ends: 'good' }),
];
