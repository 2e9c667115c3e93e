import { createHash } from 'node:crypto';
import { stamp } from '@sandan/kernel/actor';
import { textIn } from '@sandan/kernel/text';
import type { Organisation } from '@sandan/market/company/organisation';
import type { Nda } from '@sandan/market/deal/nda';
import { ndaText } from '@sandan/market/deal/nda-template';
import { acceptNda, proposeNda } from '@sandan/market/deal/nda-verbs';
import type { Room, RoomFile, RoomQuestion } from '@sandan/market/deal/room';
import { answerInRoom, askInRoom } from '@sandan/market/deal/room-verbs';
import type { DealAction, DealParty, TechnologyDeal } from '@sandan/market/deal/technology';
import { type DealMove, express, moveDeal } from '@sandan/market/deal/technology-verbs';
import type { Listing } from '@sandan/market/listing/listing';
import type { ListsSeen } from '@sandan/market/screening/party';
import { demoId } from './demo-id.ts';
import { type DemoPassed, passDemoGate } from './gates.ts';
import { licenceDay, onDay } from './licence-day.ts';
import type { OrganisationKey } from './organisations.ts';
import { paperOf } from './paper.ts';
import { speakerOf } from './people.ts';
import type { Setting } from './setting.ts';

const day = 86_400_000;

/** What is done in a deal of the demo world; `nda` proposes the template and lets both sides accept it. */
interface DemoStep {
  readonly ago: number;
  readonly do: DealAction | 'nda' | 'propose';
  readonly by: DealParty;
  readonly text?: string;
  readonly reason?: string;
}

export interface DemoDeal {
  readonly key: string;
  /** Key of the technology, whose owner sells. */
  readonly about: string;
  readonly from: OrganisationKey;
  /** Days ago. */
  readonly ago: number;
  readonly text: string;
  readonly cooperation: TechnologyDeal['cooperation'];
  readonly steps: readonly DemoStep[];
  readonly room?: true;
  /** Whether its days are counted back from the first of the licence that came of it, rather than from now. */
  readonly licensed?: true;
}

/** The instant from which a deal counts its days. */
export const countedFrom = ({ licensed }: Pick<DemoDeal, 'licensed'>, now: Date): Date =>
  licensed ? onDay(licenceDay(now)) : now;

/** Deals at several steps of their way, so that each page has something to show. All of it is invented. */
export const demoDeals: readonly DemoDeal[] = [
  {
    key: 'interest',
    about: 'casting/semi-forge',
    from: 'gaon',
    ago: 2,
    text: '저희 하우징 주조 라인에 적용할 수 있는지 검토하고 있습니다. 연 3만 개 규모입니다.',
    cooperation: ['non_exclusive'],
    steps: [],
  },
  {
    key: 'agreement',
    about: 'laser/cu-weld',
    from: 'hollmann',
    ago: 21,
    text: 'We would like to use the process on two production lines in Germany and look for a sole licence.',
    cooperation: ['sole', 'non_exclusive'],
    steps: [
      { ago: 19, do: 'screen', by: 'seller' },
      { ago: 17, do: 'share_teaser', by: 'seller', text: '요약 자료를 공개했습니다. 궁금하신 점은 언제든 말씀해 주세요.' },
      { ago: 3, do: 'propose', by: 'seller' },
    ],
  },
  {
    key: 'room',
    about: 'gears/flexspline',
    from: 'gaon',
    ago: 60,
    text: '14번 크기 감속기 양산에 통상실시를 검토합니다. 2027년 상반기 시험 생산을 목표로 합니다.',
    cooperation: ['non_exclusive', 'option'],
    steps: [
      { ago: 58, do: 'share_teaser', by: 'seller' },
      { ago: 50, do: 'nda', by: 'buyer' },
      { ago: 12, do: 'open_room', by: 'seller', text: '시험 성적서와 공정 조건표를 올렸습니다.' },
    ],
    room: true,
  },
  {
    key: 'terms',
    about: 'factory/tool-life',
    from: 'gaon',
    ago: 40,
    text: '기어 절삭 라인에 적용하려 합니다. 통상실시 조건을 협의하고 싶습니다.',
    cooperation: ['non_exclusive'],
    steps: [
      { ago: 38, do: 'share_teaser', by: 'seller' },
      { ago: 30, do: 'nda', by: 'seller' },
      { ago: 4, do: 'negotiate', by: 'buyer', text: '조건안을 먼저 보내 주시면 검토하겠습니다.' },
    ],
  },
  {
    key: 'contract',
    about: 'surface/dlc-tac',
    from: 'gaon',
    ago: 75,
    text: '감속기 베어링 면에 코팅을 적용하려 합니다.',
    cooperation: ['non_exclusive'],
    steps: [
      { ago: 73, do: 'screen', by: 'seller' },
      { ago: 70, do: 'share_teaser', by: 'seller' },
      { ago: 60, do: 'nda', by: 'buyer' },
      { ago: 20, do: 'negotiate', by: 'buyer' },
      { ago: 12, do: 'agree_terms', by: 'seller' },
      { ago: 3, do: 'draft_contract', by: 'seller', text: '합의한 조건으로 계약서를 작성했습니다.' },
    ],
  },
  {
    key: 'licence',
    about: 'bearings/hollow-roller',
    from: 'gaon',
    ago: 150,
    text: '감속기 출력축 베어링의 국산화를 위해 전용실시를 희망합니다.',
    cooperation: ['exclusive'],
    steps: [
      { ago: 147, do: 'share_teaser', by: 'seller' },
      { ago: 130, do: 'nda', by: 'buyer' },
      { ago: 110, do: 'open_room', by: 'seller' },
      { ago: 90, do: 'evaluate', by: 'buyer' },
      { ago: 45, do: 'negotiate', by: 'buyer' },
      { ago: 32, do: 'agree_terms', by: 'buyer' },
      { ago: 20, do: 'draft_contract', by: 'seller' },
      { ago: 6, do: 'sign', by: 'seller' },
      { ago: 0, do: 'take_effect', by: 'seller' },
      { ago: -88, do: 'report', by: 'seller' },
    ],
    licensed: true,
  },
  {
    key: 'held',
    about: 'motors/sensorless',
    from: 'hollmann',
    ago: 45,
    text: 'Interested in a licence for traction motors below 50 kW.',
    cooperation: ['non_exclusive'],
    steps: [
      { ago: 44, do: 'share_teaser', by: 'seller' },
      { ago: 5, do: 'hold', by: 'seller', reason: 'co_owner', text: '공동 권리자인 연구원의 동의를 받고 있습니다.' },
    ],
  },
  {
    key: 'declined',
    about: 'aluminium/fsw',
    from: 'gaon',
    ago: 90,
    text: '배터리 케이스 접합 시제품에 적용해 보고 싶습니다.',
    cooperation: ['joint_research'],
    steps: [
      { ago: 88, do: 'share_teaser', by: 'seller' },
      {
        ago: 80,
        do: 'decline',
        by: 'buyer',
        reason: 'readiness',
        text: '양산까지 시간이 더 필요해 보여 이번에는 진행하지 않겠습니다.',
      },
    ],
  },
];

export const dealId = (key: string): string => demoId('deal', key, 100_000 - (demoDeals.find((d) => d.key === key)?.ago ?? 0));

/** All that a deal of the demo world leaves: its moves in order, and what lies with it. */
export interface PlayedDeal {
  readonly moves: readonly DealMove[];
  readonly ndas: readonly Nda[];
  readonly passed: readonly DemoPassed[];
  readonly room?: {
    readonly room: Room;
    readonly file: RoomFile;
    readonly bytes: Uint8Array;
    readonly questions: readonly RoomQuestion[];
  };
}

const sha = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
const hash = (nda: Omit<Nda, 'sha256'>): string => sha(JSON.stringify([ndaText(nda, 'ko'), ndaText(nda, 'en')]));

const roomOf = (
  deal: TechnologyDeal,
  setting: Setting,
  owner: OrganisationKey,
  buyer: OrganisationKey,
  at: (ago: number) => Date,
) => {
  const seller = setting.actorOf(speakerOf(owner));
  const asker = setting.actorOf(speakerOf(buyer));
  const bytes = paperOf([
    'Endurance test of drawn cups',
    '10 cups, 2000 rpm, 1.2e7 cycles',
    'No crack found. Invented for the demonstration.',
  ]);
  const fileId = demoId('media', `room ${deal.id}`, 1);
  const by = stamp(seller, at(13));
  const file: RoomFile = {
    dealId: deal.id,
    version: 1,
    state: 'ready',
    use: 'room',
    side: 'seller',
    folder: '시험 성적',
    file: {
      id: fileId,
      name: '내구시험 성적서.pdf',
      type: 'application/pdf',
      bytes: bytes.length,
      sha256: sha(bytes),
      key: `deals/${deal.id}/${fileId}`,
    },
    markable: true,
    rights: [{ group: 'everyone', may: 'view' }],
    created: by,
    changed: by,
  };
  const room: Room = { dealId: deal.id, version: 1, folders: ['공정 조건', '시험 성적'], groups: [], changed: by };
  const asked = (key: string, text: string, ago: number): RoomQuestion => ({
    ...askInRoom(deal, { text, fileId }, 'buyer', asker, at(ago)),
    id: demoId('message', key, 1),
  });
  const first = asked(`first question ${deal.id}`, '시험한 시편의 열처리 조건은 양산품과 같습니까?', 9);
  const questions = [
    first,
    answerInRoom(first, deal, '같습니다. 조건은 공정 조건표 2쪽에 있습니다.', 'seller', seller, at(8)),
    asked(`question ${deal.id}`, '내구시험의 윤활 조건을 알려 주실 수 있습니까?', 1),
  ];
  return { room, file, bytes, questions };
};

/** Plays a deal with the market's verbs. */
export const playDeal = (
  demo: DemoDeal,
  listing: Listing,
  owner: OrganisationKey,
  setting: Setting,
  lists: ListsSeen,
  now: Date,
): PlayedDeal => {
  const at = (ago: number, minutes = 0) => new Date(countedFrom(demo, now).getTime() - ago * day + minutes * 60_000);
  const houses = {
    seller: setting.organisations.get(owner) as Organisation,
    buyer: setting.organisations.get(demo.from) as Organisation,
  };
  const actors = { seller: setting.actorOf(speakerOf(owner)), buyer: setting.actorOf(speakerOf(demo.from)) };
  const names = { seller: houses.seller.name, buyer: houses.buyer.name };
  const begun = express(
    listing,
    houses.seller,
    { organisation: houses.buyer, personId: actors.buyer.personId, text: demo.text, cooperation: demo.cooperation },
    actors.buyer,
    at(demo.ago),
    dealId(demo.key),
  );
  const moves: DealMove[] = [];
  const passed: DemoPassed[] = [];
  let nda: Nda | undefined;
  let { deal } = begun;
  const took = (move: DealMove) => {
    const { entry } = move;
    moves.push({ ...move, entry: { ...entry, id: demoId('message', `deal ${demo.key} ${entry.position}`, entry.position) } });
    deal = move.deal;
  };
  const propose = (side: DealParty, ago: number) => {
    const terms = { direction: 'mutual', disclosureMonths: 12, secrecyMonths: 36 } as const;
    const proposed = proposeNda(deal, nda, terms, { names, hash }, side, actors[side], at(ago));
    nda = proposed.nda;
    took(proposed.move);
  };
  const accept = (side: DealParty, ago: number, minutes: number) => {
    if (!nda) return;
    const { personId } = actors[side];
    const name = setting.persons.find((p) => p.id === personId)?.name ?? '';
    const position = side === 'seller' ? '기술이전센터장' : '대표이사';
    const signer = { personId, name, position, secondFactor: false, sha256: nda.sha256 };
    const accepted = acceptNda(deal, nda, undefined, signer, side, actors[side], at(ago, minutes));
    nda = accepted.nda;
    took(accepted.move);
  };
  const clear = (action: 'open_room' | 'sign', ago: number) => {
    const what = { process: 'technologyDeal', action, subject: deal.id, transfer: 'technology' as const };
    const lines = [{ name: textIn(deal.listing.title, 'ko'), listingId: deal.listing.id }];
    const it = passDemoGate(
      action === 'sign' ? `${demo.key} sign` : demo.key,
      { ...what, lines },
      { from: houses.seller, to: houses.buyer },
      lists,
      actors.seller,
      at(ago),
    );
    passed.push(it);
    return it.clearance;
  };
  took(begun);
  for (const step of demo.steps) {
    if (step.do === 'propose' || step.do === 'nda') propose(step.by, step.ago);
    if (step.do === 'nda') {
      accept(step.by, step.ago, 30);
      accept(step.by === 'buyer' ? 'seller' : 'buyer', step.ago - 1, 0);
    }
    if (step.do !== 'propose' && step.do !== 'nda')
      took(
        moveDeal(deal, step.do, step.by, actors[step.by], at(step.ago), {
          reason: step.reason,
          text: step.text,
          ...(step.do === 'open_room' || step.do === 'sign' ? { clearance: clear(step.do, step.ago) } : {}),
        }),
      );
  }
  // The agreement is written as it is now; its versions in between are in the history.
  return {
    moves,
    passed,
    ndas: nda ? [{ ...nda, version: 1 }] : [],
    ...(demo.room ? { room: roomOf(deal, setting, owner, demo.from, at) } : {}),
  };
};
