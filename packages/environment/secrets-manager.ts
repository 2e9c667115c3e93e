import type { ReadSecret } from './environment.ts';

/** The SDK is loaded only where a secret lies in Secrets Manager. @throws Error if the secret has no text */
export const secretsManager: ReadSecret = async (id) => {
  const { GetSecretValueCommand, SecretsManagerClient } = await import('@aws-sdk/client-secrets-manager');
  const { SecretString } = await new SecretsManagerClient({}).send(new GetSecretValueCommand({ SecretId: id }));
  if (!SecretString) throw new Error(`the secret ${id} is empty`);
  return SecretString;
};
