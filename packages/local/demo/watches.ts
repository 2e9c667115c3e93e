import { stamp } from '@sandan/kernel/actor';
import type { Follow } from '@sandan/market/watch/follow';
import type { SavedSearch } from '@sandan/market/watch/saved-search';
import { demoAccount } from '../demo-accounts.ts';
import { demoId } from './demo-id.ts';
import type { OrganisationKey } from './organisations.ts';
import { people } from './people.ts';
import { organisationId, type Setting } from './setting.ts';

const day = 86_400_000;

interface Kept {
  readonly by: string;
  readonly name: string;
  readonly query: string;
  readonly pace: SavedSearch['pace'];
  readonly shared?: true;
  readonly feed?: true;
  /** How many days ago it was saved; what came since was told. */
  readonly days: number;
}

const kept: readonly Kept[] = [
  { by: 'sme', name: '베어링 진단', query: 'q=베어링&lang=ko', pace: 'each', days: 40 },
  { by: 'sme', name: '이차전지 소재 기술', query: 'q=전극&kind=technology&lang=ko', pace: 'weekly', days: 90, shared: true },
  { by: 'sme', name: '유압 밸브', query: 'q=유압+밸브&kind=product&lang=ko', pace: 'daily', days: 60, feed: true },
  {
    by: 'buyer',
    name: 'Ball valves from Korea',
    query: 'q=ball+valve&kind=product&country=KR&lang=en',
    pace: 'daily',
    days: 60,
    feed: true,
  },
  { by: 'buyer', name: 'Heat treatment', query: 'q=heat+treatment&lang=en', pace: 'weekly', days: 30 },
  { by: 'office', name: '기업이 찾는 기술', query: 'kind=need&lang=ko', pace: 'daily', days: 30, shared: true },
];

/** The person of a demo account, acting for their organisation. */
export const personOf = (setting: Setting, key: string) => {
  const account = demoAccount(key);
  const person = people.find((p) => p.sub === account?.sub);
  if (!person) throw new Error(`no demo account ${key}`);
  return setting.actorOf(person);
};

/** Searches that the people of the demo accounts saved some weeks ago. */
export const savedSearches = (setting: Setting, now: Date): SavedSearch[] =>
  kept.map(({ by, name, query, pace, shared = false, feed = false, days }, place) => {
    const actor = personOf(setting, by);
    const saved = stamp(actor, new Date(now.getTime() - days * day));
    return {
      id: demoId('search', `${by} ${name}`, place),
      version: 1,
      personId: actor.personId,
      organisationId: actor.organisationId,
      shared,
      name,
      query: new URLSearchParams(query).toString(),
      pace,
      channels: { mail: true, webhook: false, feed },
      state: 'active',
      feed: 1,
      since: saved.at,
      created: saved,
      changed: saved,
    };
  });

/** Whose listings they follow. */
const followed: readonly { readonly by: string; readonly owner: OrganisationKey; readonly pace: Follow['pace'] }[] = [
  { by: 'sme', owner: 'nuri', pace: 'weekly' },
  { by: 'sme', owner: 'daon', pace: 'daily' },
  { by: 'buyer', owner: 'haedam', pace: 'daily' },
];

export const followsOf = (setting: Setting, now: Date): Follow[] =>
  followed.map(({ by, owner, pace }) => {
    const actor = personOf(setting, by);
    return {
      version: 1,
      personId: actor.personId,
      organisationId: actor.organisationId,
      target: { kind: 'owner', id: organisationId(owner) },
      pace,
      channels: { mail: true, webhook: false, feed: false },
      since: new Date(now.getTime() - 60 * day).toISOString(),
    };
  });
