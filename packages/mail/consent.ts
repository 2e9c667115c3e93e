import { createHmac, timingSafeEqual } from 'node:crypto';
import { keysOf } from '@sandan/kernel/keyring';

/** Which question a link answers: the co-owner of a listing, and the how-manieth time that it is asked. */
export interface ConsentName {
  readonly listingId: string;
  readonly coOwnerId: string;
  readonly round: number;
}

const sign = (key: string, name: string): Buffer => createHmac('sha256', key).update(`consent\n${name}`).digest();

/** The secret part of the link with which a co-owner answers; asking again makes it worthless. It is kept nowhere. */
export const consentToken = (secret: string, { listingId, coOwnerId, round }: ConsentName): string => {
  const name = `${listingId}.${coOwnerId}.${round}`;
  return `${name}.${sign(keysOf(secret)[0], name).toString('base64url')}`;
};

/** The question that a token names, if the market made it. */
export const consentNamed = (secret: string, token: string): ConsentName | undefined => {
  const [listingId = '', coOwnerId = '', round = '', mac = ''] = token.split('.');
  const given = Buffer.from(mac, 'base64url');
  const fits = keysOf(secret).some((key) => {
    const wanted = sign(key, `${listingId}.${coOwnerId}.${round}`);
    return wanted.length === given.length && timingSafeEqual(wanted, given);
  });
  return fits ? { listingId, coOwnerId, round: Number(round) } : undefined;
};
