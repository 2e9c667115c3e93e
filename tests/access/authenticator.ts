import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

const url = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64url');
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest();

interface Asked {
  readonly challenge: string;
}

/** An authenticator in software, as a browser speaks with one: ES256, a counter, no statement of its maker. */
export const authenticator = (site: { origin: string; rpId: string }) => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const id = randomBytes(32);
  let counter = 0;

  const data = (flags: number, rest: Uint8Array = new Uint8Array()) => {
    const head = Buffer.alloc(5);
    head.writeUInt8(flags, 0);
    head.writeUInt32BE(counter, 1);
    return Buffer.concat([sha256(site.rpId), head, rest]);
  };
  const client = (type: string, { challenge }: Asked, origin: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const common = { id: url(id), rawId: url(id), type: 'public-key', clientExtensionResults: {} };

  return {
    make(asked: Asked, origin = site.origin) {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(id.length);
      const cose = new Map<number, number | Uint8Array>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
        [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
      ]);
      const authData = data(0x45, Buffer.concat([Buffer.alloc(16), length, id, isoCBOR.encode(cose)]));
      const object = new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', new Uint8Array(authData)],
      ]);
      return {
        ...common,
        response: {
          clientDataJSON: url(client('webauthn.create', asked, origin)),
          attestationObject: url(isoCBOR.encode(object as Parameters<typeof isoCBOR.encode>[0])),
          transports: ['internal'],
        },
      };
    },
    sign(asked: Asked, origin = site.origin) {
      counter++;
      const clientDataJSON = client('webauthn.get', asked, origin);
      const authenticatorData = data(0x05);
      const signature = sign('sha256', Buffer.concat([authenticatorData, sha256(clientDataJSON)]), privateKey);
      return {
        ...common,
        response: {
          clientDataJSON: url(clientDataJSON),
          authenticatorData: url(authenticatorData),
          signature: url(signature),
        },
      };
    },
  };
};
