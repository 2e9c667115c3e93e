import { S3Client } from '@aws-sdk/client-s3';
import { codes } from '@sandan/codes/codes';
import { codesFolder } from '@sandan/codes/folder';
import { environment } from '@sandan/environment/environment';
import { log } from '@sandan/environment/log';
import { started } from '@sandan/environment/started';
import { objects } from '@sandan/objects/objects';
import { algolia } from '@sandan/search/algolia/index';
import { database } from '@sandan/store/database';
import { stores } from '@sandan/store/stores';
import { apiHandler } from './handler.ts';
import { tokens } from './tokens.ts';

/** How long the public face of an organisation is served from memory, in ms. */
const faceMs = 5_000;

export const handler = started(async () => {
  const env = await environment('api', process.env);
  const dynamodb = env.override('DYNAMODB_ENDPOINT');
  const s3 = env.override('S3_ENDPOINT');
  const url = env.override('ALGOLIA_URL');
  const issuer = env.setting('OIDC_ISSUER');
  return apiHandler({
    stores: stores(database(env.setting('TABLE_NAME'), dynamodb ? { endpoint: dynamodb } : {}), env.secret('CURSOR_SECRET')),
    search: algolia({
      appId: env.setting('ALGOLIA_APP_ID'),
      apiKey: env.secret('ALGOLIA_KEY'),
      indexName: env.setting('ALGOLIA_INDEX'),
      ...(url ? { url } : {}),
    }),
    codes: codes(codesFolder),
    objects: objects({
      client: new S3Client(s3 ? { endpoint: s3, forcePathStyle: true } : {}),
      bucket: env.setting('BUCKET_NAME'),
    }),
    verify: tokens({ issuer, audience: env.setting('OIDC_AUDIENCE'), jwksUrl: `${issuer}/.well-known/jwks.json` }),
    now: () => new Date(),
    siteUrl: env.setting('SITE_URL'),
    stopSecret: env.secret('STOP_SECRET'),
    faceMs,
    log,
  });
});
