import * as oidc from 'openid-client';

export interface ProviderOptions {
  readonly issuer: string;
  readonly clientId: string;
  /** Audience asked for; sent as a resource indicator where it is a URL. */
  readonly audience: string;
  readonly siteUrl: string;
}

export interface Tokens {
  readonly access: string;
  readonly refresh?: string;
  /** Seconds since the epoch. */
  readonly expires: number;
}

const scope = 'openid profile email';
/** How long, in ms, requests that carry a refresh token which was just used get what it gave. */
const shared = 30_000;
/** Statuses of a token that is not taken (RFC 6749 §5.2); every other one, as of too many questions, may pass. */
const refusals = [400, 401];
const inSeconds = () => Math.floor(Date.now() / 1000);

type Answer = oidc.TokenEndpointResponse & oidc.TokenEndpointResponseHelpers;

/** `access` is the bearer token for the API: where the audience is the client itself (Cognito), the ID token carries it. */
const tokensOf = (answer: Answer, options: ProviderOptions, refresh?: string): Tokens => {
  const next = answer.refresh_token ?? refresh;
  const own = options.audience === options.clientId ? answer.id_token : undefined;
  return {
    access: own ?? answer.access_token,
    expires: inSeconds() + (answer.expiresIn() ?? 300),
    ...(next ? { refresh: next } : {}),
  };
};

/** The OpenID provider: authorization code with PKCE, as a public client. */
export const provider = (options: ProviderOptions) => {
  let found: Promise<oidc.Configuration> | undefined;
  const configuration = () => {
    const insecure = options.issuer.startsWith('http://') ? { execute: [oidc.allowInsecureRequests] } : {};
    found ??= oidc.discovery(new URL(options.issuer), options.clientId, undefined, oidc.None(), insecure).catch((cause) => {
      found = undefined;
      throw cause;
    });
    return found;
  };
  // A provider that gives a new refresh token each time takes the old one that is shown twice for stolen, and ends the sign-in.
  const renewed = new Map<string, Promise<Tokens | undefined>>();
  const renew = async (token: string): Promise<Tokens | undefined> => {
    try {
      return tokensOf(await oidc.refreshTokenGrant(await configuration(), token, resource), options, token);
    } catch (cause) {
      if (cause instanceof oidc.ResponseBodyError && refusals.includes(cause.status)) return undefined;
      throw cause;
    }
  };
  const callback = `${options.siteUrl}/auth/callback`;
  const resource: Record<string, string> = /^https?:/.test(options.audience) ? { resource: options.audience } : {};
  return {
    /** Where to send the browser, and the secrets that the callback is checked with. */
    async begin(language: string): Promise<{ url: string; state: string; verifier: string; nonce: string }> {
      const verifier = oidc.randomPKCECodeVerifier();
      const state = oidc.randomState();
      const nonce = oidc.randomNonce();
      const provider = await configuration();
      // A provider without this scope gives refresh tokens unasked, and knows no consent.
      const offline = provider.serverMetadata().scopes_supported?.includes('offline_access') ?? false;
      const url = oidc.buildAuthorizationUrl(provider, {
        redirect_uri: callback,
        scope: offline ? `${scope} offline_access` : scope,
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        prompt: offline ? 'login consent' : 'login',
        ui_locales: language,
        ...resource,
      });
      return { url: url.href, state, verifier, nonce };
    },
    /** Trades the code for tokens. @throws if state, nonce or code do not hold */
    async finish(url: URL, checks: { state: string; verifier: string; nonce: string }): Promise<Tokens> {
      const answer = await oidc.authorizationCodeGrant(
        await configuration(),
        new URL(url.search, callback),
        { pkceCodeVerifier: checks.verifier, expectedState: checks.state, expectedNonce: checks.nonce, idTokenExpected: true },
        resource,
      );
      return tokensOf(answer, options);
    },
    /** Tells the provider that a refresh token is used no more. One that does not answer keeps nobody signed in. */
    async revoke(token: string): Promise<void> {
      const provider = await configuration();
      if (!provider.serverMetadata().revocation_endpoint) return;
      await oidc.tokenRevocation(provider, token, { token_type_hint: 'refresh_token' }).catch((cause: unknown) => {
        console.error('the OpenID provider did not revoke a token', cause);
      });
    },
    /** New tokens for whoever asks with one, which may be several requests of a browser at once; undefined where it is taken no more. @throws if the provider does not answer */
    refresh(token: string): Promise<Tokens | undefined> {
      const known = renewed.get(token);
      if (known) return known;
      const asked = renew(token);
      renewed.set(token, asked);
      const forget = () => renewed.delete(token);
      asked.then(() => setTimeout(forget, shared).unref(), forget);
      return asked;
    },
  };
};
export type Provider = ReturnType<typeof provider>;
