import { addressOf, type GatewayEvent } from '@sandan/environment/visitor';
import { Fault } from '@sandan/kernel/fault';
import { Scope } from '@sandan/market/machine/credential';
import type { Hono } from 'hono';
import { limited } from '../limit/limited.ts';
import type { World } from '../world.ts';
import { grantTo, tokenSeconds } from './access-token.ts';
import { clientOf, Refused } from './client.ts';
import { signing } from './signing.ts';

const asText = 'application/x-www-form-urlencoded';
const plain = { 'cache-control': 'no-store', pragma: 'no-cache' };
const published = { 'cache-control': 'public, max-age=300' };

const refusal = ({ error, message }: Refused): Response => {
  const status = error === 'invalid_client' ? 401 : 400;
  const headers = status === 401 ? { ...plain, 'www-authenticate': 'Basic realm="oauth"' } : plain;
  return Response.json({ error, error_description: message }, { status, headers });
};

/** Answers `POST /api/oauth/token`: the client credentials grant (RFC 6749 §4.4). */
const token = async (world: World, request: Request, address: string): Promise<Response> => {
  if (!(request.headers.get('content-type') ?? '').toLowerCase().startsWith(asText))
    throw new Refused('invalid_request', `The body is sent as ${asText}.`);
  const form = new URLSearchParams(await request.text());
  for (const name of new Set(form.keys()))
    if (form.getAll(name).length > 1) throw new Refused('invalid_request', 'A parameter is given twice.');
  const type = form.get('grant_type');
  if (!type) throw new Refused('invalid_request', 'grant_type is missing.');
  if (type !== 'client_credentials') throw new Refused('unsupported_grant_type', 'The grant is client_credentials.');
  const { client, secretId, usedAt } = await clientOf(world, request, form, address);
  await limited(
    world,
    { actor: { kind: 'machine', keyId: client.id, organisationId: client.organisationId, permissions: [] } },
    address,
    request,
  );
  const asked = (form.get('scope') ?? '').split(' ').filter(Boolean);
  if (asked.some((scope) => !client.scopes.some((s) => s === scope)))
    throw new Refused('invalid_scope', 'The client was not given one of these scopes.');
  const scope = asked.length > 0 ? [...new Set(asked)] : client.scopes;
  await world.stores.credentials.used(client.id, usedAt, world.now());
  const body = {
    access_token: await grantTo(world, client, secretId, scope),
    token_type: 'Bearer',
    expires_in: tokenSeconds,
    scope: scope.join(' '),
  };
  return Response.json(body, { headers: plain });
};

/** RFC 8414. */
const server = (siteUrl: string) => ({
  issuer: siteUrl,
  token_endpoint: `${siteUrl}/api/oauth/token`,
  jwks_uri: `${siteUrl}/api/oauth/jwks`,
  scopes_supported: Scope.options,
  response_types_supported: [],
  grant_types_supported: ['client_credentials'],
  token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
  service_documentation: `${siteUrl}/en/api/start`,
});

/** RFC 9728. */
const resource = (siteUrl: string) => ({
  resource: `${siteUrl}/api`,
  authorization_servers: [siteUrl],
  scopes_supported: Scope.options,
  bearer_methods_supported: ['header'],
  resource_documentation: `${siteUrl}/en/api/start`,
});

/** The market as an authorization server for machines. */
export const oauth = (app: Hono, world: World): Hono => {
  const { siteUrl } = world;
  app.post('/api/oauth/token', async (c) => {
    const event = (c.env as { event?: GatewayEvent } | undefined)?.event;
    try {
      return await token(world, c.req.raw, addressOf(c.req.raw.headers, event, world.edgeSecret));
    } catch (cause) {
      if (cause instanceof Refused) return refusal(cause);
      if (cause instanceof Fault && cause.code === 'access.network')
        return refusal(new Refused('unauthorized_client', 'The client may not be used from this network address.'));
      throw cause;
    }
  });
  app.get('/api/oauth/jwks', (c) => {
    const { kid, jwk } = signing(world);
    return c.json({ keys: [{ ...jwk, kid, use: 'sig', alg: 'EdDSA' }] }, 200, published);
  });
  app.get('/.well-known/oauth-authorization-server', (c) => c.json(server(siteUrl), 200, published));
  app.get('/.well-known/oauth-protected-resource', (c) => c.json(resource(siteUrl), 200, published));
  return app;
};
