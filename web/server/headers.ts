/** What the headers of every answer depend on. */
export interface Policy {
  readonly nonce: string;
  readonly siteUrl: string;
  /** Origins that files are uploaded to and shown from. */
  readonly fileOrigins: readonly string[];
}

const csp = ({ nonce, siteUrl, fileOrigins }: Policy): string =>
  [
    `default-src 'none'`,
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    ['img-src', `'self'`, 'data:', 'blob:', ...fileOrigins].join(' '),
    `font-src 'self'`,
    ['connect-src', `'self'`, ...fileOrigins].join(' '),
    `form-action 'self'`,
    `frame-ancestors 'none'`,
    `base-uri 'none'`,
    `object-src 'none'`,
    `manifest-src 'self'`,
    ...(siteUrl.startsWith('https:') ? ['upgrade-insecure-requests'] : []),
  ].join('; ');

/** Puts the security headers on an answer. */
export const secure = (headers: Headers, policy: Policy): void => {
  headers.set('content-security-policy', csp(policy));
  headers.set('x-content-type-options', 'nosniff');
  headers.set('x-frame-options', 'DENY');
  headers.set('referrer-policy', 'strict-origin-when-cross-origin');
  headers.set('cross-origin-opener-policy', 'same-origin');
  headers.set('cross-origin-resource-policy', 'same-origin');
  headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
  if (policy.siteUrl.startsWith('https:')) headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
};
