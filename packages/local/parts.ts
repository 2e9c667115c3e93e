import type { Finding } from '@sandan/search/port';
import { issuerName, issuerOf } from './issuer.ts';
import { log } from './log.ts';
import { mailboxIn } from './mailbox.ts';
import { objectsEndpoint } from './objects.ts';
import type { Secrets } from './secrets.ts';
import { audienceOf, bucket, mailIn } from './settings.ts';
import type { Parts } from './world.ts';

/** Where a market is and what it keeps to itself; it can be told to a thread. */
export interface Place {
  readonly dataDir: string;
  readonly siteUrl: string;
  /** Where its own HTTP is reached. */
  readonly local: string;
  /** Origin of its files, where that is another. */
  readonly files?: string;
  readonly secrets: Secrets;
}

/** With what the local market signs what it sends to its own object store. */
export const credentialsOf = ({ objects }: Secrets) => ({ accessKeyId: 'local', secretAccessKey: objects });

/** What follows for every function from the place of a market; its table and its index are the caller's. */
export const partsOf = (
  { dataDir, siteUrl, local, files, secrets }: Place,
  now: () => Date,
): Omit<Parts<Finding>, 'db' | 'search'> => {
  const { STRIPE_KEY: key, STRIPE_WEBHOOK_SECRET: secret, STRIPE_API_BASE: base } = process.env;
  return {
    mailer: mailboxIn(mailIn(dataDir), now),
    now,
    siteUrl,
    identity: {
      issuer: issuerOf(siteUrl),
      issuerName,
      audience: audienceOf(siteUrl),
      jwksUrl: `${local}/oidc/.well-known/jwks.json`,
    },
    objects: { endpoint: objectsEndpoint(files ?? siteUrl), bucket, credentials: credentialsOf(secrets) },
    secrets,
    pay: { key: key || 'sk_test_local', secret: secret || secrets.pay, ...(key && !base ? {} : { base: base || local }) },
    faceMs: 5000,
    log,
  };
};
