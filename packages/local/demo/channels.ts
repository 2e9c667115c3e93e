import { koreanDay, plusDays } from '@sandan/market/calendar/date';
import type { ChannelPlan, ChannelProject } from '@sandan/market/channel/project';
import {
  addMeeting,
  addTarget,
  addTask,
  linkResult,
  minuteMeeting,
  moveChannel,
  moveTarget,
  planChannel,
  stateResult,
} from '@sandan/market/channel/verbs';
import type { Stores } from '@sandan/store/stores';
import { commit, work } from '@sandan/store/work';
import { demoId } from './demo-id.ts';
import { demoOrderIds } from './orders.ts';
import { speakerOf } from './people.ts';
import { demoProgrammeId } from './programmes.ts';
import { organisationId, type Setting } from './setting.ts';

/** Projects of the demo account's company: one that it runs by itself, and one that an agency wants to run for it. */
export const demoChannelIds = [0, 1].map((n) => demoId('channel', `channel of gaon ${n}`, n));

const won = (minor: number) => ({ currency: 'KRW' as const, minor });

type Step = (project: ChannelProject) => ChannelProject;

/** Writes the projects, each version as it came about; what is there already is left alone. */
export const bringChannels = async (
  { channels, db }: Stores,
  seal: (as: string, text: string) => string,
  setting: Setting,
  now: Date,
  unlessThere: (write: Promise<void>) => Promise<void>,
): Promise<void> => {
  const today = koreanDay(now);
  const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
  const actor = setting.actorOf(speakerOf('gaon'));
  const agent = setting.actorOf(speakerOf('didimdol'));
  const at = (days: number) => ({ actor, now: ago(days) });
  const [ownerId, me] = [organisationId('gaon'), actor.personId];
  const plan: ChannelPlan = {
    title: '독일 이차전지 설비사 판로 개척',
    goal: '분리막 코팅재를 쓰는 독일·폴란드 설비사 세 곳과 거래를 시작합니다.',
    markets: ['DE', 'PL'],
    from: plusDays(today, -90),
    until: plusDays(today, 180),
    budget: won(45_000_000),
    programmeId: demoProgrammeId,
  };
  const move =
    (days: number, n: number, to: Parameters<typeof moveTarget>[2], said: { reason?: string; text?: string } = {}): Step =>
    (p) =>
      moveTarget(p, n, to, said, 'owner', at(days));
  const [order = ''] = demoOrderIds;
  const steps: readonly Step[] = [
    (p) => moveChannel(p, 'start', {}, 'owner', at(88)),
    (p) => addTarget(p, { organisationId: organisationId('hollmann') }, 'owner', at(87)),
    (p) => addTarget(p, { company: 'Musterzell Anlagenbau GmbH (예시)', country: 'DE' }, 'owner', at(87)),
    (p) => addTarget(p, { company: 'Przyklad Bateria Sp. z o.o. (예시)', country: 'PL' }, 'owner', at(86)),
    move(85, 1, 'contact', { text: '전시회에서 받은 명함으로 연락했습니다.' }),
    move(80, 2, 'contact'),
    move(70, 1, 'meet'),
    move(60, 1, 'negotiate'),
    move(50, 1, 'win', { text: '첫 주문을 받았습니다.' }),
    (p) => linkResult(p, 1, { kind: 'order', id: order }, 'owner', at(49)),
    move(45, 3, 'contact'),
    move(20, 3, 'lose', { reason: 'certificate', text: 'UL 인증이 있어야 한다고 합니다.' }),
    (p) =>
      addMeeting(
        p,
        {
          title: '시험 결과 설명회',
          at: { local: `${plusDays(today, -30)}T10:00`, zone: 'Europe/Berlin' },
          durationMinutes: 60,
          place: '화상 회의',
          participants: [me],
          target: 2,
        },
        'owner',
        at(40),
      ),
    (p) => minuteMeeting(p, 1, '두께 편차 자료를 더 보내기로 했습니다.', 'owner', at(29)),
    move(28, 2, 'meet'),
    (p) =>
      addMeeting(
        p,
        {
          title: '공급 조건 협의',
          at: { local: `${plusDays(today, 9)}T15:00`, zone: 'Europe/Berlin' },
          durationMinutes: 90,
          participants: [me],
          target: 2,
        },
        'owner',
        at(10),
      ),
    (p) => addTask(p, { title: '두께 편차 성적서 보내기', ownerId: me, due: plusDays(today, 3), target: 2 }, 'owner', at(9)),
    (p) => addTask(p, { title: 'UL 인증 비용 알아보기', ownerId: me, due: plusDays(today, 14), target: 3 }, 'owner', at(9)),
    (p) =>
      stateResult(
        p,
        { kind: 'sample', text: '전시회에서 견본 두 롤을 건넸습니다.', on: plusDays(today, -35), target: 2 },
        'owner',
        at(34),
      ),
  ];
  const write = async (project: ChannelProject): Promise<void> => {
    const w = work();
    channels.write(w, project);
    await unlessThere(commit(db, w));
  };
  let project = planChannel(plan, { ownerId }, at(90), { id: demoChannelIds[0] ?? '', demo: true });
  await write(project);
  for (const step of steps) {
    project = step(project);
    await write(project);
  }
  const person = JSON.stringify({ name: 'Greta Beispiel', title: 'Einkauf', email: 'einkauf@musterzell.example' });
  const sealed = seal('channelContact', person);
  const stamped = { actor: me, organisationId: ownerId, at: ago(80).toISOString() };
  await unlessThere(
    channels.contacts.save({ version: 1, organisationId: ownerId, projectId: project.id, target: 2, sealed, changed: stamped }),
  );
  const asked = planChannel(
    { ...plan, title: '베트남 공동 물류 판로 사업', goal: '지원기관이 베트남 바이어 상담을 맡습니다.', markets: ['VN'] },
    { ownerId, agencyId: organisationId('didimdol') },
    { actor: agent, now: ago(2) },
    { id: demoChannelIds[1] ?? '', demo: true },
  );
  await write(asked);
};
