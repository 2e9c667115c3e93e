import { randomBytes } from 'node:crypto';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { woken } from '@sandan/environment/woken';
import { type Turn, turn } from './turn.ts';
import { secretsManagerVault } from './vault.ts';

export const handler = woken(async () => {
  const vault = secretsManagerVault(new SecretsManagerClient({}));
  return (event: Turn) => turn(vault, () => randomBytes(48).toString('base64url'), event);
});
