/** Cookies of the site all carry the `__Host-` prefix: secure, of this host alone, for every path. */
export const cookieIn = (request: Request, name: string): string | undefined => {
  for (const part of (request.headers.get('cookie') ?? '').split(';')) {
    const [key, ...value] = part.trim().split('=');
    if (key === `__Host-${name}`) return value.join('=');
  }
  return undefined;
};

/** A Set-Cookie line; `seconds` 0 removes the cookie. */
export const setCookie = (name: string, value: string, seconds: number, visible = false): string =>
  `__Host-${name}=${value}; Path=/; Secure; SameSite=Lax; Max-Age=${seconds}${visible ? '' : '; HttpOnly'}`;
