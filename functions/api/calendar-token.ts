import { createHmac, timingSafeEqual } from 'node:crypto';
import { keysOf } from '@sandan/kernel/keyring';
import { type CalendarFeed, type CalendarScope, calendarScopes } from '@sandan/market/booking/calendar-feed';

const sign = (key: string, name: string): Buffer => createHmac('sha256', key).update(`calendar\n${name}`).digest();

type Named = Pick<CalendarFeed, 'scope' | 'of' | 'organisationId' | 'feed'>;

const nameOf = ({ scope, of, organisationId, feed }: Named): string => `${scope}.${of}.${organisationId}.${feed}`;

/** The secret part of a calendar's address. It is kept nowhere, and a renewal makes it worthless. */
export const calendarToken = (secret: string, feed: Named): string =>
  `${nameOf(feed)}.${sign(keysOf(secret)[0], nameOf(feed)).toString('base64url')}`;

const isScope = (text: string): text is CalendarScope => (calendarScopes as readonly string[]).includes(text);

/** The calendar that a token names, if the market made it. */
export const calendarNamed = (secret: string, token: string): Named | undefined => {
  const [scope = '', of = '', organisationId = '', feed = '', mac = ''] = token.replace(/\.ics$/, '').split('.');
  if (!isScope(scope)) return undefined;
  const named = { scope, of, organisationId, feed: Number(feed) };
  const given = Buffer.from(mac, 'base64url');
  const fits = keysOf(secret).some((key) => {
    const wanted = sign(key, `${scope}.${of}.${organisationId}.${feed}`);
    return wanted.length === given.length && timingSafeEqual(wanted, given);
  });
  return fits ? named : undefined;
};
