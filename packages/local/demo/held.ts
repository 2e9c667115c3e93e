import {
  type Classification,
  type ClassificationEntry,
  classify,
  endClassification,
} from '@sandan/market/classification/classification';
import type { Organisation } from '@sandan/market/company/organisation';
import type { ListsSeen } from '@sandan/market/screening/party';
import { answer } from '@sandan/market/screening/screening';
import { screenerOf } from '@sandan/store/screener';
import type { World } from '../world.ts';
import { demoId } from './demo-id.ts';
import { weighDemo } from './gates.ts';
import { listingId } from './histories.ts';
import type { OrganisationKey } from './organisations.ts';
import { speakerOf } from './people.ts';
import { quoteId } from './rfqs.ts';
import type { Setting } from './setting.ts';

const day = 86_400_000;
const clock = { kind: 'service', name: 'clock' } as const;

/** A record of classification; `ago` days ago, for `days`. */
interface DemoRecord {
  readonly by: OrganisationKey;
  readonly ago: number;
  readonly days: number;
  readonly says: Omit<ClassificationEntry, 'classifiedOn' | 'until' | 'licence'>;
  readonly licence?: { readonly number: string; readonly countries: string[] };
}

const gears = { name: 'Planetary gear unit 10:1 / 90', hs: '848340' };
const bearing = { name: 'Ball bearing 6206-2RS C3', hs: '848210' };

/** All of it is invented: what is said of control numbers here is no guidance. */
const records: readonly DemoRecord[] = [
  {
    by: 'gaon',
    ago: 366,
    days: 365,
    says: {
      transfer: 'goods',
      ...bearing,
      result: 'not_controlled',
      basis: 'self',
      grounds: '2A001이 정한 공차 등급과 재질에 미치지 않는 일반 등급(P0) 볼 베어링입니다.',
      classifier: '김나래 영업팀장',
    },
  },
  {
    by: 'gaon',
    ago: 90,
    days: 365,
    says: {
      transfer: 'goods',
      ...gears,
      result: 'not_controlled',
      basis: 'self',
      grounds: '8A002.o는 선박 추진용 감속장치에 관한 것이며, 이 제품은 포장 설비용 소형 감속기입니다.',
      classifier: '김나래 영업팀장',
    },
  },
  {
    by: 'gaon',
    ago: 40,
    days: 700,
    says: {
      transfer: 'goods',
      name: '정밀 회전 테이블 RT-5',
      hs: '846620',
      result: 'controlled',
      controlNumber: '2B008.c',
      basis: 'ruling',
      rulingNumber: 'DEMO-2026-0117',
      grounds: '위치결정 정확도가 기준값보다 좋아 전문판정에서 해당 품목으로 판정받았습니다.',
      classifier: '전문판정 기관(가상)',
    },
    licence: { number: 'DEMO-EL-0093', countries: ['DE', 'AT'] },
  },
  {
    by: 'nuri',
    ago: 15,
    days: 365,
    says: {
      transfer: 'technology',
      listingId: listingId('laser/cu-weld'),
      name: '구리 레이저 용접 공정',
      result: 'not_controlled',
      basis: 'self',
      grounds: '통제 대상 품목의 개발·생산에 고유한 기술이 아닌 일반 접합 공정 기술입니다.',
      classifier: '이도윤 센터장',
    },
  },
];

/** Each version of a record, from the first on. */
const versionsOf = ({ by, ago, days, says, licence }: DemoRecord, n: number, setting: Setting, now: Date): Classification[] => {
  const at = (n: number) => new Date(now.getTime() + n * day);
  const [classifiedOn, until] = [at(-ago), at(days - ago)].map((d) => d.toISOString().slice(0, 10)) as [string, string];
  const entry = { ...says, classifiedOn, until, ...(licence ? { licence: { ...licence, until } } : {}) };
  const owner = { id: setting.organisations.get(by)?.id ?? '', demo: true };
  const made = classify(entry, owner, setting.actorOf(speakerOf(by)), at(-ago), demoId('classification', `record ${n}`, n));
  return days < ago ? [made, endClassification(made, 'expire', clock, at(0))] : [made];
};

/**
 * What waits at the trade gate of the demo world: records of classification of which one has just ended, the acceptance that is held for
 * want of it, a party that the desk is to look at and one that it has.
 */
export const bringHeld = async (
  { stores, codes }: Pick<World, 'stores' | 'codes'>,
  setting: Setting,
  lists: ListsSeen,
  now: Date,
  unlessThere: (write: Promise<void>) => Promise<void>,
): Promise<void> => {
  const at = (ago: number) => new Date(now.getTime() - ago * day);
  const histories = records.map((record, n) => versionsOf(record, n, setting, now));
  for (const version of histories.flat()) await unlessThere(stores.classifications.save(version));

  const house = (key: OrganisationKey) => setting.organisations.get(key) as Organisation;
  const lines = [gears, bearing];
  const candidates = new Map(await Promise.all(lines.map(async ({ hs }) => [hs, await codes.strategic(hs)] as const)));
  const own = histories.flatMap((history) => history.slice(-1)).filter((c) => c.organisationId === house('gaon').id);
  const held = weighDemo(
    'held acceptance',
    { process: 'quote', action: 'accept', subject: quoteId('gaon'), transfer: 'goods', lines },
    { from: house('gaon'), to: house('hollmann') },
    lists,
    setting.actorOf(speakerOf('gaon')),
    now,
    { classifications: own, candidates },
  );
  await unlessThere(stores.gates.save(held.record));

  const screener = await screenerOf({ stores });
  const look = async (party: { names: string[]; country: string }, ago: number) => {
    const { screening, fresh } = await screener.screen(party, true, clock, at(ago));
    if (!screening || !fresh) return undefined;
    await unlessThere(stores.screenings.save(screening));
    return screening;
  };
  await look({ names: ['Blue Crane Shipping Line Ltd'], country: 'HK' }, 0.2);
  const other = await look({ names: ['North Vektor LLC'], country: 'US' }, 20);
  if (other?.state !== 'open') return;
  const said = {
    action: 'clear',
    reason: 'other_country',
    note: '미국 오하이오주에 등기된 계측기 회사로 확인했습니다.',
    days: 180,
  } as const;
  await unlessThere(stores.screenings.save(answer(other, said, setting.actorOf(speakerOf('operator')), at(19))));
};
