import { deductions, periods, type RoyaltyTerms } from '../../royalty/terms.ts';
import type { Terms } from '../../term-sheet/terms.ts';
import type { Clause } from '../clause.ts';
import { amount, date, number, percent, row, type Slots, words } from '../slot.ts';
import { bothOf } from '../slots.ts';

type OfMoney = (royalty: RoyaltyTerms) => readonly Slots[];

/** A sentence for each thing that the royalty terms say of one matter; none where they say nothing. */
const each = (of: OfMoney) => (terms: Terms) => (terms.royalty ? of(terms.royalty) : []);
const sum = ({ currency }: RoyaltyTerms, minor: number) => amount({ currency, minor });
const rates: OfMoney = (r) =>
  r.tiers.map((tier, i) => {
    const next = r.tiers[i + 1];
    return { rate: percent(tier.rate), from: sum(r, tier.from), ...(next ? { to: sum(r, next.from) } : {}) };
  });

export const consideration: Clause = {
  id: 'consideration',
  heading: { ko: '대가', en: 'Consideration' },
  part: 'royalty',
  sentences: [
    {
      id: 'upfront',
      each: each((r) => (r.upfront ? [{ upfront: sum(r, r.upfront.minor), days: number(r.upfront.withinDays) }] : [])),
      ko: '기술도입자는 선급기술료 {upfront}(부가가치세 별도)을 이 계약의 효력 발생일부터 {days}일 이내에 지급한다.',
      en: 'The Recipient pays an upfront fee of {upfront} (without value added tax) within {days} days after this agreement takes effect.',
    },
    {
      id: 'flat',
      each: each((r) => (r.tiers.length === 1 ? rates(r) : [])),
      ko: '경상기술료는 순매출액의 {rate}(으)로 한다.',
      en: 'The running royalty is {rate} of Net Sales.',
    },
    {
      id: 'tier',
      each: each((r) => (r.tiers.length > 1 ? rates(r).slice(0, -1) : [])),
      ko: '역년별 순매출액 가운데 {from}을 넘고 {to} 이하인 부분의 경상기술료율은 {rate}(으)로 한다.',
      en: 'Of the Net Sales of a calendar year, the part above {from} and up to {to} bears a running royalty of {rate}.',
    },
    {
      id: 'lastTier',
      each: each((r) => (r.tiers.length > 1 ? rates(r).slice(-1) : [])),
      ko: '역년별 순매출액 가운데 {from}을 넘는 부분의 경상기술료율은 {rate}(으)로 한다.',
      en: 'Of the Net Sales of a calendar year, the part above {from} bears a running royalty of {rate}.',
    },
    {
      id: 'stacking',
      each: each((r) => (r.stacking ? [{ credited: percent(r.stacking.credited), floor: percent(r.stacking.floor) }] : [])),
      ko: '기술도입자가 대상기술의 실시를 위하여 제삼자에게 지급한 기술료의 {credited}은(는) 경상기술료에서 공제하되, 각 기간의 경상기술료는 공제 전 금액의 {floor} 아래로 내려가지 아니한다.',
      en: 'Of royalties that the Recipient pays to others in order to practise the Technology, {credited} is credited against the running royalty, which does not fall below {floor} of what it would otherwise be in any period.',
    },
    {
      id: 'minimum',
      each: each((r) => (r.minimum?.steps ?? []).map((s) => ({ year: number(s.fromYear), minimum: sum(r, s.minor) }))),
      ko: '계약 {year}차 역년부터 적용되는 연간 최저기술료는 {minimum}이다.',
      en: 'From calendar year {year} of the agreement on, the minimum annual royalty is {minimum}.',
    },
    {
      id: 'carried',
      when: (t) => t.royalty?.minimum?.carried === true,
      ko: '최저기술료에 미달하여 지급한 차액은 다음 역년에 최저기술료를 넘는 기술료에서 공제한다.',
      en: 'What is paid to reach the minimum in one calendar year is credited against royalties above the minimum of the next.',
    },
    {
      id: 'yearlyCap',
      each: each((r) => (r.cap?.per === 'year' ? [{ cap: sum(r, r.cap.minor) }] : [])),
      ko: '역년별 경상기술료와 최저기술료 차액의 합계는 {cap}을 넘지 아니한다.',
      en: 'Running royalties and payments to reach the minimum together do not exceed {cap} in a calendar year.',
    },
    {
      id: 'cap',
      each: each((r) => (r.cap?.per === 'licence' ? [{ cap: sum(r, r.cap.minor) }] : [])),
      ko: '계약 기간 전체의 경상기술료와 최저기술료 차액의 합계는 {cap}을 넘지 아니한다.',
      en: 'Running royalties and payments to reach the minimum together do not exceed {cap} over the whole term.',
    },
  ],
};

export const netSales: Clause = {
  id: 'netSales',
  heading: { ko: '순매출액', en: 'Net Sales' },
  part: 'royalty',
  sentences: [
    {
      id: 'base',
      when: (t) => (t.royalty?.base.deductions.length ?? 0) === 0,
      ko: '“순매출액”은 대상기술을 실시한 제품의 총매출액을 말한다.',
      en: '“Net Sales” means the gross sales of products that practise the Technology.',
    },
    {
      id: 'deductions',
      each: each(({ base }) =>
        base.deductions.length > 0 ? [{ deductions: row(base.deductions.map((d) => words(deductions[d]))) }] : [],
      ),
      ko: '“순매출액”은 대상기술을 실시한 제품의 총매출액에서 다음 항목을 뺀 금액을 말한다: {deductions}',
      en: '“Net Sales” means the gross sales of products that practise the Technology, less: {deductions}',
    },
    {
      id: 'upTo',
      each: each(({ base }) => (base.deductionsUpTo === undefined ? [] : [{ limit: percent(base.deductionsUpTo) }])),
      ko: '빼는 금액의 합계는 총매출액의 {limit}을(를) 넘지 아니한다.',
      en: 'What is taken off together does not exceed {limit} of gross sales.',
    },
    {
      id: 'note',
      each: each(({ base }) => (base.note ? [{ note: words(bothOf(base.note)) }] : [])),
      ko: '{note}',
      en: '{note}',
    },
  ],
};

export const milestones: Clause = {
  id: 'milestones',
  heading: { ko: '마일스톤', en: 'Milestones' },
  part: 'royalty',
  sentences: [
    {
      id: 'paid',
      each: each((r) =>
        r.milestones.flatMap(({ name, dueOn, minor }) =>
          minor === undefined ? [] : [{ milestone: words(bothOf(name)), due: date(dueOn), sum: sum(r, minor) }],
        ),
      ),
      ko: '다음 목표를 {due}까지 달성하고, 달성한 때에 {sum}(부가가치세 별도)을 지급한다: {milestone}',
      en: 'The following is to be reached by {due}, and {sum} (without value added tax) is paid when it is: {milestone}',
    },
    {
      id: 'unpaid',
      each: each((r) =>
        r.milestones.flatMap(({ name, dueOn, minor }) =>
          minor === undefined ? [{ milestone: words(bothOf(name)), due: date(dueOn) }] : [],
        ),
      ),
      ko: '다음 목표를 {due}까지 달성한다: {milestone}',
      en: 'The following is to be reached by {due}: {milestone}',
    },
    {
      id: 'cure',
      each: each((r) => r.milestones.map(({ name, cureDays }) => ({ milestone: words(bothOf(name)), cure: number(cureDays) }))),
      ko: '다음 목표를 기한까지 달성하지 못하여 서면 통지를 받은 기술도입자는 그날부터 {cure}일 이내에 이를 시정할 수 있다: {milestone}',
      en: 'A Recipient who is given written notice of not having reached the following in time may remedy this within {cure} days of it: {milestone}',
    },
  ],
};

export const payment: Clause = {
  id: 'payment',
  heading: { ko: '보고와 지급', en: 'Statements and payment' },
  part: 'royalty',
  sentences: [
    {
      id: 'statement',
      each: each((r) =>
        r.tiers.length > 0 || r.minimum ? [{ months: number(periods[r.period]), stated: number(r.statedWithinDays) }] : [],
      ),
      ko: '기술도입자는 {months}개월의 각 역월 기간이 끝난 뒤 {stated}일 이내에 순매출액과 기술료를 산정한 보고서를 제출한다.',
      en: 'Within {stated} days after each calendar period of {months} months the Recipient states its Net Sales and the royalty due.',
    },
    {
      id: 'paid',
      each: each((r) => [{ paid: number(r.paidWithinDays) }]),
      ko: '청구된 금액은 청구일부터 {paid}일 이내에 지급한다.',
      en: 'What is invoiced is paid within {paid} days after the invoice.',
    },
    {
      id: 'currency',
      each: each((r) => [{ currency: words({ ko: r.currency, en: r.currency }) }]),
      ko: '모든 금액은 {currency}(으)로 산정하고 지급한다.',
      en: 'All amounts are reckoned and paid in {currency}.',
    },
  ],
};

export const prosecution: Clause = {
  id: 'prosecution',
  heading: { ko: '출원·유지 비용', en: 'Cost of patents' },
  part: 'royalty',
  sentences: [
    {
      id: 'share',
      each: each((r) => (r.prosecution ? [{ borne: percent(r.prosecution.share) }] : [])),
      ko: '계약 기간에 발생하는 출원·등록·유지 비용의 {borne}은(는) 기술도입자가 부담한다.',
      en: 'The Recipient bears {borne} of the cost of filing, prosecuting and maintaining the rights during the term.',
    },
    {
      id: 'past',
      each: each((r) => (r.prosecution?.past === undefined ? [] : [{ past: sum(r, r.prosecution.past) }])),
      ko: '이미 발생한 비용에 대하여 기술도입자는 {past}을 부담한다.',
      en: 'Towards cost already incurred the Recipient bears {past}.',
    },
  ],
};
