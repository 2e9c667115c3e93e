/** Texts of what can go wrong with projects that open a market. */
export const channelFaults = {
  'channel.stale': {
    ko: '그 사이에 내용이 바뀌었습니다. 새로 고친 뒤 다시 시도해 주세요.',
    en: 'This has changed meanwhile. Please reload and try again.',
  },
  'channel.notAgency': {
    ko: '지원기관만 다른 기업의 사업을 맡을 수 있습니다.',
    en: 'Agencies alone run a project for another company.',
  },
  'channel.order': { ko: '끝나는 날이 시작하는 날보다 앞섭니다.', en: 'It ends before it begins.' },
  'channel.over': { ko: '끝난 사업은 고칠 수 없습니다.', en: 'A project that has ended is not changed any more.' },
  'channel.consent': { ko: '기업의 동의가 필요합니다.', en: 'The company has to agree first.' },
  'channel.consented': { ko: '이미 그렇게 되어 있습니다.', en: 'This is so already.' },
  'channel.full': { ko: '더는 더할 수 없습니다(최대 {most}개).', en: 'No more can be added ({most} at most).' },
  'channel.buyer': {
    ko: '산단마켓의 기업이나 외부 기업 이름 가운데 하나만 적어 주세요.',
    en: 'Give a company of the market or the name of an outside one, and not both.',
  },
  'channel.twice': { ko: '이미 대상이거나 자기 기업입니다.', en: 'This company is a target already, or the company itself.' },
  'channel.target': { ko: '없는 대상입니다.', en: 'There is no such target.' },
  'channel.task': { ko: '없는 할 일입니다.', en: 'There is no such task.' },
  'channel.meeting': { ko: '없는 회의입니다.', en: 'There is no such meeting.' },
  'channel.early': { ko: '아직 열리지 않은 회의입니다.', en: 'This meeting is still to come.' },
  'channel.future': { ko: '아직 오지 않은 날입니다.', en: 'This day is still to come.' },
  'channel.linked': { ko: '이미 이은 성과입니다.', en: 'This is counted already.' },
  'channel.notTheirs': {
    ko: '이 기업과 대상 사이의 문의·견적·주문이 아닙니다.',
    en: 'This is no inquiry, quotation or order between the company and this buyer.',
  },
  'channel.outside': {
    ko: '외부 기업에는 담당자를 적고, 산단마켓 기업에는 적지 않습니다.',
    en: 'Contacts are kept of outside companies alone.',
  },
  'channel.person': { ko: '두 기관의 구성원이 아닙니다.', en: 'Nobody of the two organisations.' },
} as const;
