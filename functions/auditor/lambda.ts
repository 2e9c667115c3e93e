import { S3Client } from '@aws-sdk/client-s3';
import { environment } from '@sandan/environment/environment';
import { log } from '@sandan/environment/log';
import { tableOf } from '@sandan/environment/table';
import { woken } from '@sandan/environment/woken';
import { objects } from '@sandan/objects/objects';
import { stores } from '@sandan/store/stores';
import { auditorHandler } from './handler.ts';
import { auditKeys } from './keys.ts';

export const handler = woken(async () => {
  const env = await environment('auditor', process.env);
  const s3 = env.override('S3_ENDPOINT');
  return auditorHandler({
    stores: stores(tableOf(env), env.secret('CURSOR_SECRET')),
    objects: objects({
      client: new S3Client(s3 ? { endpoint: s3, forcePathStyle: true } : {}),
      bucket: env.setting('BUCKET_NAME'),
    }),
    auditKeys: auditKeys(env.secret('AUDIT_KEY')),
    now: () => new Date(),
    log,
  });
});
