import type { Language } from '../api/views.ts';

/** What a list of results says of prices at the reader's place; made on the server, so that no browser loads it. */
interface PortListWords {
  readonly title: string;
  readonly lead: string;
  readonly to: string;
  readonly toHint: string;
  readonly country: string;
  readonly countryHint: string;
  readonly kind: string;
  readonly currency: string;
  readonly quantity: string;
  readonly quantityHint: string;
  readonly costs: string;
  readonly costsHint: string;
  readonly carriageBy: string;
  readonly bases: Readonly<Record<'shipment' | 'kg' | 'm3', string>>;
  readonly insurance: string;
  readonly duty: string;
  readonly dutyHs: string;
  readonly dutyHsHint: string;
  readonly days: string;
  readonly ask: string;
  readonly forget: string;
  readonly name: string;
  readonly change: string;
  readonly at: (place: string) => string;
  readonly for: (quantity: string) => string;
  readonly within: (days: number) => string;
  readonly incomparable: (needs: string) => string;
  readonly known: (amount: string) => string;
  readonly seller: (price: string, term: string) => string;
  readonly rate: (source: string) => string;
  readonly unread: (fields: string) => string;
  readonly order: string;
}

const ko: PortListWords = {
  title: '내 항구까지 가격',
  lead: '한 번 적어 두면 찾은 제품마다 그 장소까지의 가격을 같은 통화로 보여 드립니다. 모르는 비용은 추정하지 않습니다.',
  to: '도착 장소',
  toHint: '예: Hamburg',
  country: '국가',
  countryHint: '이름이나 코드. 예: DE',
  kind: '장소 종류',
  currency: '표시 통화',
  quantity: '수량',
  quantityHint: '비워 두면 제품마다 최소 주문 수량으로 계산합니다.',
  costs: '구간 비용',
  costsHint: '표시 통화로, 한 번 실을 때의 금액을 적으세요. 운송사·보험사·관세율표에서 확인한 값만 적습니다.',
  carriageBy: '주운송 비용의 기준',
  bases: { shipment: '한 번 실을 때', kg: '1kg마다', m3: '1m³마다' },
  insurance: '보험료율 (%)',
  duty: '관세율 (%)',
  dutyHs: '관세율이 적용되는 HS 코드',
  dutyHsHint: '이 코드에 속하는 제품에만 적용합니다. 예: 8481',
  days: '운송 일수',
  ask: '이 장소까지 가격 보기',
  forget: '이 장소 지우기',
  name: '장소 적기',
  change: '바꾸기',
  at: (place) => `${place}까지`,
  for: (quantity) => `${quantity} 기준`,
  within: (days) => `주문 후 약 ${days}일`,
  incomparable: (needs) => `비교할 수 없음: ${needs}`,
  known: (amount) => `지금까지 아는 비용 ${amount}`,
  seller: (price, term) => `판매자 가격 ${price}${term ? ` (${term})` : ''}`,
  rate: (source) => `환율 ${source}`,
  unread: (fields) => `읽을 수 없어 모르는 것으로 두었습니다: ${fields}`,
  order: '수량이 서로 다르고 모든 결과의 비용을 알 수는 없으므로 이 가격으로 순서를 바꾸지는 않습니다.',
};

const en: PortListWords = {
  title: 'Price at my port',
  lead: 'Say it once, and every product found shows what it costs there, in one currency. What nobody knows is not estimated.',
  to: 'Place of arrival',
  toHint: 'Such as Hamburg',
  country: 'Country',
  countryHint: 'By name or code, such as DE',
  kind: 'Kind of place',
  currency: 'Currency',
  quantity: 'Quantity',
  quantityHint: 'If empty, the least that can be ordered of each product.',
  costs: 'Costs of the way',
  costsHint: 'In that currency, for one shipment. Only what your forwarder, insurer or the tariff says.',
  carriageBy: 'The main carriage is for',
  bases: { shipment: 'the whole shipment', kg: 'each kilogram', m3: 'each cubic metre' },
  insurance: 'Insurance rate (%)',
  duty: 'Rate of duty (%)',
  dutyHs: 'HS code of that duty',
  dutyHsHint: 'It counts for products of this code alone, such as 8481',
  days: 'Days of carriage',
  ask: 'Show prices there',
  forget: 'Forget this place',
  name: 'Name the place',
  change: 'Change',
  at: (place) => `At ${place}`,
  for: (quantity) => `for ${quantity}`,
  within: (days) => `about ${days} days after the order`,
  incomparable: (needs) => `Not comparable: needs ${needs}`,
  known: (amount) => `${amount} known so far`,
  seller: (price, term) => `The seller asks ${price}${term ? ` (${term})` : ''}`,
  rate: (source) => `rate of ${source}`,
  unread: (fields) => `Could not be read and counts as unknown: ${fields}`,
  order: 'Quantities differ and not every cost is known, so that results are not put in the order of these prices.',
};

export const portListWords = (language: Language): PortListWords => ({ ko, en })[language];
