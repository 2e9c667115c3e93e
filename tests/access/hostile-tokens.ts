import { createHmac, randomBytes } from 'node:crypto';
import { type CryptoKey, exportSPKI, type JWK, SignJWT } from 'jose';

/** What the attacks are made from: the provider's keys and what it says of them, and a key of the attacker's own. */
export interface Forge {
  readonly issuer: string;
  readonly audience: string;
  readonly clientId: string;
  readonly now: number;
  readonly rsa: { readonly key: CryptoKey; readonly open: CryptoKey; readonly kid: string };
  readonly ec: { readonly key: CryptoKey; readonly kid: string };
  readonly attacker: { readonly key: CryptoKey; readonly jwk: JWK };
}

type Json = Record<string, unknown>;
const url = (part: unknown): string => Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url');

/** A token that would be good: each attack spoils it in one way. */
export const goodClaims = (f: Forge): Json => ({
  iss: f.issuer,
  aud: f.audience,
  sub: 'demo-sme',
  client_id: f.clientId,
  origin_jti: 'sign-in',
  auth_time: f.now,
  iat: f.now,
  exp: f.now + 3600,
  email: 'sme@demo.example',
  email_verified: true,
});
export const goodHeader = (f: Forge) => ({ alg: 'RS256', typ: 'at+jwt', kid: f.rsa.kid });

export const signed = (f: Forge, claims: Json, header: Json = {}, key: CryptoKey = f.rsa.key): Promise<string> =>
  new SignJWT(claims).setProtectedHeader({ ...goodHeader(f), ...header }).sign(key);

const without = (claims: Json, ...names: string[]): Json =>
  Object.fromEntries(Object.entries(claims).filter(([name]) => !names.includes(name)));
const parts = (token: string) => token.split('.') as [string, string, string];
const hmac = (secret: string | Buffer, text: string) => createHmac('sha256', secret).update(text).digest('base64url');

/** Bearer tokens that must open nothing, by what is wrong with them. */
export const hostileTokens = async (f: Forge): Promise<Readonly<Record<string, string>>> => {
  const good = goodClaims(f);
  const [head, body, mark] = parts(await signed(f, good));
  const claims = (more: Json) => signed(f, { ...good, ...more });
  const unsigned = (header: Json, payload: unknown = good, signature = '') => `${url(header)}.${url(payload)}.${signature}`;
  const symmetric = (header: Json, secret: string | Buffer) => {
    const text = `${url({ ...goodHeader(f), ...header })}.${url(good)}`;
    return `${text}.${hmac(secret, text)}`;
  };
  const pem = await exportSPKI(f.rsa.open);
  const zeros = Buffer.alloc(64).toString('base64url');
  return {
    'no algorithm': unsigned({ ...goodHeader(f), alg: 'none' }),
    'no algorithm, in capitals': unsigned({ ...goodHeader(f), alg: 'NONE' }),
    'no algorithm, in mixed case, with the signature of a good token': unsigned({ ...goodHeader(f), alg: 'nOnE' }, good, mark),
    'an empty algorithm': unsigned({ ...goodHeader(f), alg: '' }, good, mark),
    'an algorithm that is a list': unsigned({ ...goodHeader(f), alg: ['RS256'] }, good, mark),
    'without a header for the algorithm': unsigned({ typ: 'at+jwt', kid: f.rsa.kid }, good, mark),
    'HS256 with the public key as secret': symmetric({ alg: 'HS256' }, pem),
    'HS256 with the public key without its last line feed': symmetric({ alg: 'HS256' }, pem.trim()),
    'HS256 with an empty secret': symmetric({ alg: 'HS256' }, ''),
    'HS512 under the name of RS256': symmetric({ alg: 'RS256' }, pem),
    'an algorithm nobody allowed, with the right key': unsigned({ ...goodHeader(f), alg: 'PS256' }, good, mark),
    'a signature that was cut off': `${head}.${body}.`,
    'a signature that lacks its last character': `${head}.${body}.${mark.slice(0, -2)}`,
    'a signature of another payload': `${head}.${url({ ...good, sub: 'demo-operator' })}.${mark}`,
    'a signature of another header': `${url({ ...goodHeader(f), x: 1 })}.${body}.${mark}`,
    'ES256 with r = s = 0': unsigned({ ...goodHeader(f), alg: 'ES256', kid: f.ec.kid }, good, zeros),
    'ES256 with r = s = 0 and the name of the RSA key': unsigned({ ...goodHeader(f), alg: 'ES256' }, good, zeros),
    'ES256 with an empty signature': unsigned({ ...goodHeader(f), alg: 'ES256', kid: f.ec.kid }),
    'a key of the attacker under the name of the right one': await signed(f, good, {}, f.attacker.key),
    'a key of the attacker in the header (jwk)': await signed(f, good, { jwk: f.attacker.jwk }, f.attacker.key),
    'a key of the attacker at an address (jku)': await signed(f, good, { jku: 'http://127.0.0.1:9/keys' }, f.attacker.key),
    'a key of the attacker at an address (x5u)': await signed(f, good, { x5u: 'http://127.0.0.1:9/chain' }, f.attacker.key),
    'a certificate of the attacker (x5c)': await signed(f, good, { x5c: [randomBytes(300).toString('base64')] }, f.attacker.key),
    'a key nobody has': await signed(f, good, { kid: 'nobody' }, f.attacker.key),
    'a name of a key that is a path': await signed(f, good, { kid: '../../../../dev/null' }, f.attacker.key),
    'a name of a key that is SQL': await signed(f, good, { kid: "x' UNION SELECT 'key'--" }, f.attacker.key),
    'a name of a key that is a command': await signed(f, good, { kid: '|cat /etc/passwd' }, f.attacker.key),
    'a name of a key that is a number': unsigned({ ...goodHeader(f), kid: 7 }, good, mark),
    'another issuer': await claims({ iss: 'https://elsewhere.example' }),
    'an issuer with a slash more': await claims({ iss: `${f.issuer}/` }),
    'two issuers': await claims({ iss: [f.issuer, 'https://elsewhere.example'] }),
    'no issuer': await signed(f, without(good, 'iss')),
    'another audience': await claims({ aud: 'https://elsewhere.example/api', client_id: 'elsewhere' }),
    'an audience that begins like the right one': await claims({ aud: `${f.audience}.elsewhere.example` }),
    'no audience': await signed(f, without(good, 'aud', 'client_id')),
    'over for an hour': await claims({ exp: f.now - 3600 }),
    'over for six seconds': await claims({ exp: f.now - 6 }),
    'not yet good': await claims({ nbf: f.now + 600 }),
    'no end': await signed(f, without(good, 'exp')),
    'an end that is text': await claims({ exp: '9999999999' }),
    'an end that is no number': await claims({ exp: null }),
    'nobody it is about': await signed(f, without(good, 'sub')),
    'about somebody who is no text': await claims({ sub: { $ne: null } }),
    'about nobody': await claims({ sub: '' }),
    'about a name that is too long': await claims({ sub: 'a'.repeat(256) }),
    'an ID token instead of an access token': await signed(f, { ...without(good, 'client_id'), aud: f.clientId }, { typ: 'JWT' }),
    'an ID token for the audience of the API': await signed(f, { ...good, token_use: 'id' }, { typ: 'JWT' }),
    'a token without a type': unsigned({ alg: 'RS256', kid: f.rsa.kid }, good, mark),
    'a signed token of no stated use': await signed(f, good, { typ: undefined }),
    'a logout token': await signed(f, { ...good, events: {} }, { typ: 'logout+jwt' }),
    'a client that acts for itself, under the name of a person (A7)': await claims({ client_id: 'demo-sme' }),
    'a crit header nobody understands': unsigned({ ...goodHeader(f), crit: ['exp'], exp: 1 }, good, mark),
    'an unencoded payload (b64)': unsigned({ ...goodHeader(f), crit: ['b64'], b64: false }, good, mark),
    'an empty crit': unsigned({ ...goodHeader(f), crit: [] }, good, mark),
    'a token within a token': await signed(f, good, { cty: 'JWT', typ: 'JWT' }),
    'an encrypted token': `${url({ alg: 'dir', enc: 'A256GCM' })}..${url('iv')}.${url('text')}.${url('tag')}`,
    'four parts': `${head}.${body}.${mark}.${mark}`,
    'two parts': `${head}.${body}`,
    'no parts': 'token',
    'dots alone': '..',
    'the same claim twice': `${head}.${url(`{"sub":"demo-operator",${JSON.stringify(good).slice(1)}`)}.${mark}`,
    'a payload that is a list': unsigned(goodHeader(f), [good], mark),
    'a payload that is no JSON': unsigned(goodHeader(f), 'sub=demo-sme', mark),
    'a payload of depth 10,000': unsigned(goodHeader(f), `${'['.repeat(10_000)}${']'.repeat(10_000)}`, mark),
    'a header that is null': unsigned(null as unknown as Json, good, mark),
    'a prototype in the header': `${url(`{"__proto__":{"alg":"none"},"alg":"RS256"}`)}.${body}.${mark}`,
    '60 kB of it': `${head}.${url({ ...good, pad: 'x'.repeat(60_000) })}.${mark}`,
    'base64 with its padding': `${head}=.${body}==.${mark}==`,
    'base64 with + and /': `${head}.${body}.${mark.replaceAll('-', '+').replaceAll('_', '/')}+/`,
    'percent-encoded dots': `${head}%2E${body}%2E${mark}`,
    'a full-width full stop': `${head}\uff0e${body}\uff0e${mark}`.replace(/[^\x20-\x7e]/g, '%EF%BC%8E'),
    'an API key of the shape of ours': `mkt_key_${'A'.repeat(26)}_${'a'.repeat(43)}`,
    'a proof of a step-up': `${(f.now * 2000).toString(36)}.${url(randomBytes(32).toString('hex'))}`,
  };
};
