import { readdirSync } from 'node:fs';
import { assets } from '@sandan/topology/topology';
import { Duration } from 'aws-cdk-lib';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import type { Construct } from 'constructs';

const hashed = assets.immutablePrefix.slice(1);

/** Path patterns of what lies beside the hashed files in the built web: `/favicon.svg`, `/fonts/*`. */
export const otherFiles = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => `${entry.name}/` !== hashed && !entry.name.startsWith('.'))
    .map((entry) => (entry.isDirectory() ? `/${entry.name}/*` : `/${entry.name}`))
    .sort();

/** Uploads the built web. Hashed files stay when a newer build comes, for pages that are still open. */
export const deployWeb = (scope: Construct, folder: string, to: Bucket): void => {
  new BucketDeployment(scope, 'HashedFiles', {
    sources: [Source.asset(folder)],
    destinationBucket: to,
    exclude: ['*'],
    include: [`${hashed}*`],
    prune: false,
    cacheControl: [CacheControl.setPublic(), CacheControl.maxAge(Duration.days(365)), CacheControl.immutable()],
  });
  new BucketDeployment(scope, 'OtherFiles', {
    sources: [Source.asset(folder)],
    destinationBucket: to,
    exclude: [`${hashed}*`],
    prune: false,
    cacheControl: [CacheControl.setPublic(), CacheControl.maxAge(Duration.hours(1))],
  });
};
