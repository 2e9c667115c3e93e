import type { Language } from '../api/views.ts';
import { useLanguage } from './words.ts';

const ko = {
  title: '여러 단계 예약',
  nav: '여러 단계 한 번에 예약',
  lead: '시제품, 가공, 시험, 측정처럼 이어지는 단계를 여러 기관에 걸쳐 한 번에 계획합니다. 가장 빨리 끝나는 일정을 찾아 모두 잡거나, 하나도 잡지 않습니다.',
  step: (n: number) => `${n}단계`,
  purpose: '무엇을 하나요?',
  purposeHint: '예: 5축 가공, 인장 강도, 표면 거칠기',
  length: '이용 시간',
  gap: '앞 단계 뒤 이동과 대기',
  noGap: '바로 이어서',
  from: '시작할 수 있는 날',
  until: '끝나야 하는 날',
  untilBefore: '시작할 수 있는 날보다 뒤여야 합니다.',
  more: '단계 더하기',
  plan: '장비를 찾고 계획하기',
  fits: '이 가운데서 가장 빠른 장비를 씁니다',
  nothing: '맞는 장비가 없습니다. 다른 말로 적거나 이용 시간을 바꿔 주세요.',
  chain: '계획한 일정',
  none: '단계마다 할 일을 적고 계획하기를 누르면 여기에 일정이 나옵니다.',
  after: (time: string) => `앞 단계가 끝나고 ${time} 뒤`,
  atOnce: '앞 단계에 바로 이어서',
  noPrice: '이용료 문의',
  total: '모두 더한 예상 이용료',
  vat: '부가세 포함',
  partly: '값이 정해진 단계만 더했습니다.',
  ends: (at: string) => `${at}에 모두 끝납니다.`,
  use: '이용 목적',
  useHint: '보유 기관들이 준비할 수 있게 시료와 작업 내용을 적어 주세요.',
  holdText: '모든 단계를 함께 잡아 둡니다. 그사이 한 단계라도 놓치면 새로 계획해서 잡고, 안 되면 하나도 잡지 않습니다.',
  hold: '모든 단계 잡아 두기',
  mustEnd: (at: string) => `모든 단계가 ${at}까지 끝나야 합니다.`,
  replanTitle: '일정 다시 계획하기',
  replanStruck: (steps: string) => `장비를 쓸 수 없게 되어 ${steps}를 그대로 할 수 없습니다.`,
  struck: '쓸 수 없음',
  stays: '그대로',
  moves: '바뀜',
  anew: '다시 계획하면 이렇게 됩니다.',
  noWay: '기한 안에 이어 갈 수 있는 시간이 없습니다. 다시 계획하면 모든 단계를 비용 없이 돌려줍니다.',
  replanText:
    '이미 시작했거나 그대로 할 수 있는 단계는 두고, 나머지를 앞 단계에 이어 가장 빠른 시간으로 옮깁니다. 기한 안에 방법이 없으면 모두 비용 없이 돌려줍니다.',
  replan: '나머지 다시 계획하기',
  minutes: (n: number) => `${n}분`,
  hours: (n: number) => `${n}시간`,
  days: (n: number) => `${n}일`,
};

const en: typeof ko = {
  title: 'Book several steps',
  nav: 'Book several steps at once',
  lead: 'Plan steps that follow each other, such as a prototype, its machining, a test and a measurement, over several owners at once. You get the chain that ends first: all of it is held, or none.',
  step: (n) => `Step ${n}`,
  purpose: 'What is to be done?',
  purposeHint: 'Such as five-axis machining, tensile strength, surface roughness',
  length: 'For how long',
  gap: 'Way and wait after the step before',
  noGap: 'None',
  from: 'May begin on',
  until: 'Must be over on',
  untilBefore: 'It must not lie before the first day.',
  more: 'One more step',
  plan: 'Find equipment and plan',
  fits: 'The one that is free first is used',
  nothing: 'No equipment fits. Say it in other words, or change the length.',
  chain: 'The plan',
  none: 'Say what each step is for and plan: the chain is shown here.',
  after: (time) => `${time} after the step before`,
  atOnce: 'Right after the step before',
  noPrice: 'Price on request',
  total: 'What all of it would cost',
  vat: 'with tax',
  partly: 'Steps without a price are not counted.',
  ends: (at) => `All is over on ${at}.`,
  use: 'What it is for',
  useHint: 'Say which samples and which work, so that the owners can prepare.',
  holdText:
    'All steps are held together. If one is lost meanwhile, the chain is planned anew; where that cannot be done, nothing is held.',
  hold: 'Hold all steps',
  mustEnd: (at) => `All steps must be over by ${at}.`,
  replanTitle: 'Plan the steps anew',
  replanStruck: (steps) => `Its equipment being out of service, ${steps} can no longer be had as planned.`,
  struck: 'Out of service',
  stays: 'Stays',
  moves: 'Moves',
  anew: 'Planned anew, the steps would be:',
  noWay: 'There is no way to finish in time. Planned anew, all steps are given back at no cost.',
  replanText:
    'What has begun and what still fits stays; the rest moves to the first times after it. Where there is no way before the end, all of it is given back at no cost.',
  replan: 'Plan the rest anew',
  minutes: (n) => `${n} min`,
  hours: (n) => (n === 1 ? '1 hour' : `${n} hours`),
  days: (n) => (n === 1 ? '1 day' : `${n} days`),
};

export type JourneyWords = typeof ko;

export const journeyWords = (language: Language): JourneyWords => (language === 'ko' ? ko : en);

/** The words of bookings of several steps. */
export const useJourneyWords = (): JourneyWords => journeyWords(useLanguage());

/** A span of time in days, hours and minutes, as far as it has them. */
export const spanIn = (words: Pick<JourneyWords, 'minutes' | 'hours' | 'days'>, minutes: number): string => {
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  const said = [days ? words.days(days) : '', hours ? words.hours(hours) : '', rest ? words.minutes(rest) : ''];
  return said.filter(Boolean).join(' ') || words.minutes(0);
};
