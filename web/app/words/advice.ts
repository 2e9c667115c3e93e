import { useLanguage } from './words.ts';

/** Words of advice on a booking: an inquiry with a purpose, which few pages need. */
const ko = {
  purposes: { booking_advice: '예약 상담' },
  purpose: '문의 종류',
  choices: { '': '일반 문의', booking_advice: '예약 상담' },
  lead: '업무시간 3시간 안에 첫 답을 받습니다. 기관이 답하지 않으면 컨시어지가 영업일 3일 안에 안내합니다. 시료, 측정 목적, 희망 시기를 적어 주세요.',
  concierge: '기관이 답하지 않아 컨시어지가 대신 답합니다.',
};

const en: typeof ko = {
  purposes: { booking_advice: 'Booking advice' },
  purpose: 'What for',
  choices: { '': 'A question', booking_advice: 'Booking advice' },
  lead: 'The first answer comes within 3 business hours; if the owner keeps silent, the concierge advises you within 3 business days. Tell the sample, the purpose and when you want it.',
  concierge: 'The owner kept silent: you answer as the concierge.',
};

export const useAdviceWords = () => (useLanguage() === 'en' ? en : ko);
