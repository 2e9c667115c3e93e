import { keysOf, turned } from '@sandan/kernel/keyring';

/** What Secrets Manager is asked while a secret turns. */
export interface Vault {
  /** Versions by id, with the stages that name them. */
  versions(secretId: string): Promise<Readonly<Record<string, readonly string[]>>>;
  read(secretId: string, stage: 'AWSCURRENT' | 'AWSPENDING', version?: string): Promise<string | undefined>;
  write(secretId: string, version: string, value: string): Promise<void>;
  /** Moves AWSCURRENT from one version to another. */
  promote(secretId: string, from: string, to: string): Promise<void>;
}

/** One step of a rotation, as Secrets Manager sends it. */
export interface Turn {
  readonly SecretId: string;
  readonly ClientRequestToken: string;
  readonly Step: 'createSecret' | 'setSecret' | 'testSecret' | 'finishSecret';
}

/** Past keys that go on to be taken: links in mails live for years, cursors and sessions for hours and weeks. */
const keep = (secretId: string): number => (secretId.includes('stop-secret') ? 10 : 1);

const shortest = 32;

/**
 * Takes one step of turning a ring of keys; each may be repeated. Nothing has to be set anywhere else, so that `setSecret` does nothing.
 * @throws Error for a version that Secrets Manager does not wait for, or a ring that would end what is in use
 */
export const turn = async (vault: Vault, fresh: () => string, { SecretId, ClientRequestToken, Step }: Turn): Promise<void> => {
  const versions = await vault.versions(SecretId);
  const stages = versions[ClientRequestToken];
  if (!stages) throw new Error('there is no such version to turn to');
  if (stages.includes('AWSCURRENT')) return;
  if (!stages.includes('AWSPENDING')) throw new Error('this version is not pending');
  const current = await vault.read(SecretId, 'AWSCURRENT');
  if (!current) throw new Error('the secret has no value yet');

  if (Step === 'createSecret') {
    if (await vault.read(SecretId, 'AWSPENDING', ClientRequestToken)) return;
    await vault.write(SecretId, ClientRequestToken, turned(current, fresh(), keep(SecretId)));
  }
  if (Step === 'testSecret') {
    const pending = await vault.read(SecretId, 'AWSPENDING', ClientRequestToken);
    if (!pending) throw new Error('nothing is pending');
    const ring = keysOf(pending);
    if (!ring.includes(keysOf(current)[0])) throw new Error('the key in use would not be taken any more');
    if (ring.some((key) => key.length < shortest)) throw new Error('a key is too short');
  }
  if (Step === 'finishSecret') {
    const [from] = Object.entries(versions).find(([, named]) => named.includes('AWSCURRENT')) ?? [];
    if (!from) throw new Error('no version is current');
    await vault.promote(SecretId, from, ClientRequestToken);
  }
};
