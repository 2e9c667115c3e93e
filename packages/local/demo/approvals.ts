import { stamp } from '@sandan/kernel/actor';
import { type Approval, type ApprovalAsked, ask, decide } from '@sandan/market/company/approval';
import type { ApprovalRule, ApprovalRules } from '@sandan/market/company/approval-rule';
import { overrule } from '@sandan/market/company/overruling';
import { demoId } from './demo-id.ts';
import type { OrganisationKey } from './organisations.ts';
import { personBy } from './people.ts';
import { organisationId, type Setting } from './setting.ts';

const day = 86_400_000;
const hour = 3_600_000;
const hours = 27;

const rulesOf = (by: OrganisationKey, owner: string, rules: ApprovalRule[], setting: Setting, now: Date): ApprovalRules => ({
  organisationId: organisationId(by),
  version: 1,
  rules,
  hours,
  changed: stamp(setting.actorOf(personBy(owner)), new Date(now.getTime() - 30 * day)),
});

/** Purchases of five million won and more need an owner of the parts maker, and large ones in dollars too; so does work that it takes on. */
const rulesOfMaker = (setting: Setting): ApprovalRule[] => {
  // What the owner buys the colleague decides, since nobody decides their own.
  const byOwner = {
    approver: { by: 'role' as const, role: 'owner' as const },
    deputyId: setting.actorOf(personBy('demo-gaon-1')).personId,
  };
  return [
    { kind: 'purchase', from: { currency: 'KRW', minor: 5_000_000 }, ...byOwner },
    { kind: 'purchase', from: { currency: 'USD', minor: 400_000 }, ...byOwner },
    { kind: 'sign', category: 'capability', ...byOwner },
  ];
};

/** What the licensing office spends on fairs and translations its administrator looks at. */
const rulesOfOffice = (setting: Setting): ApprovalRule[] =>
  ['출장', '번역'].map((category) => ({
    kind: 'purchase',
    category,
    approver: { by: 'person', personId: setting.actorOf(personBy('demo-nuri-1')).personId },
  }));

export const approvalRules = (setting: Setting, now: Date): ApprovalRules[] => [
  rulesOf('gaon', 'demo-sme', rulesOfMaker(setting), setting, now),
  rulesOf('nuri', 'demo-office', rulesOfOffice(setting), setting, now),
];

const purchase = (title: string, note: string, minor: number, category: string): ApprovalAsked => ({
  title,
  note,
  subject: { kind: 'purchase', amount: { currency: 'KRW', minor }, category },
});

/** Requests in two houses: two that wait, and one that an owner turned round; each version in its turn. */
export const approvalsOf = (setting: Setting, now: Date): Approval[][] => {
  const ago = (hoursAgo: number) => new Date(now.getTime() - hoursAgo * hour);
  const membersOf = (by: OrganisationKey) => setting.memberships.filter((m) => m.organisationId === organisationId(by));
  const asking = (by: OrganisationKey, sub: string, rules: ApprovalRule[], asked: ApprovalAsked, hoursAgo: number, n: number) => {
    const home = setting.organisations.get(by);
    if (!home) throw new Error(`no ${by}`);
    const actor = setting.actorOf(personBy(sub));
    const id = demoId('approval', by, n);
    return ask(asked, { rules, hours }, home, actor.personId, membersOf(by), actor, ago(hoursAgo), id);
  };
  const gauges = purchase(
    '진동 측정기 2대와 3년 유지 보수',
    '감속기 출하 검사에 씁니다. 견적 세 곳 가운데 두 번째로 싸지만 보증이 가장 깁니다.',
    18_400_000,
    '검사 장비',
  );
  const fair = purchase(
    '기술 거래 박람회 항공권과 숙박(2명)',
    '상담 세 건이 잡혀 있고, 한 곳은 실시권 계약을 앞두고 있습니다.',
    5_260_000,
    '출장',
  );
  const translation = purchase('기술 소개서 5건 영문 번역', '박람회 전에 해외 바이어에게 보낼 자료입니다.', 1_750_000, '번역');
  const office = rulesOfOffice(setting);
  const travel = asking('nuri', 'demo-deputy', office, fair, 50, 1);
  const [clerk, owner] = [setting.actorOf(personBy('demo-nuri-1')), setting.actorOf(personBy('demo-office'))];
  const house = { members: membersOf('nuri'), day: now.toISOString().slice(0, 10) };
  const refused = decide(travel, 'refused', clerk.personId, house, clerk, ago(49.5), '올해 출장 예산이 120만 원 모자랍니다.');
  const why = '계약을 앞둔 상담이라 다녀와야 합니다. 모자라는 금액은 기술료 수입에서 씁니다.';
  return [
    [asking('gaon', 'demo-gaon-1', rulesOfMaker(setting), gauges, 3, 0)],
    [travel, refused, overrule(refused, 'allow', why, owner.personId, house, owner, ago(48))],
    [asking('nuri', 'demo-deputy', office, translation, 2, 2)],
  ];
};
