import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption, HttpMethods, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

const keptPrivate = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  encryption: BucketEncryption.S3_MANAGED,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
};

/** Who fetched what from the buckets and the edge, for 90 days. CloudFront writes its logs with an access list. */
export const accessLogs = (scope: Construct): Bucket =>
  new Bucket(scope, 'AccessLogs', {
    ...keptPrivate,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_PREFERRED,
    lifecycleRules: [{ id: 'old-logs', expiration: Duration.days(90) }],
    removalPolicy: RemovalPolicy.RETAIN,
  });

/** Media and documents of the market. Browsers post to it with presigned forms from `siteUrl` only. */
export const objects = (scope: Construct, siteUrl: string, logs: Bucket): Bucket =>
  new Bucket(scope, 'Objects', {
    ...keptPrivate,
    serverAccessLogsBucket: logs,
    serverAccessLogsPrefix: 'objects/',
    versioned: true,
    cors: [{ allowedOrigins: [siteUrl], allowedMethods: [HttpMethods.POST], allowedHeaders: ['*'], maxAge: 3600 }],
    lifecycleRules: [
      { id: 'old-versions', noncurrentVersionExpiration: Duration.days(90), expiredObjectDeleteMarker: true },
      { id: 'unclaimed-uploads', prefix: 'uploads/', expiration: Duration.days(2) },
      { id: 'marked-copies', prefix: 'renditions/', expiration: Duration.days(1) },
      { id: 'broken-uploads', abortIncompleteMultipartUploadAfter: Duration.days(1) },
    ],
    removalPolicy: RemovalPolicy.RETAIN,
  });

/** Static files of the web; made again by every deployment. */
export const webFiles = (scope: Construct, logs: Bucket): Bucket =>
  new Bucket(scope, 'WebFiles', {
    ...keptPrivate,
    serverAccessLogsBucket: logs,
    serverAccessLogsPrefix: 'web/',
    removalPolicy: RemovalPolicy.DESTROY,
  });
