import { assets } from '@sandan/topology/topology';
import { Duration, Fn } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginRequestPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import type { Site } from './site.ts';

/** Headers for every answer. The content policy is the page's own: it carries a nonce per request. */
const headers = (scope: Construct): ResponseHeadersPolicy =>
  new ResponseHeadersPolicy(scope, 'Headers', {
    securityHeadersBehavior: {
      strictTransportSecurity: { accessControlMaxAge: Duration.days(730), includeSubdomains: true, override: true },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN, override: true },
    },
  });

/**
 * CloudFront before everything: pages and API are never cached (they depend on who asks), files of the web are, for as long as
 * they say. `files` are path patterns served from the bucket beside the hashed ones.
 */
export const edge = (
  scope: Construct,
  to: { site: Site; door: HttpApi; bucket: Bucket; files: readonly string[]; logs: Bucket; proof: ISecret },
): Distribution => {
  const always = {
    viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
    responseHeadersPolicy: headers(scope),
    compress: true,
  };
  const file: BehaviorOptions = {
    ...always,
    origin: S3BucketOrigin.withOriginAccessControl(to.bucket),
    cachePolicy: CachePolicy.CACHING_OPTIMIZED,
    allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
  };
  const patterns = [`${assets.immutablePrefix}*`, ...to.files];
  if (patterns.length > 24) throw new Error(`${patterns.length} path patterns; CloudFront takes 25 behaviours`);
  const { domain, certificateArn, webAclArn } = to.site;
  return new Distribution(scope, 'Edge', {
    comment: 'Sandan Market',
    ...(webAclArn ? { webAclId: webAclArn } : {}),
    httpVersion: HttpVersion.HTTP2_AND_3,
    logBucket: to.logs,
    logFilePrefix: 'edge/',
    priceClass: PriceClass.PRICE_CLASS_ALL,
    ...(domain && certificateArn
      ? {
          domainNames: [domain],
          certificate: Certificate.fromCertificateArn(scope, 'Certificate', certificateArn),
          minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
        }
      : {}),
    defaultBehavior: {
      ...always,
      // Believed by the functions, because nobody else can send it: from where the visitor comes.
      origin: new HttpOrigin(Fn.select(2, Fn.split('/', to.door.apiEndpoint)), {
        customHeaders: { 'x-edge': to.proof.secretValue.unsafeUnwrap() },
      }),
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      allowedMethods: AllowedMethods.ALLOW_ALL,
    },
    additionalBehaviors: Object.fromEntries(patterns.map((pattern) => [pattern, file])),
  });
};
