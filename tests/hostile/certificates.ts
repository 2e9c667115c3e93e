import { generate } from 'selfsigned';
import type { Switch } from './switch.ts';

const day = 86_400_000;
const named = (value: string) => [{ name: 'commonName', value }];
const hostOf = (value: string) => [
  {
    name: 'subjectAltName' as const,
    altNames: [/^[\d.]+$/.test(value) ? ({ type: 7, ip: value } as const) : ({ type: 2, value } as const)],
  },
];

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}
export interface Certificates {
  /** The authority that the client trusts. */
  readonly ca: string;
  readonly of: Readonly<Record<NonNullable<Switch['tls']>, Certificate>>;
}

/** An authority, and certificates of each kind, made for this run. */
export const makeCertificates = async (): Promise<Certificates> => {
  const at = Date.now();
  const span = (from: number, to: number) => ({
    notBeforeDate: new Date(at + from * day),
    notAfterDate: new Date(at + to * day),
    keyType: 'ec' as const,
    algorithm: 'sha256',
  });
  const authority = await generate(named('Authority of the test'), {
    ...span(-1000, 1000),
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, digitalSignature: true },
    ],
  });
  const ca = { key: authority.private, cert: authority.cert };
  const signed = async (host: string, from = -1, to = 10) => {
    const made = await generate(named(host), { ...span(from, to), ca, extensions: hostOf(host) });
    return { key: made.private, cert: made.cert };
  };
  const own = await generate(named('127.0.0.1'), { ...span(-1, 10), extensions: hostOf('127.0.0.1') });
  return {
    ca: authority.cert,
    of: {
      trusted: await signed('127.0.0.1'),
      expired: await signed('127.0.0.1', -20, -10),
      wrongHost: await signed('other.example'),
      selfSigned: { key: own.private, cert: own.cert },
    },
  };
};
