import { createHash } from 'node:crypto';
import type { Resource } from '@sandan/market/booking/resource';
import { plusDays } from '@sandan/market/calendar/date';
import type { Organisation } from '@sandan/market/company/organisation';
import { koreanDay } from '@sandan/market/programme/hand';
import type { ListsSeen } from '@sandan/market/screening/party';
import { finishJob, repeatJob, runJob, type ServiceJob } from '@sandan/market/service/job';
import { type ServiceRequest, Wish } from '@sandan/market/service/request';
import { acceptQuote, deliver, draftRequest, quoteRequest, sendRequest } from '@sandan/market/service/request-verbs';
import type { Stores } from '@sandan/store/stores';
import { commit, work } from '@sandan/store/work';
import { demoId } from './demo-id.ts';
import { type DemoPassed, passDemoGate } from './gates.ts';
import type { OrganisationKey } from './organisations.ts';
import { speakerOf } from './people.ts';
import type { Setting } from './setting.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const idOf = (n: number): string => demoId('serviceRequest', `gaon asks ${n}`, n);

/** Requests of the demo account's company: a result that it is to look at, a quote, and one that waits for a quote. */
export const demoServiceIds = [0, 1, 2].map(idOf);

const wishes = [
  {
    title: '코팅 헤드 브래킷 강도 해석',
    text: '분리막 코팅 헤드를 받치는 브래킷이 최대 하중에서 얼마나 휘는지, 안전율이 2를 넘는지 보고 싶습니다.',
    parameters: { 하중: '3.2 kN', 재질: 'AL6061-T6', '허용 처짐': '0.15 mm' },
  },
  {
    title: '건조로 노즐 배치 설계',
    text: '건조로 안의 온도 차이를 3도 안으로 줄이려 합니다. 노즐 배치와 제작 도면이 필요합니다.',
    parameters: { 풍량: '420 m3/h', '입구 온도': '110 Cel' },
  },
  {
    title: '감김 롤러 하우징 경량 설계',
    text: '지금 하우징은 18 kg입니다. 강성을 지키면서 12 kg 아래로 줄이고 싶습니다.',
    parameters: { 회전수: '900 rpm', '지금 무게': '18 kg' },
  },
].map((wish) => Wish.parse(wish));

/** Writes the requests, each version as it came about; what is there already is left alone. */
export const bringServices = async (
  { services, gates, screenings, db }: Stores,
  places: ReadonlyMap<string, { readonly resource: Resource; readonly by: OrganisationKey }>,
  setting: Setting,
  lists: ListsSeen,
  now: Date,
  unlessThere: (write: Promise<void>) => Promise<void>,
): Promise<void> => {
  const [solver, desk] = [places.get('simulation'), places.get('design-desk')];
  if (!solver || !desk) return;
  const houseOf = (key: OrganisationKey): Organisation => {
    const found = setting.organisations.get(key);
    if (!found) throw new Error(`no organisation ${key}`);
    return found;
  };
  const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
  const asker = setting.actorOf(speakerOf('gaon'));
  const asked = (days: number) => ({ actor: asker, now: ago(days) });
  const made = (days: number, by = solver.by) => ({ actor: setting.actorOf(speakerOf(by)), now: ago(days) });
  const user = { organisationId: houseOf('gaon').id, personId: asker.personId };
  const keep = async (...requests: readonly ServiceRequest[]) => {
    for (const request of requests) {
      const w = work();
      services.write(w, request);
      await unlessThere(commit(db, w));
    }
  };
  const keepJob = async (...jobs: readonly ServiceJob[]) => {
    for (const job of jobs) {
      const w = work();
      (job.version === 1 ? services.jobs.create : services.jobs.put)(w, job);
      await unlessThere(commit(db, w));
    }
  };
  const begun = (n: number, { resource }: { readonly resource: Resource }, days: number): [ServiceRequest, ServiceRequest] => {
    const wish = wishes[n];
    if (!wish) throw new Error(`no wish ${n}`);
    const draft = draftRequest(resource, user, wish, asked(days), { id: idOf(n), demo: true });
    return [draft, sendRequest(draft, 'user', asked(days))];
  };
  const quoted = (request: ServiceRequest, price: number, days: number, by = solver.by): ServiceRequest => {
    const today = koreanDay(ago(days));
    const quote = {
      price,
      currency: 'KRW' as const,
      vat: 10,
      revisions: 2,
      deliverBy: plusDays(today, 21),
      validUntil: plusDays(today, 14),
    };
    return quoteRequest(request, quote, 'owner', made(days, by));
  };

  const [draft, sent] = begun(0, solver, 20);
  const offer = quoted(sent, 2_800_000, 19);
  const taken = acceptQuote(offer, { support: 0 }, 'user', asked(18));
  const toRun = {
    solver: { name: 'CalculiX', version: '2.21' },
    files: [],
    parameters: { ...taken.wish.parameters, 요소: 'C3D10, 0.8 mm' },
  };
  const values = { '최대 응력': '96 MPa', '최대 처짐': '0.11 mm', 안전율: '2.8' };
  const files = [{ name: 'bracket.frd', bytes: 184_320_112, sha256: sha256('bracket.frd') }];
  const run = runJob(taken, 1, toRun, sha256, made(9));
  const done = finishJob(run, { values, files, text: '처짐은 허용 값 안에 있습니다.' }, sha256, made(8));
  const again = repeatJob(taken, done, 2, made(5));
  const same = finishJob(again, { values, files }, sha256, made(4));
  const what = {
    process: 'serviceRequest',
    action: 'deliver',
    subject: taken.id,
    transfer: 'technology' as const,
    lines: [{ name: solver.resource.name.ko ?? taken.wish.title }],
  };
  const sides = { from: houseOf(solver.by), to: houseOf('gaon') };
  const passed: DemoPassed = passDemoGate(`service ${taken.id}`, what, sides, lists, made(3).actor, ago(3));
  const result = {
    files: [],
    jobs: [done, same],
    text: '보강 없이 쓸 수 있습니다. 같은 입력으로 한 번 더 풀어 같은 값을 얻었습니다.',
  };
  const delivered = deliver(taken, result, passed.clearance, sha256, 'owner', made(3));
  await keep(draft, sent, offer, taken);
  await keepJob(run, done, again, same);
  await keep(delivered);
  for (const screening of passed.screenings) await unlessThere(screenings.save(screening));
  await unlessThere(gates.save(passed.record));

  const [second, secondSent] = begun(1, desk, 4);
  await keep(second, secondSent, quoted(secondSent, 4_400_000, 2, desk.by));
  await keep(...begun(2, desk, 1));
};
