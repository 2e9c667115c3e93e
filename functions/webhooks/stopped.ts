import { createHash } from 'node:crypto';
import { derivedId } from '@sandan/kernel/id';
import type { Person } from '@sandan/market/company/person';
import { permissionsIn } from '@sandan/market/company/role';
import { type News, type Notice, notify } from '@sandan/market/notice/notice';
import type { Webhook } from '@sandan/market/webhook/webhook';
import type { WebhooksWorld } from './world.ts';

/** Those told are few, so that they fit into the write that stops it. */
const most = 20;

interface Told {
  readonly people: readonly (Person | undefined)[];
  readonly zone: string;
  readonly news: Pick<News, 'kind' | 'link' | 'params'>;
}

const toldOf = async ({ stores }: WebhooksWorld, { id, holderId, name = '' }: Webhook): Promise<Told> => {
  if (holderId.startsWith('per_'))
    return {
      people: [await stores.persons.byId(holderId)],
      zone: 'Asia/Seoul',
      news: { kind: 'webhook.stopped', link: '/my/webhook', params: {} },
    };
  const [organisation, members] = await Promise.all([
    stores.organisations.byId(holderId),
    stores.memberships.inOrganisation(holderId),
  ]);
  const admins = members
    .filter((m) => !m.suspended && organisation && permissionsIn(organisation, m.roles).includes('administer'))
    .slice(0, most);
  return {
    people: await Promise.all(admins.map((m) => stores.persons.byId(m.personId))),
    zone: organisation?.zone ?? 'Asia/Seoul',
    news: { kind: 'webhook.disabled', link: `/my/webhooks/${id}`, params: { webhook: name } },
  };
};

/** The notices, in the market and by mail, that nothing more is sent: to the person, or to those who administer the organisation. */
export const stoppedNotices = async (world: WebhooksWorld, webhook: Webhook, now: Date): Promise<Notice[]> => {
  const { people, zone, news } = await toldOf(world, webhook);
  const key = `webhook#${webhook.id}#${webhook.version}`;
  return people.flatMap((person) => {
    if (person?.status !== 'active') return [];
    const id = derivedId('notice', now.getTime(), createHash('sha256').update(`${key}\n${person.id}`).digest());
    return [notify({ ...news, key, at: now.toISOString(), actor: '' }, person, zone, id)];
  });
};
