import { codes } from '@sandan/codes/codes';
import { codesFolder } from '@sandan/codes/folder';
import type { Environment } from '@sandan/environment/environment';
import { log } from '@sandan/environment/log';
import { algolia } from '@sandan/search/algolia/index';
import { database } from '@sandan/store/database';
import { stores } from '@sandan/store/stores';
import { tokens } from './tokens.ts';
import { vault } from './vault.ts';
import type { World } from './world.ts';

/** How long the public face of an organisation is served from memory, in ms. */
const faceMs = 5_000;

/** The World of a function in the cloud that answers `/api`, without files. */
export const cloudWorld = (env: Environment): World => {
  const dynamodb = env.override('DYNAMODB_ENDPOINT');
  const url = env.override('ALGOLIA_URL');
  const issuer = env.setting('OIDC_ISSUER');
  return {
    stores: stores(database(env.setting('TABLE_NAME'), dynamodb ? { endpoint: dynamodb } : {}), env.secret('CURSOR_SECRET')),
    search: algolia({
      appId: env.setting('ALGOLIA_APP_ID'),
      apiKey: env.secret('ALGOLIA_KEY'),
      indexName: env.setting('ALGOLIA_INDEX'),
      ...(url ? { url } : {}),
    }),
    codes: codes(codesFolder),
    verify: tokens({ issuer, audience: env.setting('OIDC_AUDIENCE'), jwksUrl: `${issuer}/.well-known/jwks.json`, use: 'id' }),
    now: () => new Date(),
    siteUrl: env.setting('SITE_URL'),
    stopSecret: env.secret('STOP_SECRET'),
    vault: vault(env.secret('VAULT_SECRET')),
    edgeSecret: env.secret('EDGE_SECRET'),
    faceMs,
    log,
  };
};
