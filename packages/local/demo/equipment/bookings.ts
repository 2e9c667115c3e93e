import { stamp } from '@sandan/kernel/actor';
import { type Booking, bookingNumber } from '@sandan/market/booking/booking';
import { partOf, placed } from '@sandan/market/booking/booking-part';
import { approvedBy, confirm, hold, moveBooking } from '@sandan/market/booking/booking-verbs';
import { type Claim, claimsOf } from '@sandan/market/booking/claim';
import { offerOver } from '@sandan/market/booking/handover-verbs';
import { displace } from '@sandan/market/booking/override';
import type { Resource } from '@sandan/market/booking/resource';
import { firstFree } from '@sandan/market/equipment/opportunity';
import { demoId } from '../demo-id.ts';
import type { OrganisationKey } from '../organisations.ts';
import { speakerOf } from '../people.ts';
import { organisationId, type Setting } from '../setting.ts';

const minute = 60_000;
const day = 1440 * minute;

type Ends = 'held' | 'requested' | 'confirmed' | 'completed' | 'cancelled' | 'declined' | 'displaced' | 'offered';

/** A booking of the demo world: what, by whom, so many days from now at the soonest, how long, and how far it came. */
export interface DemoBooking {
  readonly key: string;
  readonly of: string;
  readonly by: OrganisationKey;
  readonly inDays: number;
  readonly minutes: number;
  readonly ends: Ends;
  readonly purpose: string;
}

const booked = (
  key: string,
  of: string,
  by: OrganisationKey,
  [inDays, minutes]: readonly [number, number],
  ends: Ends,
  purpose: string,
): DemoBooking => ({ key, of, by, inDays, minutes, ends, purpose });

export const demoBookings: readonly DemoBooking[] = [
  booked('gaon-utm', 'utm-100', 'gaon', [1, 120], 'confirmed', '감속기 하우징 주조품 인장 시험편 12개'),
  booked('gaon-cmm', 'cmm', 'gaon', [2, 180], 'confirmed', '감속기 축 진원도와 동축도'),
  booked('gaon-ct', 'ct-225', 'gaon', [3, 120], 'requested', '알루미늄 하우징 기공 분포 확인'),
  // As long and as soon as the one before it, so that the owner always has two requests for one time to decide.
  booked('dure-ct', 'ct-225', 'dure', [3, 120], 'requested', '적층 시제품 내부 균열'),
  booked('gaon-sem-training', 'sem-training', 'gaon', [4, 180], 'confirmed', '파단면 관찰을 직접 하려고 합니다.'),
  booked('haedam-salt', 'salt-spray', 'haedam', [5, 4320], 'confirmed', '해수용 밸브 코팅 시편 20장'),
  booked('haedam-burst', 'hydrogen-burst', 'haedam', [9, 2880], 'requested', 'DN25 볼밸브 105 MPa 가압과 헬륨 누설'),
  booked('onsaemi-emc', 'emc-3m', 'onsaemi', [2, 240], 'confirmed', '제어기 방사 시험 사전 확인'),
  booked('raon-noise', 'quiet-room', 'raon', [1, 240], 'confirmed', '냉각팬 음향 파워'),
  booked('gaon-shaker', 'shaker', 'gaon', [6, 2880], 'requested', '감속기 진동 내구 48시간'),
  booked('dure-utm', 'utm-100', 'dure', [1, 60], 'confirmed', '용접 시험편 굽힘'),
  booked('gaon-old-utm', 'utm-100', 'gaon', [-12, 180], 'completed', '열처리 조건별 인장 시험'),
  booked('gaon-old-hardness', 'hardness', 'gaon', [-20, 120], 'completed', '침탄 깊이 측정'),
  booked('haedam-old-salt', 'salt-spray', 'haedam', [-30, 7200], 'completed', '볼트 도금 비교'),
  booked('dure-old-cmm', 'cmm', 'dure', [-9, 120], 'completed', '금형 치수 확인'),
  booked('raon-old-noise', 'quiet-room', 'raon', [-15, 120], 'cancelled', '모터 소음'),
  booked('dure-old-shaker', 'shaker', 'dure', [-18, 1440], 'declined', '배터리 팩 진동'),
  booked('dure-hardness', 'hardness', 'dure', [5, 120], 'displaced', '금형강 열처리 경도 확인'),
  booked('dure-utm-over', 'utm-100', 'dure', [4, 120], 'offered', '용접부 인장 시험'),
  booked('gaon-video', 'video-room', 'gaon', [3, 60], 'requested', '폴란드 구매사와 감속기 기술 상담'),
  booked('dure-measures-6206', 'cmm', 'dure', [-24, 120], 'completed', '6206 베어링 안지름·바깥지름·폭 측정'),
  booked('dure-measures-6004', 'cmm', 'dure', [-22, 120], 'completed', '6004 베어링 안지름과 폭 측정'),
];

/** The id of a booking by its name in the demo world. */
export const bookingIdOf = (key: string): string =>
  demoId(
    'booking',
    key,
    demoBookings.findIndex((one) => one.key === key),
  );

/** The versions of a booking, each with when it came about. */
export type Course = readonly { readonly booking: Booking; readonly at: Date }[];

type Places = ReadonlyMap<string, { readonly resource: Resource; readonly by: OrganisationKey }>;

const urgentWhy = '안전사고 원인 조사에 필요한 긴급 시험';

const offerToGaon = {
  toId: organisationId('gaon'),
  text: '납품 일정이 밀려 이 시간을 쓰지 못합니다. 필요하시면 가져가 주세요.',
};

/** What the owner books in the place of a booking, over its rules. */
const urgent = (booking: Booking, ownerId: string, keeper: ReturnType<Setting['actorOf']>, at: Date, id: string): Booking => {
  const booker = { organisationId: ownerId, personId: keeper.personId, demo: true };
  const held = hold(booking.parts, booker, { minutes: 5, purpose: '사고 시편 경도 측정' }, keeper, at, id);
  const override = { rules: [], why: urgentWhy, by: stamp(keeper, at) };
  return { ...confirm(held, 1, keeper, at), version: 1, number: bookingNumber(id, at), override };
};

/** Takes each booking through its life with the market's verbs, where there is room. */
export const coursesOf = (places: Places, setting: Setting, now: Date): Course[] => {
  const claims: Claim[] = [];
  return demoBookings.flatMap((demo, place): Course[] => {
    const there = places.get(demo.of);
    if (!there) throw new Error(`nothing to book: ${demo.of}`);
    const { resource } = there;
    const past = demo.inDays < 0;
    const since = now.getTime() + demo.inDays * day;
    const at = new Date(past ? since - 5 * day : now.getTime() - (20 + place) * minute * (demo.ends === 'held' ? 0 : 60));
    const its = claims.filter((c) => c.resourceId === resource.id);
    const wish = firstFree(resource, its, { from: since, to: since + 14 * day }, at.getTime(), demo.minutes);
    if (!wish || (past && wish.to > now.getTime())) return [];
    const actor = setting.actorOf(speakerOf(demo.by));
    const keeper = setting.actorOf(speakerOf(there.by));
    const id = bookingIdOf(demo.key);
    const resources = new Map([[resource.id, resource]]);
    const parts = placed([partOf(resource, { ...wish, quantity: 1 }, false)], resources, () => its, at.getTime(), id);
    const booker = { organisationId: organisationId(demo.by), personId: actor.personId, demo: true };
    const held = hold(parts, booker, { minutes: resource.rules.hold, purpose: demo.purpose }, actor, at, id);
    const first = { ...held, number: bookingNumber(id, at) };
    const course: { booking: Booking; at: Date }[] = [{ booking: first, at }];
    const then = (booking: Booking, when: number) => course.push({ booking, at: new Date(when) });
    const last = () => (course.at(-1) ?? { booking: first }).booking;
    const soon = at.getTime() + minute;
    if (demo.ends !== 'held') then(confirm(first, resource.approval.hours, actor, new Date(soon)), soon);
    if (demo.ends === 'declined' && last().state === 'requested')
      then(moveBooking(last(), 'decline', 'owner', keeper, new Date(soon + day), { reason: 'unsuitable' }), soon + day);
    else if (demo.ends !== 'requested' && last().state === 'requested') {
      const when = new Date(soon + 2 * minute);
      const approved = approvedBy(last(), resource.ownerId, keeper, when);
      const settled = placed(approved, resources, () => its, when.getTime(), id);
      then(moveBooking(last(), 'confirm', 'owner', keeper, when, { parts: settled }), when.getTime());
    }
    if (demo.ends === 'cancelled')
      then(moveBooking(last(), 'cancel', 'booker', actor, new Date(soon + day), { reason: 'plans' }), soon + day);
    if (demo.ends === 'completed') {
      then(moveBooking(last(), 'check_in', 'booker', actor, new Date(wish.from)), wish.from);
      then(moveBooking(last(), 'complete', 'booker', actor, new Date(wish.to)), wish.to);
    }
    if (demo.ends === 'offered')
      then(offerOver(last(), offerToGaon, actor, new Date(now.getTime() - minute)), now.getTime() - minute);
    if (demo.ends !== 'displaced') {
      claims.push(...claimsOf(last()));
      return [course];
    }
    const when = new Date(soon + 5 * minute);
    const winner = urgent(last(), organisationId(there.by), keeper, when, demoId('booking', `${demo.key}-urgent`, place));
    then(displace(last(), winner.parts, urgentWhy, keeper, when), when.getTime());
    claims.push(...claimsOf(winner));
    return [course, [{ booking: winner, at: when }]];
  });
};
