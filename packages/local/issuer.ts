/** Name of the local provider in the market's records, so that persons stay who they are when the market moves to another port. */
export const issuerName = 'local';

/** The local provider is mounted on the market's own origin. */
export const issuerOf = (siteUrl: string): string => `${siteUrl}/oidc`;
