/** Texts of the faults of requests for quotation and of quotations, and of the questions that vague requests come back with. */
export const rfqFaults: Readonly<Record<string, { readonly ko: string; readonly en: string }>> = {
  'rfq.stale': {
    ko: '그사이 견적 요청이 바뀌었습니다. 새로 고친 뒤 다시 시도해 주세요.',
    en: 'The request has changed meanwhile. Reload and try again.',
  },
  'rfq.vague': {
    ko: '공급사가 견적을 낼 수 있도록 몇 가지를 더 알려 주세요 (완성도 {score}점, {least}점부터 공개).',
    en: 'Suppliers need to know a little more before they can quote (score {score}; {least} is needed).',
  },
  'rfq.ask.name': {
    ko: '어떤 물품인지 이름만으로 알 수 있게 적어 주세요 (예: 스테인리스 볼 밸브 DN25).',
    en: 'What exactly is it? Name it so that a supplier knows, such as “stainless ball valve DN25”.',
  },
  'rfq.ask.spec': {
    ko: '재질, 치수, 규격, 성능은 어떻게 되나요?',
    en: 'Which material, size, standard and performance does it need?',
  },
  'rfq.ask.hs': {
    ko: 'HS 코드 6자리를 아시나요? 관세 계산에 필요합니다.',
    en: 'Do you know the six digits of its HS code? Duty depends on them.',
  },
  'rfq.ask.targetPrice': { ko: '목표 단가가 있나요?', en: 'Is there a price that you aim at?' },
  'rfq.ask.place': { ko: '어디에서 인도받으시겠어요?', en: 'Where do you want to take delivery?' },
  'rfq.ask.deadline': {
    ko: '견적을 언제까지 받으시겠어요? 하루 뒤부터 90일 안으로 정해 주세요.',
    en: 'Until when do you take quotations? Choose an instant between one and ninety days from now.',
  },
  'rfq.ask.neededBy': { ko: '물품이 언제까지 필요한가요? 앞날로 적어 주세요.', en: 'By which day ahead do you need the goods?' },
  'rfq.ask.payment': { ko: '어떤 결제 조건이 가능한가요?', en: 'Which terms of payment would suit you?' },
  'rfq.ask.about': { ko: '어디에 쓰실 물품인가요?', en: 'What will the goods be used for?' },
  'rfq.filesClosed': {
    ko: '규격 파일은 요청을 공개하기 전에만 올리거나 지울 수 있습니다.',
    en: 'Specifications can be added or removed only before the request is open.',
  },
  'rfq.filesFull': {
    ko: '한 품목에 파일은 {count}개까지 올릴 수 있습니다.',
    en: 'A line can have {count} files at most.',
  },
  'rfq.lineTwice': { ko: '같은 번호의 품목이 두 번 있습니다.', en: 'This line stands here twice.' },
  'rfq.ownInvitation': { ko: '자기 기업은 초대할 수 없습니다.', en: 'You cannot invite your own organisation.' },
  'rfq.blockedInvitation': {
    ko: '지금은 초대할 수 없는 공급사입니다: {names}. 초대 목록에서 빼 주세요.',
    en: 'These suppliers cannot be invited at the moment: {names}. Take them off the list.',
  },
  'rfq.nobodyInvited': { ko: '초대할 공급사를 지정해 주세요.', en: 'Choose the suppliers to invite.' },
  'rfq.deadline': {
    ko: '마감은 지금 정해진 때보다 뒤, 90일 안이어야 합니다.',
    en: 'The deadline can only become later, and no later than ninety days from now.',
  },
  'rfq.notOpen': { ko: '견적을 받고 있지 않은 요청입니다.', en: 'This request does not take quotations now.' },
  'rfq.closed': { ko: '견적 마감이 지났습니다.', en: 'The deadline for quotations has passed.' },
  'rfq.sealed': {
    ko: '밀봉 견적입니다. 마감이 지나야 열고 선정할 수 있습니다.',
    en: 'Quotations are sealed: they are opened and chosen after the deadline.',
  },
  'rfq.lineAwarded': {
    ko: '품목 {line}은(는) 이미 다른 견적이 선정되었습니다.',
    en: 'Line {line} has gone to another quotation.',
  },
  'rfq.full': {
    ko: '이 요청에는 견적이 모두 찼습니다 ({most}건).',
    en: 'This request has all the quotations it takes ({most}).',
  },
  'rfq.ownQuote': { ko: '자기 기업의 요청에는 견적을 낼 수 없습니다.', en: 'You cannot quote on a request of your own.' },
  'rfq.questionsOpen': { ko: '아직 답변하지 않은 질문이 있습니다.', en: 'Questions still wait for an answer.' },
  'rfq.answered': { ko: '이미 답변한 질문입니다.', en: 'This question has its answer.' },
  'rfq.tooManyQuestions': {
    ko: '질문을 더 받을 수 없습니다 (최대 {count}개).',
    en: 'No more questions can be asked ({count} at most).',
  },
  'rfq.notVerified': {
    ko: '판매자로 확인된 기업만 견적을 낼 수 있습니다.',
    en: 'Only suppliers whose organisation is verified can quote.',
  },
  'quote.stale': {
    ko: '읽으신 뒤에 견적이 바뀌었습니다. 새 내용을 확인해 주세요.',
    en: 'The quotation has changed since you read it. Please read it again.',
  },
  'message.language': {
    ko: '번역은 원문과 다른 언어여야 합니다.',
    en: 'A translation is in another language than the original.',
  },
  'quote.exists': {
    ko: '이 요청에 이미 견적을 작성하셨습니다.',
    en: 'Your organisation has a quotation for this request already.',
  },
  'quote.pen': { ko: '지금은 상대방이 답할 차례입니다.', en: 'It is the other side’s turn.' },
  'quote.same': { ko: '바뀐 내용이 없습니다.', en: 'Nothing is different from the last version.' },
  'quote.tooMany': { ko: '견적을 더 고칠 수 없습니다 (최대 {count}판).', en: 'A quotation can have {count} versions at most.' },
  'quote.viewed': { ko: '이미 열람한 견적입니다.', en: 'It has been viewed already.' },
  'quote.expired': { ko: '유효기간이 지난 견적입니다.', en: 'This quotation has expired.' },
  'quote.unknownLine': { ko: '요청에 없는 품목입니다.', en: 'The request has no such line.' },
  'quote.noPack': { ko: '포장 단위가 아닌 수량에는 포장 내용을 적을 수 없습니다.', en: 'Only packages have a content.' },
  'quote.ladder': { ko: '수량 구간은 작은 것부터 차례로 적어 주세요.', en: 'Steps must go from smaller to larger quantities.' },
  'quote.hs': { ko: '수출 견적에는 HS 코드가 필요합니다.', en: 'A quotation for export needs the HS code.' },
  'quote.rule': { ko: '구매자가 받는 거래 조건은 {rules}입니다.', en: 'The buyer takes {rules}.' },
  'quote.validity': {
    ko: '유효기간은 {least}일 뒤부터 {most}일 안으로 정해 주세요.',
    en: 'A quotation is valid for {least} to {most} days.',
  },
  'quote.minimum': { ko: '합계가 최소 주문 금액보다 작습니다.', en: 'The total is less than the minimum order.' },
  'quantity.thousandths': { ko: '수량은 소수점 아래 셋째 자리까지 적을 수 있습니다.', en: 'Quantities go to the thousandth.' },
  'quantity.packInPack': {
    ko: '포장 안의 내용은 개수나 무게, 길이, 부피로 적어 주세요.',
    en: 'Say what a package holds in pieces, weight, length or volume.',
  },
  'incoterm.place': {
    ko: '{rule} 조건에는 이런 장소를 지정할 수 없습니다.',
    en: 'A place of this kind cannot be named under {rule}.',
  },
  'incoterm.seaOnly': { ko: '{rule} 조건은 해상 운송에만 씁니다.', en: '{rule} is for carriage by sea alone.' },
  'incoterm.locode': { ko: '지정 장소의 국가({country})와 다른 코드입니다.', en: 'This code is not of {country}.' },
};
