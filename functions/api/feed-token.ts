import { createHmac, timingSafeEqual } from 'node:crypto';
import { keysOf } from '@sandan/kernel/keyring';
import type { SavedSearch } from '@sandan/market/watch/saved-search';

/** Which feed an address names: a saved search of a person, and how often its address was renewed. */
export interface FeedName {
  readonly personId: string;
  readonly searchId: string;
  readonly feed: number;
}

const sign = (key: string, name: string): Buffer => createHmac('sha256', key).update(`feed\n${name}`).digest();

/** The secret part of a feed's address: nobody guesses it, and a renewal makes it worthless. It is kept nowhere. */
export const feedToken = (secret: string, { personId, id, feed }: Pick<SavedSearch, 'personId' | 'id' | 'feed'>): string => {
  const name = `${personId}.${id}.${feed}`;
  return `${name}.${sign(keysOf(secret)[0], name).toString('base64url')}`;
};

/** The feed that a token names, if the market made it. */
export const feedNamed = (secret: string, token: string): FeedName | undefined => {
  const [personId = '', searchId = '', feed = '', mac = ''] = token.split('.');
  const given = Buffer.from(mac, 'base64url');
  const fits = keysOf(secret).some((key) => {
    const wanted = sign(key, `${personId}.${searchId}.${feed}`);
    return wanted.length === given.length && timingSafeEqual(wanted, given);
  });
  if (!fits) return undefined;
  return { personId, searchId, feed: Number(feed) };
};
