import { cookieIn, setCookie } from './cookies.ts';
import type { Provider, Tokens } from './provider.ts';
import type { Sealer } from './seal.ts';

const day = 86_400;
const lasts = 14 * day;
const signingInLasts = 900;
const proofLasts = 600;

/**
 * The session of one request. Tokens lie in two encrypted cookies, since a browser keeps no cookie above 4 kB; what changes
 * while the request is answered is collected in `lines` and sent with the answer.
 */
export interface Session {
  readonly signedIn: () => boolean;
  /** A bearer token that is still good for half a minute; refreshed if need be. @throws if the provider does not answer, and then nobody is signed out */
  readonly token: () => Promise<string | undefined>;
  readonly organisation: () => string | undefined;
  /** The proof by a second factor that was shown last, while it holds. */
  readonly proof: () => string | undefined;
  readonly keepProof: (proof: string) => Promise<void>;
  readonly choose: (organisationId: string | undefined) => Promise<void>;
  /** The impersonation through which the desk sees the market, if it does. */
  readonly impersonation: () => string | undefined;
  readonly lookThrough: (impersonationId: string | undefined) => Promise<void>;
  /** Where to send the browser to sign in. */
  readonly begin: (language: string, back: string) => Promise<string>;
  /** Ends a sign-in, after `leave` has ended the session there was before; the page to go back to. @throws if the answer of the provider does not hold */
  readonly finish: (url: URL, leave: () => Promise<void>) => Promise<string>;
  /** Ends the sign-in at the provider as well: what it gave to renew tokens with is worth nothing any more. */
  readonly revoke: () => Promise<void>;
  readonly end: () => void;
  readonly lines: () => readonly string[];
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Only a path of this site is gone back to. */
export const safeBack = (back: string | null | undefined): string => {
  if (!back?.startsWith('/') || back.startsWith('//') || back.includes('\\')) return '/';
  try {
    const url = new URL(back, 'https://here.invalid');
    return url.host === 'here.invalid' && !url.pathname.startsWith('/auth/') ? url.pathname + url.search : '/';
  } catch {
    return '/';
  }
};

export const openSession = async (request: Request, sealer: Sealer, provider: Provider): Promise<Session> => {
  const lines = new Map<string, string>();
  const main = await sealer.unseal('session', cookieIn(request, 'session'));
  let tokens: Tokens | undefined;
  const access = text(main?.access);
  if (access && typeof main?.expires === 'number') {
    const refresh = text((await sealer.unseal('refresh', cookieIn(request, 'refresh')))?.token);
    tokens = { access, expires: main.expires, ...(refresh ? { refresh } : {}) };
  }
  let organisation = text(main?.organisation);
  let impersonation = text(main?.impersonation);
  let proof = tokens && text((await sealer.unseal('step-up', cookieIn(request, 'step-up')))?.proof);
  let renewing: Promise<string | undefined> | undefined;

  const keep = async () => {
    if (!tokens) return;
    const record = {
      access: tokens.access,
      expires: tokens.expires,
      ...(organisation ? { organisation } : {}),
      ...(impersonation ? { impersonation } : {}),
    };
    lines.set('session', setCookie('session', await sealer.seal('session', record, lasts), lasts));
    if (tokens.refresh)
      lines.set('refresh', setCookie('refresh', await sealer.seal('refresh', { token: tokens.refresh }, lasts), lasts));
  };
  const end = () => {
    tokens = undefined;
    organisation = undefined;
    impersonation = undefined;
    proof = undefined;
    for (const name of ['session', 'refresh', 'step-up']) lines.set(name, setCookie(name, '', 0));
  };
  const renew = async (refresh: string): Promise<string | undefined> => {
    tokens = await provider.refresh(refresh);
    if (tokens) await keep();
    else end();
    return tokens?.access;
  };

  return {
    signedIn: () => tokens !== undefined,
    async token() {
      if (!tokens) return undefined;
      if (tokens.expires > Date.now() / 1000 + 30) return tokens.access;
      if (!tokens.refresh) {
        end();
        return undefined;
      }
      renewing ??= renew(tokens.refresh);
      return renewing;
    },
    organisation: () => organisation,
    proof: () => proof,
    async keepProof(shown) {
      proof = shown;
      lines.set('step-up', setCookie('step-up', await sealer.seal('step-up', { proof }, proofLasts), proofLasts));
    },
    async choose(organisationId) {
      organisation = organisationId;
      await keep();
    },
    impersonation: () => impersonation,
    async lookThrough(impersonationId) {
      impersonation = impersonationId;
      await keep();
    },
    async begin(language, back) {
      const { url, ...checks } = await provider.begin(language);
      const sealed = await sealer.seal('signing-in', { ...checks, back: safeBack(back) }, signingInLasts);
      lines.set('signing-in', setCookie('signing-in', sealed, signingInLasts));
      return url;
    },
    async finish(url, leave) {
      const checks = await sealer.unseal('signing-in', cookieIn(request, 'signing-in'));
      lines.set('signing-in', setCookie('signing-in', '', 0));
      const [state, verifier, nonce] = [text(checks?.state), text(checks?.verifier), text(checks?.nonce)];
      if (!state || !verifier || !nonce) throw new Error('no sign-in was begun here');
      const next = await provider.finish(url, { state, verifier, nonce });
      if (tokens) await leave();
      end();
      tokens = next;
      await keep();
      return safeBack(text(checks?.back));
    },
    async revoke() {
      if (tokens?.refresh) await provider.revoke(tokens.refresh);
    },
    end,
    lines: () => [...lines.values()],
  };
};
