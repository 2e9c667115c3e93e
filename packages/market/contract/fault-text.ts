/** Texts of what can go wrong with term sheets, contracts and their documents. */
export const contractFaults = {
  'terms.notPart': { ko: '이 계약 종류에는 쓰지 않는 항목입니다.', en: 'This does not belong in an agreement of this kind.' },
  'terms.country': { ko: '국가 코드가 아닙니다: {value} (예: KR, DE)', en: 'No code of a country: {value} (such as KR, DE)' },
  'terms.order': { ko: '날짜의 순서를 확인해 주세요.', en: 'Please check the order of the days.' },
  'terms.endless': {
    ko: '권리가 없으면 계약 종료일이 필요합니다.',
    en: 'Without a right, the agreement needs a last day.',
  },
  'terms.pen': {
    ko: '지금은 상대방이 작성할 차례입니다.',
    en: 'The pen is with the other side at the moment.',
  },
  'terms.same': {
    ko: '상대방이 보낸 조건과 같습니다. 그대로 받아들이려면 동의를 눌러 주세요.',
    en: 'These are the terms that the other side offered. To take them as they are, accept.',
  },
  'terms.tooMany': { ko: '조건표의 판은 {count}개까지 만들 수 있습니다.', en: 'A term sheet can have {count} versions.' },
  'terms.stale': {
    ko: '그사이 새 판이 나왔습니다. 새로 고친 뒤 다시 확인해 주세요.',
    en: 'There is a newer version meanwhile. Please reload and read it.',
  },
  'terms.notNow': {
    ko: '거래가 조건 협의 단계일 때만 작성할 수 있습니다.',
    en: 'Terms can be written while the deal is at the stage of negotiation.',
  },
  'contract.stale': {
    ko: '그사이 계약서가 바뀌었습니다. 새로 고친 뒤 다시 시도해 주세요.',
    en: 'The contract has changed meanwhile. Please reload and try again.',
  },
  'contract.token': {
    ko: '금액·날짜·단위·명칭이 두 언어에서 다릅니다. 빠진 것: {missing} / 더 있는 것: {extra}',
    en: 'Amounts, days, units or names differ between the languages. Missing: {missing} / extra: {extra}',
  },
  'contract.clause': { ko: '없는 조항입니다.', en: 'There is no such clause.' },
  'contract.slots': {
    ko: '조건에서 채워지는 자리는 그대로 두어야 합니다: {slots}',
    en: 'What the terms fill in must stay as it is: {slots}',
  },
  'contract.wordingOpen': {
    ko: '답하지 않은 문구 변경 제안이 있습니다.',
    en: 'A proposed wording has not been answered yet.',
  },
  'contract.ownWording': {
    ko: '자기 쪽에서 제안한 문구는 상대방이 받아들여야 합니다.',
    en: 'A wording is taken by the side that did not propose it.',
  },
  'contract.noWording': { ko: '이 조항에 열린 제안이 없습니다.', en: 'No wording is proposed for this clause.' },
  'contract.tooManyChanges': {
    ko: '문구 변경 제안은 {count}개까지 할 수 있습니다.',
    en: 'A contract can have {count} proposed wordings.',
  },
  'contract.hash': {
    ko: '서명하려는 문서가 지금 발행된 문서와 다릅니다. 다시 읽고 서명해 주세요.',
    en: 'This is not the document that is issued now. Please read it again before you sign.',
  },
  'contract.name': { ko: '성명을 계정의 이름과 같게 입력해 주세요.', en: 'Please type your name as it stands in your account.' },
  'contract.factor': {
    ko: '서명하려면 2단계 인증 수단을 먼저 등록해 주세요.',
    en: 'To sign, please enrol a second factor first.',
  },
  'contract.notYet': { ko: '계약은 {day}부터 효력이 생깁니다.', en: 'The contract takes effect on {day}.' },
  'approval.about': {
    ko: '거래 조건의 승인은 거래 화면에서 요청해 주세요.',
    en: 'Ask for approval of the terms of a deal from the deal itself.',
  },
  'approval.pending': {
    ko: '이 조건의 승인 요청이 이미 진행 중입니다.',
    en: 'Approval of these terms has been asked for already.',
  },
  'document.glyph': {
    ko: '문서에 쓸 수 없는 글자가 있습니다: {character}',
    en: 'A character cannot be written in the document: {character}',
  },
  'express.stale': {
    ko: '그사이 간편 실시권 조건이 바뀌었습니다. 다시 확인해 주세요.',
    en: 'The express licence has changed meanwhile. Please read it again.',
  },
  'express.agreement': {
    ko: '간편 실시권은 통상실시권과 물질이전에만 제공할 수 있습니다.',
    en: 'An express licence can be non-exclusive or a material transfer only.',
  },
} as const;
