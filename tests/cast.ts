import { newId } from '@sandan/kernel/id';
import { demoAccounts } from '@sandan/local/demo-accounts';
import { type Market, type MarketOptions, market } from '@sandan/local/fixture';
import type { Organisation } from '@sandan/market/company/organisation';
import type { Standing } from '@sandan/market/company/standing';
import { commit, work } from '@sandan/store/work';

/** A market with the demo accounts in it, each in an organisation of its own, and nothing else. */
export interface Cast extends Market {
  /** Ids of the organisations by the key of the demo account that is in them. */
  readonly organisations: Readonly<Record<string, string>>;
}

/** Verified on both sides for ten years. */
const verifiedFrom = (now: Date): Standing => {
  const since = now.toISOString();
  const until = new Date(now.getTime() + 3650 * 86_400_000).toISOString();
  const grant = { level: 1 as const, since, until, methods: [{ method: 'documents' as const, at: since }] };
  return { seller: grant, buyer: grant };
};

export const cast = async (options: MarketOptions = {}): Promise<Cast> => {
  const m = await market(options);
  const { stores, now } = m.world;
  const by = { actor: 'service:test', organisationId: null, at: now().toISOString() };
  const organisations: Record<string, string> = {};
  const made: Record<string, string> = {};
  const w = work();
  for (const account of demoAccounts) {
    let id = made[account.organisation];
    if (!id) {
      id = newId('organisation', now().getTime());
      made[account.organisation] = id;
      const organisation: Organisation = {
        id,
        version: 1,
        type: account.organisationType,
        name: { ko: `시험 ${account.key}`, en: `Test ${account.key}` },
        country: account.language === 'ko' ? 'KR' : 'DE',
        language: account.language,
        zone: account.language === 'ko' ? 'Asia/Seoul' : 'Europe/Berlin',
        status: 'active',
        demo: true,
        verification: verifiedFrom(now()),
        created: by,
        changed: by,
      };
      stores.organisations.create(w, organisation);
    }
    organisations[account.key] = id;
    const roles = [...account.roles];
    stores.memberships.create(w, { personId: m.personId(account.key), organisationId: id, version: 1, roles, since: by });
  }
  await commit(stores.db, w);
  return { ...m, organisations };
};
