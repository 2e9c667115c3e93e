import { S3Client } from '@aws-sdk/client-s3';
import { environment } from '@sandan/environment/environment';
import { log } from '@sandan/environment/log';
import { tableOf } from '@sandan/environment/table';
import { woken } from '@sandan/environment/woken';
import { objects } from '@sandan/objects/objects';
import { guarded } from '@sandan/sources/http/ask';
import { stores } from '@sandan/store/stores';
import { sourceSecrets } from '@sandan/topology/topology';
import { followedFrom, keysFrom } from './followed.ts';
import { sourcesHandler } from './handler.ts';
import { txtOf } from './txt.ts';

export const handler = woken(async () => {
  const env = await environment('sources', process.env);
  const s3 = env.override('S3_ENDPOINT');
  return sourcesHandler({
    stores: stores(tableOf(env), env.secret('CURSOR_SECRET')),
    objects: objects({
      client: new S3Client(s3 ? { endpoint: s3, forcePathStyle: true } : {}),
      bucket: env.setting('BUCKET_NAME'),
    }),
    followed: followedFrom(env.setting('FOLLOWED')),
    keys: keysFrom(Object.fromEntries(sourceSecrets.map((name) => [name, env.secret(name)]))),
    asking: guarded,
    txt: txtOf,
    now: () => new Date(),
    log,
  });
});
