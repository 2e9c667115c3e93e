import { S3Client } from '@aws-sdk/client-s3';
import { environment } from '@sandan/environment/environment';
import { log } from '@sandan/environment/log';
import { tableOf } from '@sandan/environment/table';
import { woken } from '@sandan/environment/woken';
import { vault } from '@sandan/fn-api/vault';
import { objects } from '@sandan/objects/objects';
import { stores } from '@sandan/store/stores';
import { privacyHandler } from './handler.ts';

export const handler = woken(async () => {
  const env = await environment('privacy', process.env);
  const s3 = env.override('S3_ENDPOINT');
  return privacyHandler({
    stores: stores(tableOf(env), env.secret('CURSOR_SECRET')),
    objects: objects({
      client: new S3Client(s3 ? { endpoint: s3, forcePathStyle: true } : {}),
      bucket: env.setting('BUCKET_NAME'),
    }),
    vault: vault(env.secret('VAULT_SECRET')),
    beyond: [],
    siteUrl: env.setting('SITE_URL'),
    runMs: 600_000,
    now: () => new Date(),
    log,
  });
});
