import { bomFaults } from './bom/fault-text.ts';
import { bookingFaults } from './booking/fault-text.ts';
import { bookingRuleFaults } from './booking/rule-fault-text.ts';
import { catalogueFaults } from './catalogue/fault-text.ts';
import { channelFaults } from './channel/fault-text.ts';
import { classificationFaults } from './classification/fault-text.ts';
import { coOwnerFaults } from './co-owner/fault-text.ts';
import { companyFaults } from './company/fault-text.ts';
import { contractFaults } from './contract/fault-text.ts';
import { conversationFaults } from './conversation/fault-text.ts';
import { originFaults } from './deal/origin-fault-text.ts';
import { technologyFaults } from './deal/technology-fault-text.ts';
import { disputeFaults } from './dispute/fault-text.ts';
import { equipmentFaults } from './equipment/fault-text.ts';
import { evaluationFaults } from './evaluation/fault-text.ts';
import { exporterFaults } from './exporter/fault-text.ts';
import { gateFaults } from './gate/fault-text.ts';
import { landedFaults } from './landed/fault-text.ts';
import { publicationFaults } from './listing/fault-text.ts';
import { machineFaults } from './machine/fault-text.ts';
import { mandateFaults } from './mandate/fault-text.ts';
import { needFaults } from './need/fault-text.ts';
import { noteFaults } from './note/fault-text.ts';
import { offtakeFaults } from './offtake/fault-text.ts';
import { orderFaults } from './order/fault-text.ts';
import { programmeFaults } from './programme/fault-text.ts';
import { resaleFaults } from './resale/fault-text.ts';
import { rfqFaults } from './rfq/fault-text.ts';
import { royaltyFaults } from './royalty/fault-text.ts';
import { sampleFaults } from './sample/fault-text.ts';
import { serviceFaults } from './service/fault-text.ts';
import { specificationFaults } from './specification/fault-text.ts';
import { tradeDocumentFaults } from './trade-document/fault-text.ts';
import { usageFaults } from './usage/fault-text.ts';
import { valuationFaults } from './valuation/fault-text.ts';

/**
 * Korean and English texts of every fault code, as a reader of the page or of the API sees them; `{name}` is filled from the
 * fault's parameters. A test holds that every code thrown anywhere stands here.
 */
export const faultTexts: Readonly<Record<string, { readonly ko: string; readonly en: string }>> = {
  // requests
  'request.invalid': { ko: '입력한 내용을 확인해 주세요.', en: 'Please check what you entered.' },
  'request.unreadable': { ko: '요청 본문을 읽을 수 없습니다.', en: 'The request body cannot be read.' },
  'request.tooLarge': { ko: '요청이 너무 큽니다.', en: 'The request is too large.' },
  'request.internal': {
    ko: '서비스에 문제가 생겼습니다. 잠시 후 다시 시도해 주세요.',
    en: 'Something went wrong on our side. Please try again shortly.',
  },
  'object.missing': { ko: '찾는 항목이 없습니다.', en: 'There is no such item.' },
  'route.missing': { ko: '없는 주소입니다.', en: 'There is no such address.' },
  'cursor.invalid': { ko: '다음 쪽을 가리키는 값이 올바르지 않습니다.', en: 'The page cursor is not valid.' },
  'version.missing': { ko: '변경할 항목의 버전(If-Match)이 필요합니다.', en: 'The version of the item (If-Match) is required.' },
  'idempotency.keyMissing': { ko: 'Idempotency-Key 머리글이 필요합니다.', en: 'An Idempotency-Key header is required.' },
  'idempotency.reused': {
    ko: '같은 Idempotency-Key가 다른 요청에 쓰였습니다.',
    en: 'This Idempotency-Key was used for another request.',
  },
  'store.busy': {
    ko: '동시에 다른 변경이 있었습니다. 다시 시도해 주세요.',
    en: 'Another change happened at the same moment. Please try again.',
  },
  'record.tooLarge': {
    ko: '내용이 너무 커서 저장할 수 없습니다. 글이나 항목 수를 줄여 주세요.',
    en: 'This is too large to be kept. Please shorten its texts or lists.',
  },
  'store.tooMany': { ko: '한 번에 바꿀 수 있는 양을 넘었습니다.', en: 'Too many changes at once.' },
  'process.refused': { ko: '지금 상태에서는 할 수 없는 동작입니다.', en: 'This cannot be done in the present state.' },
  'process.reason': { ko: '사유를 선택해 주세요: {reasons}', en: 'Please give a reason: {reasons}' },
  // the desk
  'feature.off': {
    ko: '지금은 쓸 수 없는 기능입니다. 잠시 후 다시 시도해 주세요.',
    en: 'This is switched off at the moment. Please try again later.',
  },
  'setAside.stale': {
    ko: '그사이 처리되었거나 바뀌었습니다. 새로 고쳐 주세요.',
    en: 'This was handled or changed meanwhile. Please reload.',
  },
  'flags.stale': {
    ko: '그사이 다른 담당자가 설정을 바꾸었습니다. 새로 고친 뒤 다시 시도해 주세요.',
    en: 'Somebody else changed the switches meanwhile. Please reload and try again.',
  },
  'impersonation.over': { ko: '대신 보기가 끝났습니다.', en: 'Seeing the market as somebody else has ended.' },
  'impersonation.readOnly': {
    ko: '대신 보는 동안에는 아무것도 바꿀 수 없습니다.',
    en: 'Nothing can be changed while you see the market as somebody else.',
  },
  'impersonation.desk': { ko: '운영자의 계정으로는 대신 볼 수 없습니다.', en: 'The desk’s own people cannot be looked through.' },
  'impersonation.stale': {
    ko: '그사이 상태가 바뀌었습니다. 새로 고친 뒤 다시 시도해 주세요.',
    en: 'This has changed meanwhile. Please reload and try again.',
  },
  // privacy
  'privacy.asked': {
    ko: '같은 요청이 이미 처리되고 있습니다.',
    en: 'The same has been asked for already and is being carried out.',
  },
  'privacy.lastOwner': {
    ko: '혼자 소유한 기업이 있습니다. 소유자를 넘기거나 기업 삭제를 먼저 요청해 주세요.',
    en: 'You are the only owner of an organisation. Pass it on, or ask for its erasure first.',
  },
  'privacy.stale': {
    ko: '그사이 요청의 상태가 바뀌었습니다. 새로 고쳐 주세요.',
    en: 'The request has changed meanwhile. Please reload.',
  },
  // audit
  'audit.range': {
    ko: '기간이 올바르지 않습니다. 한 번에 최대 {days}일까지 볼 수 있습니다.',
    en: 'The period is not right. At most {days} days can be read at once.',
  },
  // fields
  'field.required': { ko: '필수 항목입니다.', en: 'This is required.' },
  'field.number': {
    ko: '읽을 수 없는 수입니다. 1,500.5처럼 적어 주세요.',
    en: 'This cannot be read as a number. Write it as 1,500.5.',
  },
  'field.invalid_type': { ko: '값의 형식이 올바르지 않습니다.', en: 'The value has the wrong type.' },
  'field.country': {
    ko: '알 수 없는 국가입니다. 독일이나 DE처럼 이름이나 두 글자 코드로 적어 주세요.',
    en: 'This is no country that we know. Write its name or its code of two letters, such as Germany or DE.',
  },
  'field.invalid_format': { ko: '형식이 올바르지 않습니다.', en: 'The format is not right.' },
  'field.invalid_value': { ko: '선택할 수 없는 값입니다.', en: 'This value is not one of the choices.' },
  'field.invalid_union': { ko: '값의 형식이 올바르지 않습니다.', en: 'The value has the wrong form.' },
  'field.invalid_key': { ko: '이름이 올바르지 않습니다.', en: 'The name is not right.' },
  'field.invalid_element': { ko: '값 가운데 하나가 올바르지 않습니다.', en: 'One of the values is not right.' },
  'field.not_multiple_of': { ko: '단위에 맞지 않는 값입니다.', en: 'The value is not a multiple of the step.' },
  'field.too_small': { ko: '너무 짧거나 작습니다.', en: 'This is too short or too small.' },
  'field.too_big': { ko: '너무 길거나 큽니다.', en: 'This is too long or too large.' },
  'field.unrecognized_keys': { ko: '알 수 없는 항목이 있습니다.', en: 'There is an unknown field.' },
  'fields.unknown': {
    ko: "이 답변에는 '{name}' 항목이 없습니다.",
    en: "This answer has no field '{name}'.",
  },
  'field.custom': { ko: '값을 확인해 주세요.', en: 'Please check this value.' },
  'text.empty': { ko: '한 언어 이상으로 입력해 주세요.', en: 'Please write it in at least one language.' },
  'text.languages': { ko: '언어는 100개까지 입력할 수 있습니다.', en: 'It can be written in at most 100 languages.' },
  'language.unknown': { ko: '알 수 없는 언어 표시입니다.', en: 'The language tag is not known.' },
  'range.empty': { ko: '최솟값이나 최댓값을 입력해 주세요.', en: 'Please give a minimum or a maximum.' },
  'range.order': { ko: '최솟값이 최댓값보다 큽니다.', en: 'The minimum is above the maximum.' },
  'range.unreadable': {
    ko: '범위는 1..5:MPa 처럼 적어 주세요. 한쪽은 비워도 됩니다.',
    en: 'Write a range as 1..5:MPa; either end may be left open.',
  },
  // search
  'search.unknownField': { ko: '검색 조건으로 쓸 수 없는 항목입니다.', en: 'This cannot be filtered on.' },
  'search.down': {
    ko: '검색이 잠시 멈췄습니다. 잠시 후 다시 시도해 주세요.',
    en: 'Search does not answer at the moment. Please try again shortly.',
  },
  // bank accounts
  'bank.stale': {
    ko: '그사이 계좌 정보가 바뀌었습니다. 새로 고쳐 주세요.',
    en: 'The account has changed meanwhile. Please reload.',
  },
  'bank.iban': { ko: 'IBAN이 올바르지 않습니다.', en: 'The IBAN is not right.' },
  'bank.bic': { ko: 'BIC(SWIFT) 코드가 올바르지 않습니다.', en: 'The BIC (SWIFT code) is not right.' },
  'bank.unknown': { ko: '은행을 골라 주세요.', en: 'Please choose a bank.' },
  'bank.number': { ko: '계좌번호는 숫자 10~16자리입니다.', en: 'An account number has 10 to 16 digits.' },
  'bank.pending': {
    ko: '이미 진행 중인 {currency} 계좌 변경이 있습니다. 먼저 끝내거나 취소해 주세요.',
    en: 'A change of the {currency} account is under way. Finish or cancel it first.',
  },
  'bank.secondChannel': {
    ko: '신청한 사람은 메일로 받은 확인 번호가 필요합니다. 다른 담당자는 번호 없이 확인할 수 있습니다.',
    en: 'Whoever proposed it needs the code from the mail; another person of the company confirms without.',
  },
  'bank.codeOver': { ko: '확인 번호를 다시 받아 주세요.', en: 'Please have a new code sent.' },
  'bank.code': {
    ko: '확인 번호가 다릅니다. {left}번 더 시도할 수 있습니다.',
    en: 'The code is not right; {left} tries are left.',
  },
  'bank.sealed': {
    ko: '계좌 정보를 읽을 수 없습니다. 운영팀에 알려 주세요.',
    en: 'The account cannot be read. Please tell the desk.',
  },
  // contacts
  'contact.stale': { ko: '그사이 담당자 정보가 바뀌었습니다.', en: 'The contact has changed meanwhile.' },
  'contact.phone': {
    ko: '전화번호를 국가 번호부터 적어 주세요. 예: +82 55 123 4567',
    en: 'Write the phone number with its country code, such as +82 55 123 4567.',
  },
  'contact.unreachable': {
    ko: '이메일, 전화, 메신저 가운데 하나는 있어야 합니다.',
    en: 'Please give an e-mail address, a phone number or a messenger.',
  },
  'contact.tooMany': { ko: '담당자는 {count}명까지 등록할 수 있습니다.', en: 'Up to {count} contacts can be kept.' },
  'contact.own': { ko: '우리 기업의 담당자입니다.', en: 'This is a contact of your own.' },
  'contact.unverified': {
    ko: '연락처는 인증된 기업만 볼 수 있습니다. 우리 기업을 먼저 인증해 주세요.',
    en: 'Contacts are shown to verified companies. Please have yours verified first.',
  },
  'contact.quota': {
    ko: '오늘 볼 수 있는 연락처를 모두 보았습니다(하루 {most}개). 내일 다시 시도해 주세요.',
    en: 'You have seen all the contacts of today ({most} a day). Please come back tomorrow.',
  },
  'contact.sealed': {
    ko: '연락처를 읽을 수 없습니다. 운영팀에 알려 주세요.',
    en: 'The contact cannot be read. Please tell the desk.',
  },
  'shield.email': {
    ko: '공개되는 글에는 이메일 주소를 적을 수 없습니다. 담당자 연락처에 등록해 주세요.',
    en: 'A public text holds no e-mail address. Please keep it as a contact.',
  },
  'shield.phone': {
    ko: '공개되는 글에는 전화번호를 적을 수 없습니다. 담당자 연락처에 등록해 주세요.',
    en: 'A public text holds no phone number. Please keep it as a contact.',
  },
  'shield.messenger': {
    ko: '공개되는 글에는 메신저 아이디를 적을 수 없습니다. 담당자 연락처에 등록해 주세요.',
    en: 'A public text holds no messenger id. Please keep it as a contact.',
  },
  // verification
  'verification.stale': {
    ko: '그사이 인증 내용이 바뀌었습니다. 새로 고친 뒤 다시 시도해 주세요.',
    en: 'The verification has changed meanwhile. Please reload and try again.',
  },
  'verification.incomplete': {
    ko: '아직 준비되지 않은 서류가 있습니다.',
    en: 'Some papers are still missing.',
  },
  'verification.open': {
    ko: '확인하지 않은 서류가 있어 승인할 수 없습니다.',
    en: 'It cannot be granted while papers are not accepted.',
  },
  'verification.whatIsWanted': {
    ko: '무엇을 보완해야 하는지 적거나 서류에 의견을 남겨 주세요.',
    en: 'Please say what is wanted, here or as a remark on a paper.',
  },
  'verification.noProposal': {
    ko: '2단계부터는 먼저 다른 담당자의 승인 제안이 있어야 합니다.',
    en: 'From level 2 on somebody has to propose the release first.',
  },
  'verification.fourEyes': {
    ko: '제안한 사람은 승인할 수 없습니다. 다른 담당자가 확인해야 합니다.',
    en: 'Whoever proposed it cannot release it; a second person has to.',
  },
  'verification.otherLevel': {
    ko: '제안된 단계와 다릅니다. 제안을 거두고 다시 제안해 주세요.',
    en: 'This is not the level proposed. Withdraw the proposal and propose anew.',
  },
  'verification.ownCase': { ko: '자기 기업의 인증은 처리할 수 없습니다.', en: 'Nobody decides on their own organisation.' },
  'verification.method': {
    ko: '이 단계에 맞는 확인 방법을 하나 이상 골라 주세요.',
    en: 'Please name at least one way of checking that this level asks for.',
  },
  'verification.noGrant': { ko: '효력이 있는 인증이 없습니다.', en: 'There is no verification in force.' },
  'verification.identity': {
    ko: '인증된 기업의 이름, 유형, 국가는 직접 바꿀 수 없습니다. 운영팀에 문의해 주세요.',
    en: 'Name, type and country of a verified organisation are changed by the desk. Please write to us.',
  },
  'document.missing': { ko: '필수 서류입니다: {document}', en: 'This paper is required: {document}' },
  'document.remarked': {
    ko: '의견이 남은 서류입니다. 새로 올려 주세요.',
    en: 'The desk remarked on this paper; please send a new one.',
  },
  'document.outdated': { ko: '유효 기간이 지난 서류입니다.', en: 'This paper is out of date.' },
  'document.notAccepted': { ko: '아직 확인하지 않은 서류입니다: {document}', en: 'This paper is not accepted yet: {document}' },
  'document.notAsked': { ko: '이 기업에는 필요하지 않은 서류입니다.', en: 'This paper is not asked for here.' },
  'document.type': { ko: 'PDF, PNG, JPEG, WebP 파일만 올릴 수 있습니다.', en: 'Only PDF, PNG, JPEG and WebP files are taken.' },
  'document.expired': { ko: '유효 기간이 지난 서류입니다.', en: 'This paper has expired.' },
  'document.tooOld': { ko: '발급된 지 {days}일이 넘은 서류입니다.', en: 'This paper is older than {days} days.' },
  'document.future': { ko: '발급일이 오늘보다 뒤입니다.', en: 'The day of issue lies in the future.' },
  'document.tooMany': { ko: '서류는 {count}개까지 올릴 수 있습니다.', en: 'Up to {count} papers can be handed in.' },
  'document.held': {
    ko: '심사 중이거나 확인된 서류는 지울 수 없습니다.',
    en: 'A paper that is under review or accepted cannot be taken back.',
  },
  'identifier.refused': {
    ko: '이 번호는 지금 등록할 수 없습니다. 운영팀이 확인하고 연락드리겠습니다.',
    en: 'This number cannot be registered now. The desk will look at it and write to you.',
  },
  'domain.name': { ko: '도메인을 확인해 주세요. 예: gaon.example', en: 'Please check the domain, such as gaon.example.' },
  'domain.public': {
    ko: '누구나 쓰는 메일 서비스의 도메인은 확인에 쓸 수 없습니다.',
    en: 'The domain of a public mail service proves nothing.',
  },
  'domain.tooMany': { ko: '도메인은 {count}개까지 등록할 수 있습니다.', en: 'Up to {count} domains can be named.' },
  'identifier.number': {
    ko: '번호가 올바르지 않습니다. 자릿수와 검증 번호를 확인해 주세요.',
    en: 'The number is not right. Please check its digits.',
  },
  // what is watched
  'search.tooMany': {
    ko: '검색은 {count}개까지 저장할 수 있습니다. 쓰지 않는 것을 지워 주세요.',
    en: 'Up to {count} searches can be kept. Please delete one that you no longer need.',
  },
  'search.asksNothing': {
    ko: '찾는 말이나 조건이 있어야 저장할 수 있습니다.',
    en: 'A search needs a word or a condition to be saved.',
  },
  'search.notShared': {
    ko: '소속 기업이 있어야 함께 쓸 수 있습니다.',
    en: 'A search can be shared only within an organisation.',
  },
  'search.stale': { ko: '저장한 검색이 그사이 바뀌었습니다.', en: 'The saved search has changed meanwhile.' },
  'follow.tooMany': { ko: '{count}개까지 팔로우할 수 있습니다.', en: 'Up to {count} things can be followed.' },
  'follow.stale': { ko: '팔로우 설정이 그사이 바뀌었습니다.', en: 'The follow has changed meanwhile.' },
  'webhook.address': {
    ko: 'https로 시작하는 공개 주소를 적어 주세요.',
    en: 'Please give a public address that begins with https.',
  },
  'webhook.stale': { ko: '웹훅이 그사이 바뀌었습니다.', en: 'The webhook has changed meanwhile.' },
  'webhook.tooOften': {
    ko: '앞선 시험 전송이 아직 끝나지 않았습니다. 잠시 후 다시 눌러 주세요.',
    en: 'The last test is still on its way. Please try again in a moment.',
  },
  'webhook.tooMany': {
    ko: '웹훅은 {count}개까지 둘 수 있습니다. 쓰지 않는 것을 지운 뒤 다시 해 주세요.',
    en: 'An organisation may have {count} webhooks. Please remove one that is not used first.',
  },
  'webhook.notProved': {
    ko: '주소가 확인된 웹훅에만 다시 보낼 수 있습니다. 먼저 주소를 확인해 주세요.',
    en: 'Events can be sent again only to an address that has proved itself. Please check the address first.',
  },
  'webhook.replaying': {
    ko: '앞서 요청한 다시 보내기가 아직 진행 중입니다.',
    en: 'Events are still being sent again since the last request.',
  },
  // who is who
  'access.signIn': { ko: '로그인이 필요합니다.', en: 'Please sign in.' },
  'access.token': {
    ko: '로그인 정보가 유효하지 않습니다. 다시 로그인해 주세요.',
    en: 'Your sign-in is not valid. Please sign in again.',
  },
  'access.denied': { ko: '이 동작을 할 권한이 없습니다.', en: 'You do not have the right to do this.' },
  'access.organisation': { ko: '이 기업의 구성원이 아닙니다.', en: 'You are not a member of this organisation.' },
  'access.noOrganisation': {
    ko: '먼저 기업을 등록하거나 초대를 수락해 주세요.',
    en: 'Please register an organisation or accept an invitation first.',
  },
  'access.suspended': { ko: '이용이 정지된 계정입니다.', en: 'This account is suspended.' },
  'access.suspendedMember': {
    ko: '이 기업에서의 활동이 정지되었습니다. 기업의 관리자에게 문의해 주세요.',
    en: 'Your membership is suspended. Please ask those who run your organisation.',
  },
  'access.suspendedOrganisation': {
    ko: '이용이 정지된 기업입니다. 진행 중인 거래를 볼 수만 있습니다.',
    en: 'Your organisation is suspended. You can read what is running and start nothing.',
  },
  'role.unknown': { ko: '이 기업에 없는 역할입니다.', en: 'The organisation has no such role.' },
  'role.beyond': { ko: '자신에게 없는 권한은 줄 수 없습니다.', en: 'You cannot give what you do not hold yourself.' },
  'role.tooMany': { ko: '역할은 {count}개까지 만들 수 있습니다.', en: 'Up to {count} roles can be defined.' },
  'role.held': {
    ko: '이 역할을 가진 구성원이 있습니다: {members}',
    en: 'Somebody still holds this role: {members}',
  },
  'ownership.owner': { ko: '소유자만 소유권을 제안할 수 있습니다.', en: 'Only an owner can offer the ownership.' },
  'ownership.self': { ko: '자신에게 제안할 수는 없습니다.', en: 'You cannot offer it to yourself.' },
  'ownership.already': { ko: '이미 소유자입니다.', en: 'This member is an owner already.' },
  'ownership.open': { ko: '아직 답을 기다리는 제안이 있습니다.', en: 'An offer is still waiting for an answer.' },
  'ownership.expired': { ko: '제안의 기한이 지났습니다.', en: 'The offer has expired.' },
  'ownership.kept': {
    ko: '소유자로 활동할 수 있는 구성원이 있습니다. 소유자가 직접 소유권을 넘길 수 있습니다.',
    en: 'An owner of this organisation can act, and can pass the ownership on.',
  },
  'ownership.unable': {
    ko: '정지된 구성원은 소유자가 될 수 없습니다.',
    en: 'A member who is suspended cannot become the owner.',
  },
  'ownership.void': {
    ko: '제안한 사람이나 받은 사람의 자격이 그사이 바뀌었습니다.',
    en: 'One of the two is no longer what they were when it was offered.',
  },
  'ownership.stale': { ko: '소유권 제안이 그사이 바뀌었습니다.', en: 'The offer has changed meanwhile.' },
  'organisation.operator': { ko: '장터를 운영하는 기관은 정지할 수 없습니다.', en: 'The operator itself cannot be suspended.' },
  'person.self': { ko: '자신을 정지할 수는 없습니다.', en: 'You cannot suspend yourself.' },
  'allowance.used': { ko: '하루에 {most}번까지 할 수 있습니다.', en: 'This can be done {most} times a day.' },
  // second factors and sessions
  'access.session': {
    ko: '로그아웃된 접속입니다. 다시 로그인해 주세요.',
    en: 'This session has ended. Please sign in again.',
  },
  'access.stepUp': {
    ko: '이 동작을 하려면 2단계 인증으로 본인 확인이 필요합니다.',
    en: 'Please confirm with your second factor that it is you.',
  },
  'access.enrol': {
    ko: '서명·결제 권한이 있는 구성원은 2단계 인증을 먼저 등록해야 합니다.',
    en: 'Whoever signs or pays for an organisation needs a second factor first. Please set one up.',
  },
  'idempotency.sealed': {
    ko: '이미 처리된 요청이며, 그때의 답은 다시 보여 드릴 수 없습니다.',
    en: 'This was done before, and its answer cannot be told again.',
  },
  'session.stale': { ko: '접속 정보가 그사이 바뀌었습니다.', en: 'The session has changed meanwhile.' },
  'factor.stale': {
    ko: '이 인증 수단이 방금 다른 곳에서 쓰였습니다. 다시 시도해 주세요.',
    en: 'This factor has just been used elsewhere. Please try again.',
  },
  'factor.used': {
    ko: '이미 사용한 인증 코드입니다. 새 코드가 나올 때까지 기다려 주세요.',
    en: 'This code has been used. Please wait for the next one.',
  },
  'factor.wrong': { ko: '인증 코드가 맞지 않습니다.', en: 'The code is not right.' },
  'factor.passkeyWrong': {
    ko: '패스키를 확인하지 못했습니다. 다시 시도해 주세요.',
    en: 'The passkey could not be checked. Please try again.',
  },
  'factor.tooMany': { ko: '인증 수단은 {count}개까지 등록할 수 있습니다.', en: 'Up to {count} factors can be kept.' },
  'factor.tooOften': {
    ko: '여러 번 틀렸습니다. 15분 뒤에 다시 시도해 주세요.',
    en: 'Too many wrong tries. Please try again in 15 minutes.',
  },
  'factor.none': { ko: '등록된 2단계 인증 수단이 없습니다.', en: 'No second factor is set up.' },
  // users whom a directory announces (SCIM)
  'provisioned.stale': { ko: '사용자가 그사이 바뀌었습니다.', en: 'The user has changed meanwhile.' },
  'scim.taken': { ko: '이미 쓰이는 사용자 이름입니다.', en: 'This user name is taken.' },
  'scim.filter': { ko: '필터를 읽을 수 없습니다.', en: 'The filter cannot be read.' },
  'scim.path': { ko: '변경할 속성의 경로나 값이 올바르지 않습니다.', en: 'The path or value of a change does not hold.' },
  'scim.version': { ko: '그사이 다른 버전이 되었습니다.', en: 'There is another version by now.' },
  'scim.groupName': {
    ko: '그룹은 기업의 역할이므로 이름을 여기서 바꿀 수 없습니다.',
    en: 'Groups are the roles of the organisation; their names are not changed here.',
  },
  'recovery.stale': { ko: '복구 코드가 그사이 바뀌었습니다.', en: 'The recovery codes have changed meanwhile.' },
  'challenge.stale': {
    ko: '확인 요청이 이미 쓰였습니다. 다시 시도해 주세요.',
    en: 'This request has been used. Please try again.',
  },
  // approvals
  'absence.self': { ko: '자신을 대리인으로 정할 수 없습니다.', en: 'You cannot stand in for yourself.' },
  'approval.member': { ko: '이 기업의 구성원이 아닙니다.', en: 'This is no member of the organisation.' },
  'approval.deputy': {
    ko: '대리인은 승인자가 아닌 구성원이어야 합니다.',
    en: 'The deputy must be a member other than the approver.',
  },
  'approval.notNeeded': {
    ko: '승인 규칙에 해당하지 않아 승인 없이 진행할 수 있습니다.',
    en: 'No rule asks for an approval here; you can go ahead.',
  },
  'approval.nobody': {
    ko: '요청한 사람 말고는 승인할 사람이 없습니다. 승인 규칙에 대리인을 정해 주세요.',
    en: 'Nobody but you could approve this. Please name a deputy in the approval rules.',
  },
  'approval.self': { ko: '자신의 요청은 승인할 수 없습니다.', en: 'You cannot decide your own request.' },
  'approval.notYours': { ko: '이 요청을 결정할 수 있는 사람이 아닙니다.', en: 'This request is not yours to decide.' },
  'approval.owner': { ko: '소유자만 이렇게 결정할 수 있습니다.', en: 'Only an owner can decide it this way.' },
  'approval.againstOwner': {
    ko: '다른 소유자가 이미 반대로 결정했습니다. 그 소유자와 상의해 주세요.',
    en: 'Another owner has decided the contrary. Please talk to them.',
  },
  'approval.usual': {
    ko: '직접 결정할 차례인 요청입니다. 승인 또는 반려로 결정해 주세요.',
    en: 'It is yours to decide anyway. Please approve or refuse it.',
  },
  'approval.over': { ko: '승인 기한이 지났습니다.', en: 'The time for this approval is over.' },
  'approval.required': {
    ko: '사내 승인이 필요합니다. 먼저 승인을 요청해 주세요.',
    en: 'This needs an approval inside your organisation. Please ask for it first.',
  },
  'approval.others': {
    ko: '상대 기업의 사내 승인이 아직 끝나지 않았습니다. 승인된 뒤 다시 수락해 주세요.',
    en: 'The other organisation has not finished its own approval yet. Please accept again once it has.',
  },
  'approval.stale': { ko: '요청이 그사이 바뀌었습니다.', en: 'The request has changed meanwhile.' },
  'approvalRules.stale': { ko: '승인 규칙이 그사이 바뀌었습니다.', en: 'The approval rules have changed meanwhile.' },
  // blocking and reporting
  'block.self': { ko: '자기 기업은 차단할 수 없습니다.', en: 'You cannot block your own organisation.' },
  'block.tooMany': { ko: '{count}곳까지 차단할 수 있습니다.', en: 'Up to {count} organisations can be blocked.' },
  'block.yours': {
    ko: '우리 기업이 차단한 상대입니다. 먼저 차단을 풀어 주세요.',
    en: 'Your organisation has blocked this one. Lift the block first.',
  },
  'block.stale': { ko: '차단 설정이 그사이 바뀌었습니다.', en: 'The block has changed meanwhile.' },
  'report.own': { ko: '자기 기업의 것은 신고할 수 없습니다.', en: 'You cannot report what is your own.' },
  'report.already': {
    ko: '이미 신고하셨습니다. 운영자가 확인하고 있습니다.',
    en: 'You have reported this already; the desk is looking at it.',
  },
  'case.stale': { ko: '신고 건이 그사이 바뀌었습니다.', en: 'The case has changed meanwhile.' },
  ...bookingFaults,
  ...bomFaults,
  ...equipmentFaults,
  ...machineFaults,
  ...needFaults,
  ...orderFaults,
  ...originFaults,
  ...sampleFaults,
  ...resaleFaults,
  ...disputeFaults,
  ...rfqFaults,
  ...landedFaults,
  ...royaltyFaults,
  ...mandateFaults,
  ...offtakeFaults,
  ...specificationFaults,
  ...programmeFaults,
  ...serviceFaults,
  ...evaluationFaults,
  ...noteFaults,
  ...channelFaults,
  ...companyFaults,
  ...usageFaults,
  ...valuationFaults,
  ...catalogueFaults,
  ...publicationFaults,
  ...contractFaults,
  ...conversationFaults,
  ...technologyFaults,
  ...bookingRuleFaults,
  ...coOwnerFaults,
  ...gateFaults,
  ...tradeDocumentFaults,
  ...exporterFaults,
  ...classificationFaults,
  'organisation.stale': {
    ko: '다른 사람이 먼저 기업 정보를 바꾸었습니다.',
    en: 'Someone else has changed the organisation meanwhile.',
  },
  'person.stale': { ko: '개인 정보가 그사이 바뀌었습니다.', en: 'Your details have changed meanwhile.' },
  'membership.stale': { ko: '구성원 정보가 그사이 바뀌었습니다.', en: 'The membership has changed meanwhile.' },
  'membership.exists': { ko: '이미 구성원입니다.', en: 'Already a member.' },
  'membership.owner': { ko: '소유자는 소유자만 바꿀 수 있습니다.', en: 'Only an owner can change an owner.' },
  'membership.offer': {
    ko: '소유자 역할은 소유권 제안을 받은 사람이 수락해야 주어집니다.',
    en: 'The role of owner is offered, and given once it is accepted.',
  },
  'membership.self': { ko: '자신의 활동은 정지할 수 없습니다.', en: 'You cannot suspend yourself.' },
  'membership.suspended': { ko: '이미 정지된 구성원입니다.', en: 'This member is suspended already.' },
  'membership.active': { ko: '정지되지 않은 구성원입니다.', en: 'This member is not suspended.' },
  'absence.order': { ko: '끝나는 날이 시작하는 날보다 빠릅니다.', en: 'The last day is before the first.' },
  'membership.lastOwner': {
    ko: '기업에는 활동할 수 있는 소유자가 한 명 이상 있어야 합니다.',
    en: 'An organisation needs at least one owner who can act.',
  },
  'invitation.closed': { ko: '이미 사용했거나 취소된 초대입니다.', en: 'This invitation was used or withdrawn.' },
  'invitation.expired': { ko: '초대 기한이 지났습니다.', en: 'This invitation has expired.' },
  'invitation.stale': { ko: '초대가 그사이 바뀌었습니다.', en: 'The invitation has changed meanwhile.' },
  // money
  'money.invalid': { ko: '금액을 확인해 주세요.', en: 'Please check the amount.' },
  // files
  'object.tooLarge': { ko: '파일이 너무 큽니다({bytes}바이트까지).', en: 'The file is too large (up to {bytes} bytes).' },
  'object.changed': {
    ko: '파일이 그사이 바뀌었습니다. 다시 올려 주세요.',
    en: 'The file has changed meanwhile. Please upload it again.',
  },
  'media.type': { ko: '받을 수 없는 파일 형식입니다.', en: 'Files of this type are not taken.' },
  'media.content': {
    ko: '파일의 내용이 형식({type})과 다릅니다.',
    en: 'The content of the file is not of its type ({type}).',
  },
  'media.checksum': {
    ko: '올라온 파일이 보낸 파일과 다릅니다. 다시 올려 주세요.',
    en: 'The uploaded file is not the one that was announced. Please upload it again.',
  },
  'media.notUploaded': { ko: '파일이 아직 올라오지 않았습니다.', en: 'The file has not been uploaded yet.' },
  'media.tooMany': { ko: '파일은 {count}개까지 올릴 수 있습니다.', en: 'Up to {count} files can be added.' },
  // listings
  'listing.stale': {
    ko: '다른 사람이 먼저 바꾸었습니다. 새로 고친 뒤 다시 시도해 주세요.',
    en: 'Someone else has changed this meanwhile. Reload and try again.',
  },
  'listing.kindNotOffered': {
    ko: '이 유형의 기업은 이 종류를 등록할 수 없습니다.',
    en: 'This type of organisation cannot offer this kind.',
  },
  'listing.noRevision': { ko: '검토 중인 수정본이 없습니다.', en: 'There is no pending revision.' },
  'listing.notOpen': { ko: '지금은 바꿀 수 없는 상태입니다.', en: 'This cannot be changed in its present state.' },
  'listing.checklist': { ko: '검토 항목을 모두 확인해 주세요.', en: 'Please tick every point of the checklist.' },
  'listing.invalid': { ko: '등록 내용을 확인해 주세요.', en: 'Please check what the listing says.' },
  'listing.incomplete': {
    ko: '제출하기 전에 채워야 할 항목이 있습니다.',
    en: 'Some fields must be filled before this can be submitted.',
  },
  'listing.tooLarge': {
    ko: '등록 내용이 너무 큽니다({bytes}바이트까지).',
    en: 'The listing is too large (up to {bytes} bytes).',
  },
  'listing.titleMissing': { ko: '제목을 한 언어 이상으로 입력해 주세요.', en: 'Please give a title in at least one language.' },
  'listing.summaryMissing': {
    ko: '요약을 한 언어 이상으로 입력해 주세요.',
    en: 'Please give a summary in at least one language.',
  },
  'listing.codeMissing': {
    ko: '분류 코드를 하나 이상 골라 주세요({schemes}).',
    en: 'Please choose at least one classification code ({schemes}).',
  },
  'attribute.unknown': { ko: '이 종류에 없는 항목입니다: {name}', en: 'This kind has no such field: {name}' },
  'attribute.missing': { ko: '필수 항목입니다.', en: 'This is required.' },
  'field.duplicate': { ko: '같은 값이 이미 있습니다.', en: 'This value is there already.' },
  'stage.field': { ko: '공개 단계를 정할 수 없는 항목입니다.', en: 'The disclosure stage of this field cannot be set.' },
  'code.unknown': { ko: '분류표에 없는 코드입니다: {value}', en: 'This code is not in the classification: {value}' },
  'code.scheme': {
    ko: '이 종류에 쓰지 않는 분류입니다: {scheme}',
    en: 'This kind is not filed under this classification: {scheme}',
  },
  'unit.unknown': { ko: '알 수 없는 단위입니다: {unit}', en: 'This unit is not known: {unit}' },
  'unit.incommensurable': {
    ko: '{unit} 단위는 {wanted}(으)로 바꿀 수 없습니다.',
    en: 'The unit {unit} cannot be converted to {wanted}.',
  },
  'quantity.unreadable': {
    ko: '값과 단위를 읽을 수 없습니다. 예: 10~25 {unit}',
    en: 'The value and its unit cannot be read. Example: 10~25 {unit}',
  },
  // inquiries
  'inquiry.stale': {
    ko: '다른 사람이 먼저 이 문의를 처리했습니다. 새로 고친 뒤 다시 시도해 주세요.',
    en: 'Someone else has worked on this inquiry meanwhile. Reload and try again.',
  },
  'inquiry.notTaken': {
    ko: '지금은 이 상대에게 문의할 수 없습니다.',
    en: 'An inquiry cannot be sent to this party at the moment.',
  },
  'inquiry.ownListing': {
    ko: '자기 기업의 등록물에는 문의할 수 없습니다.',
    en: 'You cannot ask about a listing of your own organisation.',
  },
  'inquiry.notBooked': {
    ko: '예약해서 쓰는 장비에만 예약 상담을 요청할 수 있습니다.',
    en: 'Booking advice is asked for equipment that is booked.',
  },
  'inquiry.concierge': {
    ko: '운영자는 기관이 기한 안에 답하지 않은 예약 상담에만 대신 답합니다.',
    en: 'The operator answers only requests for booking advice that their owner left unanswered in time.',
  },
  'inquiry.closed': { ko: '종료된 문의입니다.', en: 'This inquiry is closed.' },
  'inquiry.assignee': { ko: '이 문의를 맡을 수 있는 구성원이 아닙니다.', en: 'This person cannot take on the inquiry.' },
  'attachment.stale': { ko: '첨부 파일이 그사이 바뀌었습니다.', en: 'The attachment has changed meanwhile.' },
  'attachment.unknown': { ko: '첨부 파일이 아직 올라오지 않았습니다.', en: 'This attachment has not been uploaded yet.' },
  // notices
  'notice.stale': { ko: '알림이 그사이 바뀌었습니다.', en: 'The notice has changed meanwhile.' },
  'stop.invalid': { ko: '수신 거부 링크가 올바르지 않습니다.', en: 'This unsubscribe link is not valid.' },
  'search.refused': { ko: '검색 색인이 이 내용을 받아들이지 않았습니다.', en: 'The search index refused this content.' },
  'translate.down': { ko: '기계 번역이 잠시 멈췄습니다.', en: 'Machine translation does not answer at the moment.' },
  'translate.refused': { ko: '기계 번역이 이 내용을 받아들이지 않았습니다.', en: 'Machine translation refused this content.' },
  // patents and imports
  'patent.number': {
    ko: '한국 출원·등록번호가 아닙니다: {number}',
    en: 'This is not a Korean application or registration number: {number}',
  },
  'patent.design': { ko: '디자인은 특허가 아니어서 가져오지 않습니다.', en: 'A design is not a patent and is not taken.' },
  'patent.trademark': { ko: '상표는 특허가 아니어서 가져오지 않습니다.', en: 'A trademark is not a patent and is not taken.' },
  'patent.familySplit': {
    ko: '이 기록은 이미 등록된 두 기술을 하나의 패밀리로 잇습니다. 두 항목을 확인해 주세요.',
    en: 'This record joins two listings of yours into one patent family. Please look at both.',
  },
  'invention.stale': {
    ko: '그 사이 권리 정보가 바뀌었습니다. 다시 시도해 주세요.',
    en: 'The rights were changed in the meantime. Please try again.',
  },
  'patent.untitled': { ko: '발명의 명칭이 없습니다.', en: 'The record has no title.' },
  'identity.stale': {
    ko: '같은 번호를 다른 가져오기가 먼저 처리했습니다.',
    en: 'Another import has taken this number meanwhile.',
  },
  'import.running': { ko: '이미 진행 중인 가져오기입니다.', en: 'This import is already running.' },
  'import.done': { ko: '이미 끝난 가져오기입니다.', en: 'This import is done.' },
  'import.stale': { ko: '가져오기 상태가 그사이 바뀌었습니다.', en: 'The import has changed meanwhile.' },
  'import.notUploaded': { ko: '파일이 아직 올라오지 않았습니다.', en: 'The file has not been uploaded yet.' },
  'import.checksum': { ko: '올라온 파일이 알려 준 파일과 다릅니다.', en: 'The uploaded file is not the one that was announced.' },
  'import.gaveUp': { ko: '여러 번 시도했으나 끝내지 못했습니다.', en: 'It was tried several times and could not be finished.' },
  'source.empty': { ko: '내용이 비어 있거나 레코드가 없습니다.', en: 'It is empty, or holds no record.' },
  'source.page': {
    ko: '데이터가 아니라 웹 페이지입니다(오류 화면일 수 있습니다).',
    en: 'This is a web page, not data; it may be an error page.',
  },
  'source.malformed': {
    ko: '읽을 수 없는 파일입니다. 엑셀(XLSX)·CSV·XML·JSON 형식이 맞지 않습니다. 원본을 다시 저장하거나 내려받아 올려 주세요.',
    en: 'The file cannot be read: it is no well-formed workbook (XLSX), CSV, XML or JSON. Save or download it again.',
  },
  'source.truncated': {
    ko: '파일이 중간에 끊겼습니다. 다시 내려받아 주세요.',
    en: 'The file ends too early. Please download it again.',
  },
  'source.encoding': { ko: 'UTF-8로 된 파일이 아닙니다.', en: 'The file is not in UTF-8.' },
  'source.doctype': {
    ko: '문서 형식 선언(DOCTYPE)이 있는 XML은 받지 않습니다.',
    en: 'XML with a document type (DOCTYPE) is not taken.',
  },
  'source.tooDeep': { ko: '내용이 지나치게 깊게 겹쳐 있습니다.', en: 'It is nested too deeply.' },
  'source.tooLarge': { ko: '정해진 크기를 넘는 내용이 있습니다.', en: 'Something in it is larger than is taken.' },
  'source.unexpected': {
    ko: '고르신 종류의 목록으로 읽을 수 없습니다. 파일의 종류와 첫 줄의 열 이름을 확인해 주세요.',
    en: 'This does not read as a list of the chosen kind. Check the kind, and the headings in its first row.',
  },
  'source.refused': {
    ko: '출처가 오류로 답했습니다({sourceCode}: {sourceMessage}).',
    en: 'The source answered with an error ({sourceCode}: {sourceMessage}).',
  },
  'source.incomplete': {
    ko: '출처의 답에 본문이 빠져 있습니다. 잠시 후 다시 시도해 주세요.',
    en: 'The answer of the source lacks its content. Try again later.',
  },
  'source.shrunken': {
    ko: '출처의 답이 지난번보다 크게 줄어 받지 않았습니다({read}/{last}).',
    en: 'The answer has shrunk too much to be believed ({read} of {last}).',
  },
  'source.notShrunken': {
    ko: '줄어서 받지 않은 조회가 없습니다. 이미 받아들였거나 그사이 정상으로 돌아왔을 수 있습니다.',
    en: 'No run is refused for having shrunk; it may have been accepted already, or the source is good again.',
  },
  'source.repeats': { ko: '출처가 같은 쪽을 되풀이합니다.', en: 'The source repeats the same page.' },
  'source.redirect': { ko: '출처가 다른 주소로 보내려 했습니다.', en: 'The source tried to send us elsewhere.' },
  'source.status': { ko: '출처가 요청을 받아들이지 않았습니다.', en: 'The source did not take the request.' },
  'source.busy': { ko: '출처가 바쁩니다. 나중에 다시 시도합니다.', en: 'The source is busy. It will be tried again.' },
  'source.private': {
    ko: '출처의 주소가 공개된 주소가 아니어서 연결하지 않았습니다.',
    en: 'The address of the source is not a public one; it was not connected to.',
  },
  'source.certificate': {
    ko: '출처의 인증서를 확인할 수 없습니다({reason}).',
    en: 'The certificate of the source cannot be verified ({reason}).',
  },
  'source.compression': {
    ko: '출처의 답을 압축 해제할 수 없습니다.',
    en: 'The answer of the source cannot be decompressed.',
  },
  'source.overBudget': {
    ko: '이 출처에 정해 둔 사용량을 다 썼습니다.',
    en: 'What this source may be used for is used up.',
  },
  'source.unreachable': { ko: '출처에 연결할 수 없습니다.', en: 'The source cannot be reached.' },
  'source.key': {
    ko: '출처가 인증키를 받아들이지 않았습니다. 등록·기한·활용신청을 확인해 주세요.',
    en: 'The source did not accept the key. Please check its registration, its term and what it was granted for.',
  },
  'source.filterIgnored': {
    ko: '출처가 검색 조건을 무시하고 모든 레코드를 주었습니다.',
    en: 'The source left the condition out of account and gave all of its records.',
  },
  'record.number': { ko: '출처의 번호가 없거나 읽을 수 없습니다.', en: 'The number at the source is missing or cannot be read.' },
  'record.untitled': { ko: '제목이 없습니다.', en: 'The record has no title.' },
  'record.unspecified': {
    ko: '이 기록의 값 가운데 읽을 수 있는 것이 없습니다.',
    en: 'Nothing that the record says of itself could be read.',
  },
  'reference.invalid': { ko: '필요한 값이 없거나 범위를 벗어났습니다.', en: 'A value is missing or out of its bounds.' },
  'reference.nothing': { ko: '알릴 내용이 없는 행입니다.', en: 'The row says nothing.' },
  'reference.twice': {
    ko: '같은 번호의 레코드가 다른 내용으로 두 번 나왔습니다.',
    en: 'A record of the same number came before and said something else.',
  },
  'business.number': {
    ko: '사업자등록번호가 아닙니다. 10자리 숫자를 확인해 주세요.',
    en: 'This is no Korean business registration number. Please check its ten digits.',
  },
  'source.noKey': { ko: '출처의 인증키가 없어 조회하지 않았습니다.', en: 'The source was not asked, for want of a key.' },
  'source.running': { ko: '이미 조회하고 있습니다.', en: 'The source is being asked already.' },
  'source.stale': { ko: '출처의 상태가 그사이 바뀌었습니다.', en: 'The state of the source has changed meanwhile.' },
  'source.paused': {
    ko: '운영자가 조회를 멈춰 두었습니다. 먼저 다시 시작해 주세요.',
    en: 'The operator has paused this source. Resume it first.',
  },
  'source.overTime': {
    ko: '정해진 시간 안에 끝나지 않아 다음에 이어서 조회합니다.',
    en: 'It did not end in its time; the next run goes on from there.',
  },
  'source.enough': {
    ko: '한 번에 받는 양을 채워 다음에 이어서 조회합니다.',
    en: 'It brought as much as one run takes; the next one goes on from there.',
  },
  'source.unknown': { ko: '알 수 없는 출처입니다.', en: 'There is no such source.' },
  'source.notFollowed': {
    ko: '지금은 조회하도록 설정된 출처가 아닙니다.',
    en: 'This source is not set to be followed at present.',
  },
  'source.quota': {
    ko: '출처의 이용 한도에 이르렀습니다. 나중에 이어서 조회합니다.',
    en: 'The quota that the source grants is used up. It will be asked again later.',
  },
  'source.failed': { ko: '출처를 조회하다가 문제가 생겼습니다.', en: 'Something went wrong while asking the source.' },
};
