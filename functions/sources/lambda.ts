import { S3Client } from '@aws-sdk/client-s3';
import { environment } from '@sandan/environment/environment';
import { log } from '@sandan/environment/log';
import { secretsManager } from '@sandan/environment/secrets-manager';
import { started } from '@sandan/environment/started';
import { objects } from '@sandan/objects/objects';
import { database } from '@sandan/store/database';
import { stores } from '@sandan/store/stores';
import { followedFrom } from './followed.ts';
import { sourcesHandler } from './handler.ts';

/** The key of KIPRIS Plus may be absent, as `KIPRIS_KEY` or by the name of its secret in `KIPRIS_KEY_ID`. */
const kiprisKey = async (): Promise<string | undefined> => {
  const { KIPRIS_KEY, KIPRIS_KEY_ID } = process.env;
  return KIPRIS_KEY || (KIPRIS_KEY_ID ? await secretsManager(KIPRIS_KEY_ID) : undefined);
};

export const handler = started(async () => {
  const env = await environment('sources', process.env);
  const endpoint = env.override('DYNAMODB_ENDPOINT');
  const s3 = env.override('S3_ENDPOINT');
  const key = await kiprisKey();
  return sourcesHandler({
    stores: stores(database(env.setting('TABLE_NAME'), endpoint ? { endpoint } : {}), env.secret('CURSOR_SECRET')),
    objects: objects({
      client: new S3Client(s3 ? { endpoint: s3, forcePathStyle: true } : {}),
      bucket: env.setting('BUCKET_NAME'),
    }),
    kipris: { ...(key ? { key } : {}), followed: followedFrom(process.env.KIPRIS_APPLICANTS) },
    now: () => new Date(),
    log,
  });
});
