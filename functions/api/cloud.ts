import { codes } from '@sandan/codes/codes';
import { codesFolder } from '@sandan/codes/folder';
import type { Environment } from '@sandan/environment/environment';
import { log } from '@sandan/environment/log';
import { tableOf } from '@sandan/environment/table';
import { views } from '@sandan/market/portfolio/views';
import { indicators } from '@sandan/market/slo/indicators';
import { algolia } from '@sandan/search/algolia/index';
import { stores } from '@sandan/store/stores';
import { observe } from '@sandan/telemetry/observe';
import { tokens } from './tokens.ts';
import { vault } from './vault.ts';
import type { World } from './world.ts';

/** How long the public face of an organisation is served from memory, in ms. */
const faceMs = 5_000;

/** The World of a function in the cloud that answers `/api`, without files. */
export const cloudWorld = (env: Environment): World => {
  const url = env.override('ALGOLIA_URL');
  const issuer = env.setting('OIDC_ISSUER');
  const all = stores(tableOf(env), env.secret('CURSOR_SECRET'));
  const now = () => new Date();
  return {
    stores: all,
    search: observe(
      algolia({
        appId: env.setting('ALGOLIA_APP_ID'),
        apiKey: env.secret('ALGOLIA_KEY'),
        indexName: env.setting('ALGOLIA_INDEX'),
        ...(url ? { url } : {}),
      }),
      ['search', 'suggest'],
      { system: 'algolia', as: 'searches' },
    ),
    indicators: indicators(all.indicators.add, now, log),
    views: views(all.views.add, now, log),
    codes: codes(codesFolder),
    verify: tokens({ issuer, audience: env.setting('OIDC_AUDIENCE'), jwksUrl: `${issuer}/.well-known/jwks.json`, use: 'id' }),
    now,
    siteUrl: env.setting('SITE_URL'),
    stopSecret: env.secret('STOP_SECRET'),
    vault: vault(env.secret('VAULT_SECRET')),
    edgeSecret: env.secret('EDGE_SECRET'),
    limits: { person: 600, address: 300 },
    faceMs,
    log,
  };
};
