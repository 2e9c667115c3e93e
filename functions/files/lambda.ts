import { S3Client } from '@aws-sdk/client-s3';
import { environment } from '@sandan/environment/environment';
import { started } from '@sandan/environment/started';
import { cloudWorld } from '@sandan/fn-api/cloud';
import { objects } from '@sandan/objects/objects';
import { filesHandler } from './handler.ts';

export const handler = started(async () => {
  const env = await environment('files', process.env);
  const s3 = env.override('S3_ENDPOINT');
  const client = new S3Client(s3 ? { endpoint: s3, forcePathStyle: true } : {});
  return filesHandler({ ...cloudWorld(env), objects: objects({ client, bucket: env.setting('BUCKET_NAME') }) });
});
