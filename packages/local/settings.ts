import { join, resolve } from 'node:path';

/** How the local market is run. */
export interface Settings {
  readonly port: number;
  /** Where it listens: `localhost` is both loopback addresses. */
  readonly host: string;
  readonly siteUrl: string;
  /** Absolute path. */
  readonly dataDir: string;
  readonly seed: 'demo' | 'none';
  /** A DynamoDB of one's own, instead of the engine that comes along. */
  readonly endpoint?: string;
}

export const bucket = 'market';
export const tableName = 'market';
export const clientId = 'sandan-web';
export const mailFrom = 'Sandan Market <no-reply@sandan.example>';
/** Where the mails of a data folder are kept. */
export const mailIn = (dataDir: string): string => join(dataDir, 'mail.jsonl');
export const audienceOf = (siteUrl: string): string => `${siteUrl}/api`;

/** Reads PORT, HOST, SITE_URL, DATA_DIR, SEED and DYNAMODB_ENDPOINT. @throws Error in words for a person */
export const settingsFrom = (env: Readonly<Record<string, string | undefined>>): Settings => {
  const port = Number(env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`PORT must be a number from 1 to 65535, not ${env.PORT}.`);
  const seed = env.SEED || 'demo';
  if (seed !== 'demo' && seed !== 'none') throw new Error(`SEED is demo or none, not ${seed}.`);
  const host = env.HOST || 'localhost';
  return {
    port,
    host,
    siteUrl: (env.SITE_URL || `http://localhost:${port}`).replace(/\/+$/, ''),
    dataDir: resolve(env.DATA_DIR || '.data'),
    seed,
    ...(env.DYNAMODB_ENDPOINT ? { endpoint: env.DYNAMODB_ENDPOINT } : {}),
  };
};
