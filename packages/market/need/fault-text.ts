/** Texts of the faults of needs, matches and brokers. */
export const needFaults: Readonly<Record<string, { readonly ko: string; readonly en: string }>> = {
  'listing.anonymous': {
    ko: '이 종류의 등록 항목은 기업을 숨길 수 없습니다.',
    en: 'The owner of this kind of listing cannot be hidden.',
  },
  'need.stale': {
    ko: '그 사이에 수요가 바뀌었습니다. 새로 고친 뒤 다시 시도해 주세요.',
    en: 'The need has changed in the meantime. Please reload and try again.',
  },
  'need.notQueued': { ko: '중개 대기 중인 수요가 아닙니다.', en: 'This need does not wait for a broker.' },
  'need.taken': { ko: '다른 중개기관이 이미 맡았습니다.', en: 'Another broker has taken this need.' },
  'need.notTaken': { ko: '먼저 이 수요를 맡아 주세요.', en: 'Please take this need first.' },
  'need.proposed': { ko: '이미 제안한 항목입니다.', en: 'This has been proposed already.' },
  'need.tooManyProposals': { ko: '더는 제안할 수 없습니다.', en: 'No more can be proposed.' },
  'need.notBroker': {
    ko: '중개기관으로 확인된 지원기관만 할 수 있습니다.',
    en: 'Only a verified support agency can act as a broker.',
  },
  'match.reasonMissing': { ko: '맞지 않는 이유를 선택해 주세요.', en: 'Please say why it is no use.' },
  'feedback.stale': {
    ko: '그 사이에 평가가 바뀌었습니다. 다시 시도해 주세요.',
    en: 'The feedback has changed in the meantime. Please try again.',
  },
};
