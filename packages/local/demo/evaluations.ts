import { createHash } from 'node:crypto';
import { koreanDay, plusDays } from '@sandan/market/calendar/date';
import type { Organisation } from '@sandan/market/company/organisation';
import type { Evaluation, WrittenProtocol } from '@sandan/market/evaluation/evaluation';
import { evaluationProcess } from '@sandan/market/evaluation/process';
import {
  actOnEvaluation,
  consentTo,
  draftEvaluation,
  reportEvaluation,
  sendEvaluation,
  shipSamples,
  startEvaluation,
} from '@sandan/market/evaluation/verbs';
import { kindOf } from '@sandan/market/listing/kinds/registry';
import type { Listing } from '@sandan/market/listing/listing';
import type { ListsSeen } from '@sandan/market/screening/party';
import type { Specification } from '@sandan/market/specification/specification';
import type { Stores } from '@sandan/store/stores';
import { commit, work } from '@sandan/store/work';
import { demoId } from './demo-id.ts';
import { passDemoGate } from './gates.ts';
import { provenBy } from './measured.ts';
import type { OrganisationKey } from './organisations.ts';
import { speakerOf } from './people.ts';
import type { Setting } from './setting.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const idOf = (n: number): string => demoId('evaluation', `gaon evaluates ${n}`, n);

/** Evaluations on the line of the demo account's company: one that both show, and one that waits for its answer. */
export const demoEvaluationIds = [0, 1].map(idOf);

const protocolOf = (title: string, reportBy: string): WrittenProtocol => ({
  title,
  method: '분리막 권취 2라인의 가이드 롤러에 끼워 900 rpm으로 200시간을 돌린 뒤 20 ℃에서 측정합니다.',
  samples: 6,
  reportBy,
  items: [
    { name: '안지름 d', limits: '25 ±0.01 mm', samples: 3 },
    { name: '소음', limits: '≤ 42 dB', samples: 2 },
    { name: '온도 상승', limits: '0~35 K', samples: 2 },
  ],
});

/** How long the mark of the evaluation has still to run, in days: so few that its end is to be seen. */
const leftDays = 18;

/** Writes the evaluations of a part, each version as it came about; what is there already is left alone. */
export const bringEvaluations = async (
  { evaluations, gates, listings, screenings, db }: Stores,
  part: { readonly listing: Listing; readonly by: OrganisationKey } | undefined,
  setting: Setting,
  lists: ListsSeen,
  now: Date,
  unlessThere: (write: Promise<void>) => Promise<void>,
): Promise<void> => {
  if (!part) throw new Error('no part to be evaluated');
  const houseOf = (key: OrganisationKey): Organisation => {
    const found = setting.organisations.get(key);
    if (!found) throw new Error(`no organisation ${key}`);
    return found;
  };
  const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
  const maker = setting.actorOf(speakerOf(part.by));
  const made = (days: number) => ({ actor: maker, now: ago(days) });
  const tried = (days: number) => ({ actor: setting.actorOf(speakerOf('gaon')), now: ago(days) });
  const [from, to] = [houseOf(part.by), houseOf('gaon')];
  const { listing } = part;
  const { category } = (listing.content.attributes.specification ?? {}) as Partial<Specification>;
  const about = { listing, title: listing.content.title, category, kind: kindOf(listing.kind) };
  const begun = (n: number, title: string, days: number): [Evaluation, Evaluation] => {
    const supplier = { organisationId: from.id, personId: maker.personId };
    const protocol = protocolOf(title, plusDays(koreanDay(ago(days)), 60));
    const draft = draftEvaluation(about, supplier, to.id, protocol, made(days), { id: idOf(n), demo: true });
    return [draft, sendEvaluation(draft, 'supplier', made(days))];
  };
  const [draft, sent] = begun(0, '가이드 롤러 베어링 라인 평가', 40);
  const agreed = actOnEvaluation(sent, 'agree', 'host', {}, tried(38));
  const what = {
    process: evaluationProcess.name,
    action: 'ship',
    subject: agreed.id,
    transfer: 'goods' as const,
    lines: [{ name: listing.content.title.ko ?? agreed.protocol.title, listingId: listing.id }],
  };
  const passed = passDemoGate(`evaluation ${agreed.id}`, what, { from, to }, lists, maker, ago(35));
  const shipped = shipSamples(agreed, { samples: 6 }, passed.clearance, 'supplier', made(35));
  const running = startEvaluation(shipped, 6, 'host', tried(33));
  const bore = '25.001 ±0.002 mm';
  const written = {
    measuredOn: koreanDay(ago(20)),
    line: '권취 2라인, 삼차원 측정기와 소음계',
    readings: [
      [bore, bore, '25.003 ±0.002 mm'],
      ['39.5 dB', '40 ±0.5 dB'],
      ['21 K', '22.5 K'],
    ],
    text: '200시간 뒤에도 소음이 그대로입니다. 다음 정비 때 바꿔 달 계획입니다.',
  };
  const reported = reportEvaluation(running, written, sha256, 'host', tried(20));
  const accepted = actOnEvaluation(reported, 'accept', 'supplier', {}, made(18));
  const one = consentTo(accepted, 'consent', 'supplier', made(18));
  const both = consentTo(one, 'consent', 'host', tried(17));
  for (const screening of passed.screenings) await unlessThere(screenings.save(screening));
  await unlessThere(gates.save(passed.record));
  const proof = { on: written.measuredOn, until: plusDays(koreanDay(now), leftDays), report: both.id };
  for (const version of provenBy(listing, { bore: proof }, maker, setting.actorOf(speakerOf('operator')), ago(16)))
    await unlessThere(listings.save(version));
  const waiting = begun(1, '건조로 송풍기 베어링 라인 평가', 3);
  for (const evaluation of [draft, sent, agreed, shipped, running, reported, accepted, one, both, ...waiting]) {
    const w = work();
    evaluations.write(w, evaluation);
    await unlessThere(commit(db, w));
  }
};
