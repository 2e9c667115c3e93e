import { timingSafeEqual } from 'node:crypto';

/** As much of a Lambda's HTTP event as tells who called the gateway. */
export interface GatewayEvent {
  readonly requestContext?: { readonly http?: { readonly sourceIp?: string } };
}

const equal = (a: string, b: string): boolean => {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
};

/**
 * The address from which a visitor comes. Behind our own edge or pages, which prove themselves with `X-Edge`, it is the one that they
 * saw: the last of `X-Forwarded-For` before the one that the gateway adds. Anyone else speaks from where the gateway saw them.
 */
export const addressOf = (headers: Headers, event: GatewayEvent | undefined, edgeSecret: string): string => {
  const seen = event?.requestContext?.http?.sourceIp ?? '';
  const proof = headers.get('x-edge');
  if (!proof || !equal(proof, edgeSecret)) return seen;
  const chain = (headers.get('x-forwarded-for') ?? '').split(',').map((a) => a.trim());
  const before = chain.at(-1) === seen ? chain.at(-2) : chain.at(-1);
  return before || seen;
};

/** What our pages say of their visitor when they call the API for them. */
export const visitorHeaders = (address: string, edgeSecret: string): Headers =>
  new Headers({ 'x-edge': edgeSecret, 'x-forwarded-for': address });
