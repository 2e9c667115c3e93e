import { personIdFor } from '@sandan/fn-api/caller';
import { newId } from '@sandan/kernel/id';
import type { Organisation } from '@sandan/market/company/organisation';
import { audit } from '@sandan/store/audits';
import type { Stores } from '@sandan/store/stores';
import { commit, work } from '@sandan/store/work';
import type { Command } from '../command.ts';
import { demoAccount } from '../demo-accounts.ts';
import { issuerName } from '../issuer.ts';

const operatorOrganisation = async (stores: Stores): Promise<Organisation | undefined> => {
  const all = await stores.organisations.all({ index: 'g1', pk: 'organisations' });
  return all.find((o) => o.type === 'operator');
};

/** Makes a person a member of the operator's desk, and the desk itself if the market has none yet. */
export const operator: Command = {
  usage: 'operator <person id | demo account>',
  says: 'makes a person an operator of the market; the first way into an empty one',
  inside: false,
  async run([who = ''], { world, print }) {
    const demo = demoAccount(who);
    const personId = demo ? personIdFor(issuerName, demo.sub) : who;
    if (!/^per_/.test(personId)) throw new Error('Give a person id (per_…, as GET /api/v1/me shows it) or a demo account.');
    const { stores } = world;
    const by = { actor: 'service:cli', organisationId: null, at: world.now().toISOString() };
    const w = work();
    let desk = await operatorOrganisation(stores);
    if (!desk) {
      desk = {
        id: newId('organisation'),
        version: 1,
        type: 'operator',
        name: { ko: '산단 마켓 운영팀', en: 'Sandan Market desk' },
        country: 'KR',
        language: 'ko',
        zone: 'Asia/Seoul',
        status: 'active',
        demo: false,
        created: by,
        changed: by,
      };
      stores.organisations.create(w, desk);
    }
    if (await stores.memberships.of(desk.id, personId)) {
      print(`${personId} is an operator already.`);
      return 0;
    }
    const roles: ('owner' | 'operator')[] = ['owner', 'operator'];
    stores.memberships.create(w, { personId, organisationId: desk.id, version: 1, roles, since: by });
    audit(stores.db, w, {
      operation: 'cli.operator',
      object: `organisations/${desk.id}/members/${personId}`,
      status: 0,
      by,
      organisationId: desk.id,
    });
    await commit(stores.db, w);
    print(`${personId} is now an operator of the market.`);
    return 0;
  },
};
