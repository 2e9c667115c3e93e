import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  ResourceNotFoundException,
  type SecretsManagerClient,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager';
import type { Vault } from './turn.ts';

/** Secrets Manager as the turning of a secret needs it. */
export const secretsManagerVault = (client: SecretsManagerClient): Vault => ({
  async versions(SecretId) {
    const { VersionIdsToStages = {} } = await client.send(new DescribeSecretCommand({ SecretId }));
    return VersionIdsToStages;
  },
  async read(SecretId, VersionStage, VersionId) {
    try {
      const input = { SecretId, VersionStage, ...(VersionId ? { VersionId } : {}) };
      return (await client.send(new GetSecretValueCommand(input))).SecretString;
    } catch (cause) {
      if (cause instanceof ResourceNotFoundException) return undefined;
      throw cause;
    }
  },
  async write(SecretId, ClientRequestToken, SecretString) {
    const VersionStages = ['AWSPENDING'];
    await client.send(new PutSecretValueCommand({ SecretId, ClientRequestToken, SecretString, VersionStages }));
  },
  async promote(SecretId, RemoveFromVersionId, MoveToVersionId) {
    const VersionStage = 'AWSCURRENT';
    await client.send(new UpdateSecretVersionStageCommand({ SecretId, VersionStage, MoveToVersionId, RemoveFromVersionId }));
  },
});
