import { stamp } from '@sandan/kernel/actor';
import { type Approval, ask } from '@sandan/market/company/approval';
import type { ApprovalRules } from '@sandan/market/company/approval-rule';
import type { Block } from '@sandan/market/company/block';
import type { Listing } from '@sandan/market/listing/listing';
import { type Case, openCase, type Report } from '@sandan/market/moderation/case';
import { demoAccount } from '../demo-accounts.ts';
import { demoId } from './demo-id.ts';
import { people } from './people.ts';
import { organisationId, type Setting } from './setting.ts';

const day = 86_400_000;

const personBy = (sub: string | undefined) => {
  const found = people.find((p) => p.sub === sub);
  if (!found) throw new Error(`nobody is ${sub}`);
  return found;
};
const account = (key: string) => personBy(demoAccount(key)?.sub);
const colleague = personBy('demo-gaon-1');

/** What the owner buys the colleague decides, since nobody decides their own. */
const byOwner = (setting: Setting) => ({
  approver: { by: 'role' as const, role: 'owner' as const },
  deputyId: setting.actorOf(colleague).personId,
});

/** Purchases of five million won and more need an owner of the parts maker, and large ones in dollars too; so does work that it takes on. */
export const approvalRules = (setting: Setting, now: Date): ApprovalRules => ({
  organisationId: organisationId('gaon'),
  version: 1,
  rules: [
    { kind: 'purchase', from: { currency: 'KRW', minor: 5_000_000 }, ...byOwner(setting) },
    { kind: 'purchase', from: { currency: 'USD', minor: 400_000 }, ...byOwner(setting) },
    { kind: 'sign', category: 'capability', ...byOwner(setting) },
  ],
  hours: 27,
  changed: stamp(setting.actorOf(account('sme')), new Date(now.getTime() - 30 * day)),
});

/** What a colleague asked some hours ago. */
export const approvalWaiting = (setting: Setting, now: Date): Approval => {
  const home = setting.organisations.get('gaon');
  if (!home) throw new Error('no parts maker');
  const actor = setting.actorOf(colleague);
  const asked = {
    title: '진동 측정기 2대와 3년 유지 보수',
    note: '감속기 출하 검사에 씁니다. 견적 세 곳 가운데 두 번째로 싸지만 보증이 가장 깁니다.',
    subject: { kind: 'purchase' as const, amount: { currency: 'KRW' as const, minor: 18_400_000 }, category: '검사 장비' },
  };
  const members = setting.memberships.filter((m) => m.organisationId === home.id);
  const at = new Date(now.getTime() - 3 * 3_600_000);
  const id = demoId('approval', 'gaon', 0);
  return ask(asked, approvalRules(setting, now), home, actor.personId, members, actor, at, id);
};

/** The parts maker has had enough of one buyer. */
export const blocked = (setting: Setting, now: Date): Block => ({
  organisationId: organisationId('gaon'),
  blockedId: organisationId('canyon'),
  version: 1,
  note: '견적만 거듭 요청하고 답이 없음',
  by: stamp(setting.actorOf(account('sme')), new Date(now.getTime() - 12 * day)),
});

const reported: readonly { readonly by: string; readonly reason: Report['reason']; readonly note: string }[] = [
  { by: 'sme', reason: 'false', note: '같은 사양의 시험 성적서와 수치가 다릅니다. 근거 자료를 확인해 주세요.' },
  { by: 'buyer', reason: 'rights', note: 'The drawing looks like one of a competitor. Please check.' },
];

/** Cases that wait for the desk, each about one listing. */
export const casesOf = (setting: Setting, listings: readonly Listing[], now: Date): Case[] =>
  reported.flatMap(({ by, reason, note }, place) => {
    const listing = listings[place];
    if (!listing) return [];
    const at = new Date(now.getTime() - (place + 1) * 5 * 3_600_000);
    const report = { reason, note, by: stamp(setting.actorOf(account(by)), at) };
    const about = { subjectId: listing.ownerId, said: listing.content.title, demo: true };
    return [openCase(demoId('case', `${by} ${listing.id}`, place), { kind: 'listing', id: listing.id }, about, report)];
  });
