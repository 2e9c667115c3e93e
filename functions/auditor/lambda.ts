import { S3Client } from '@aws-sdk/client-s3';
import { environment } from '@sandan/environment/environment';
import { log } from '@sandan/environment/log';
import { woken } from '@sandan/environment/woken';
import { objects } from '@sandan/objects/objects';
import { database } from '@sandan/store/database';
import { stores } from '@sandan/store/stores';
import { auditorHandler } from './handler.ts';
import { auditKeys } from './keys.ts';

export const handler = woken(async () => {
  const env = await environment('auditor', process.env);
  const endpoint = env.override('DYNAMODB_ENDPOINT');
  const s3 = env.override('S3_ENDPOINT');
  return auditorHandler({
    stores: stores(database(env.setting('TABLE_NAME'), endpoint ? { endpoint } : {}), env.secret('CURSOR_SECRET')),
    objects: objects({
      client: new S3Client(s3 ? { endpoint: s3, forcePathStyle: true } : {}),
      bucket: env.setting('BUCKET_NAME'),
    }),
    auditKeys: auditKeys(env.secret('AUDIT_KEY')),
    now: () => new Date(),
    log,
  });
});
