/**
 * Whether an unsafe request comes from a page of this site. Browsers send Origin with every form and fetch; where it is
 * missing, Sec-Fetch-Site must say the same. Neither there: refused.
 */
export const fromThisSite = (request: Request, siteUrl: string): boolean => {
  if (request.method === 'GET' || request.method === 'HEAD') return true;
  const origin = request.headers.get('origin');
  if (origin) return origin === new URL(siteUrl).origin || origin === new URL(request.url).origin;
  return request.headers.get('sec-fetch-site') === 'same-origin';
};
