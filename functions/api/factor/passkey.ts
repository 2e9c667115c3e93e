import { Fault, invalidField } from '@sandan/kernel/fault';
import { beginMinutes, type Challenge, type Passkey } from '@sandan/market/company/factor';
import type { Person } from '@sandan/market/company/person';
import type { Work } from '@sandan/store/work';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import * as z from 'zod';
import type { World } from '../world.ts';

/** Loaded at the first passkey: few calls have one. */
const webauthn = () => import('@simplewebauthn/server');
const helpers = () => import('@simplewebauthn/server/helpers');

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'));

const base64url = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[\w-]*$/);

const common = {
  id: base64url(1400).min(1),
  rawId: base64url(1400).min(1),
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).nullish(),
  clientExtensionResults: z.looseObject({}).optional(),
};

/** What a browser answers when a passkey is made (RegistrationResponseJSON of WebAuthn 3). */
export const Made = z
  .object({
    ...common,
    response: z.object({
      clientDataJSON: base64url(4000),
      attestationObject: base64url(20_000),
      transports: z.array(z.string().max(20)).max(8).optional(),
    }),
  })
  .meta({ id: 'PasskeyMade' });

/** What a browser answers when a passkey signs (AuthenticationResponseJSON of WebAuthn 3). */
export const Signed = z
  .object({
    ...common,
    response: z.object({
      clientDataJSON: base64url(4000),
      authenticatorData: base64url(4000),
      signature: base64url(8000),
      userHandle: base64url(200).nullish(),
    }),
  })
  .meta({ id: 'PasskeySigned' });

const rpOf = ({ siteUrl }: World) => ({ origin: new URL(siteUrl).origin, id: new URL(siteUrl).hostname });
const wrong = (cause?: unknown) => {
  const { fields } = invalidField('/response', 'factor.passkeyWrong');
  return new Fault('invalid', 'factor.passkeyWrong', 'passkey refused', { cause, fields });
};

const ask = (
  world: World,
  work: Work,
  whom: { personId: string; session: string },
  use: Challenge['use'],
  word: string,
): void => {
  const expiresAt = new Date(world.now().getTime() + beginMinutes * 60_000).toISOString();
  world.stores.challenges.create(work, { word, version: 1, ...whom, use, expiresAt });
};

/** Takes the challenge that a browser answered. @throws Fault if there is none, of this session and this use, that still holds */
const answered = async (
  world: World,
  work: Work,
  whom: { personId: string; session: string },
  use: Challenge['use'],
  clientDataJSON: string,
): Promise<string> => {
  const word = (() => {
    try {
      return String((JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString('utf8')) as { challenge?: unknown }).challenge);
    } catch (cause) {
      throw wrong(cause);
    }
  })();
  if (!/^[\w-]{16,200}$/.test(word)) throw wrong();
  const challenge = await world.stores.challenges.of(whom.personId, word);
  const holds = challenge?.session === whom.session && challenge.use === use && challenge.expiresAt > world.now().toISOString();
  if (!challenge || !holds) throw wrong();
  world.stores.challenges.remove(work, challenge);
  return word;
};

/** What the browser is to make a passkey from (PublicKeyCredentialCreationOptionsJSON). */
export const beginPasskey = async (
  world: World,
  work: Work,
  person: Person,
  session: string,
  known: readonly Passkey[],
): Promise<Record<string, unknown>> => {
  const { generateRegistrationOptions } = await webauthn();
  const options = await generateRegistrationOptions({
    rpName: 'Sandan Market',
    rpID: rpOf(world).id,
    userName: person.email,
    userDisplayName: person.name,
    userID: new TextEncoder().encode(person.id),
    attestationType: 'none',
    excludeCredentials: known.map(({ credentialId: id }) => ({ id })),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
  });
  ask(world, work, { personId: person.id, session }, 'enrol', options.challenge);
  return { ...options };
};

/** Statements of makers are not asked for; one that names certificates would have them looked up. */
const isPlain = async (attestationObject: string): Promise<boolean> => {
  const { decodeAttestationObject } = await helpers();
  const decoded = decodeAttestationObject(bytesOf(attestationObject));
  return decoded.get('fmt') === 'none' || (decoded.get('fmt') === 'packed' && decoded.get('attStmt').get('x5c') === undefined);
};

/** The key of a passkey that was made. @throws Fault invalid `factor.passkeyWrong` */
export const madePasskey = async (
  world: World,
  work: Work,
  whom: { personId: string; session: string },
  made: z.infer<typeof Made>,
): Promise<Pick<Passkey, 'credentialId' | 'publicKey' | 'counter' | 'transports'>> => {
  const word = await answered(world, work, whom, 'enrol', made.response.clientDataJSON);
  const { origin, id } = rpOf(world);
  try {
    if (!(await isPlain(made.response.attestationObject))) throw new Error('a statement of the maker');
    const { verifyRegistrationResponse } = await webauthn();
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: { clientExtensionResults: {}, ...made } as RegistrationResponseJSON,
      expectedChallenge: word,
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: false,
    });
    if (!verified) throw new Error('not verified');
    const { credential } = registrationInfo;
    const { transports } = made.response;
    return {
      credentialId: credential.id,
      publicKey: Buffer.from(credential.publicKey).toString('base64url'),
      counter: credential.counter,
      ...(transports ? { transports } : {}),
    };
  } catch (cause) {
    throw wrong(cause);
  }
};

/** What the browser is to sign with one of these passkeys (PublicKeyCredentialRequestOptionsJSON). */
export const askPasskey = async (
  world: World,
  work: Work,
  whom: { personId: string; session: string },
  known: readonly Passkey[],
): Promise<Record<string, unknown>> => {
  const { generateAuthenticationOptions } = await webauthn();
  const options = await generateAuthenticationOptions({
    rpID: rpOf(world).id,
    userVerification: 'preferred',
    allowCredentials: known.map(({ credentialId: id, transports }) => ({ id, ...(transports ? { transports } : {}) })),
  });
  ask(world, work, whom, 'step-up', options.challenge);
  return { ...options };
};

/** The passkey that signed, with its counter moved on. @throws Fault invalid `factor.passkeyWrong` */
export const takePasskey = async (
  world: World,
  work: Work,
  whom: { personId: string; session: string },
  known: readonly Passkey[],
  signed: z.infer<typeof Signed>,
): Promise<Passkey> => {
  const passkey = known.find((k) => k.credentialId === signed.id);
  if (!passkey) throw wrong();
  const word = await answered(world, work, whom, 'step-up', signed.response.clientDataJSON);
  const { origin, id } = rpOf(world);
  try {
    const { verifyAuthenticationResponse } = await webauthn();
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { clientExtensionResults: {}, ...signed } as AuthenticationResponseJSON,
      expectedChallenge: word,
      expectedOrigin: origin,
      expectedRPID: id,
      credential: {
        id: passkey.credentialId,
        publicKey: bytesOf(passkey.publicKey),
        counter: passkey.counter,
      },
      requireUserVerification: false,
    });
    if (!verified) throw new Error('not verified');
    const lastUsed = world.now().toISOString();
    return { ...passkey, counter: authenticationInfo.newCounter, lastUsed, version: passkey.version + 1 };
  } catch (cause) {
    throw wrong(cause);
  }
};
