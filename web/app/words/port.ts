import { useLanguage } from './words.ts';

const ko = {
  title: '내 항구까지 가격',
  lead: '판매자의 인도 조건에서 내 장소까지, 아는 비용만 더합니다. 모르는 비용은 추정하지 않고 적어 둡니다.',
  to: '도착 장소',
  toHint: '예: Hamburg',
  country: '국가',
  countryHint: '이름이나 코드. 예: DE',
  kind: '장소 종류',
  placeKind: (place: string) => `${place}은(는) 어떤 곳인가요?`,
  unsaid: '모름',
  costs: (currency: string) => `구간 비용 (${currency}, 한 번 실을 때)`,
  costsHint: '운송사·보험사·관세율표에서 확인한 값만 적으세요.',
  insurance: '보험료율 (%)',
  duty: '관세율 (%)',
  days: '운송 일수',
  ask: '내 항구까지 계산',
  total: (place: string) => `${place}까지`,
  incomplete: '아직 합계를 낼 수 없습니다',
  known: (text: string) => `지금까지 아는 비용 ${text}`,
  price: '판매자 가격',
  arrival: (n: number) => `주문 후 약 ${n}일에 도착`,
  needs: '더 알아야 할 것',
  states: { held: '가격에 포함', spared: '필요 없음', unknown: '모름' },
  unread: (field: string) => `읽을 수 없어 모르는 것으로 두었습니다: ${field}`,
  how: '계산 내역',
};
type PortWords = typeof ko;

const en: PortWords = {
  title: 'Price at my port',
  lead: 'From the seller’s term to your place, with the costs that are known. What is not known is not estimated but listed.',
  to: 'Place of arrival',
  toHint: 'Such as Hamburg',
  country: 'Country',
  countryHint: 'By name or code, such as DE',
  kind: 'Kind of place',
  placeKind: (place) => `What is ${place}?`,
  unsaid: 'Not known',
  costs: (currency) => `Costs of the way (${currency}, the whole shipment)`,
  costsHint: 'Only what your forwarder, insurer or the tariff says.',
  insurance: 'Insurance rate (%)',
  duty: 'Rate of duty (%)',
  days: 'Days of carriage',
  ask: 'Work it out',
  total: (place) => `At ${place}`,
  incomplete: 'No total yet',
  known: (text) => `${text} known so far`,
  price: 'The seller’s price',
  arrival: (n) => `There about ${n} days after the order`,
  needs: 'Still needed',
  states: { held: 'in the price', spared: 'not needed', unknown: 'unknown' },
  unread: (field) => `Could not be read and counts as unknown: ${field}`,
  how: 'How it is worked out',
};

const words = { ko, en } as const;

/** The words of a price at the reader's own place. */
export const usePortWords = (): PortWords => words[useLanguage()];
