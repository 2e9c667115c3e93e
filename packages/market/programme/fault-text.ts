/** Texts of what can go wrong with support programmes, applications and their budgets. */
export const programmeFaults = {
  'programme.criterionTwice': { ko: '평가 항목의 키가 겹칩니다.', en: 'Two criteria have the same key.' },
  'programme.passAboveAll': { ko: '통과 점수가 만점보다 높습니다.', en: 'The pass mark lies above the full score.' },
  'programme.dates': {
    ko: '접수 시작, 접수 마감, 사업 종료 순서로 날짜를 적어 주세요.',
    en: 'The call must open, close and the programme end, in this order.',
  },
  'programme.grantOrder': { ko: '최대 지원금이 최소 지원금보다 적습니다.', en: 'The largest grant is below the smallest.' },
  'programme.grantAboveTotal': { ko: '최대 지원금이 전체 예산보다 많습니다.', en: 'The largest grant exceeds the budget.' },
  'programme.burnBy': {
    ko: '집행률 점검일은 접수 마감 뒤, 사업 종료 전이어야 합니다.',
    en: 'The day of the check must lie between the end of the call and the end of the programme.',
  },
  'programme.agencyOnly': {
    ko: '지원사업은 지원기관만 만들 수 있습니다.',
    en: 'Only support agencies can set up a programme.',
  },
  'programme.windowOver': { ko: '접수 마감일이 이미 지났습니다.', en: 'The last day of the call has passed.' },
  'programme.windowShorter': { ko: '공고한 접수 기간은 줄일 수 없습니다.', en: 'A published call cannot be made shorter.' },
  'programme.fixed': { ko: '지금 단계에서는 바꿀 수 없습니다.', en: 'This can no longer be changed.' },
  'programme.undecided': {
    ko: '아직 결정되지 않았거나 이미 선정된 신청이 있습니다.',
    en: 'There are applications that are undecided, or already selected.',
  },
  'programme.unsettled': { ko: '정산이 끝나지 않은 신청이 있습니다.', en: 'Some applications are not settled yet.' },
  'programme.beyondBudget': { ko: '남은 예산을 넘습니다.', en: 'This goes beyond the budget that is left.' },
  'programme.nothingScored': { ko: '평가가 끝난 신청이 없습니다.', en: 'No application is scored yet.' },
  'programme.tooMany': {
    ko: '한 번에 결정할 수 있는 건수를 넘었습니다. 신청별로 결정해 주세요.',
    en: 'Too many for one step. Please decide them one by one.',
  },
  'programme.reviewer': { ko: '기관의 구성원이 아닙니다.', en: 'Not a member of the agency.' },
  'programme.notOpen': { ko: '지금은 접수 기간이 아닙니다.', en: 'The call is not open.' },
  'programme.stale': {
    ko: '그사이 사업이 바뀌었습니다. 새로 고친 뒤 다시 시도해 주세요.',
    en: 'The programme has changed meanwhile. Please reload and try again.',
  },
  'application.ownProgramme': { ko: '자기 기관의 사업에는 신청할 수 없습니다.', en: 'You cannot apply to your own programme.' },
  'application.askedRange': {
    ko: '신청 금액이 지원금 범위를 벗어납니다.',
    en: 'What is asked lies outside the range of the grant.',
  },
  'application.askedAbovePlan': { ko: '신청 금액이 계획한 비용보다 많습니다.', en: 'More is asked than the plan costs.' },
  'application.support': { ko: '이 사업이 지원하지 않는 항목입니다.', en: 'The programme does not pay for this.' },
  'application.notEligible': {
    ko: '신청 자격에 맞지 않거나 확인되지 않은 항목이 있습니다: {facts}',
    en: 'Conditions of the call are not met or not shown: {facts}',
  },
  'application.fixed': { ko: '제출한 신청서는 고칠 수 없습니다.', en: 'An application that was handed in cannot be changed.' },
  'application.notReviewer': { ko: '이 사업의 평가위원이 아닙니다.', en: 'You are not a reviewer of this programme.' },
  'application.notReviewing': { ko: '평가 중인 신청이 아닙니다.', en: 'This application is not being scored.' },
  'application.conflict': {
    ko: '이해관계가 있어 평가할 수 없습니다. 회피를 신청해 주세요.',
    en: 'You have an interest in this application and cannot score it. Please stand aside.',
  },
  'application.pointsAbove': { ko: '배점({most}점)을 넘습니다.', en: 'At most {most} points can be given.' },
  'application.criterion': { ko: '없는 평가 항목입니다.', en: 'There is no such criterion.' },
  'application.reviewsMissing': {
    ko: '평가가 {count}건 있습니다. {wanted}건이 필요합니다.',
    en: '{count} reviews are in, {wanted} are needed.',
  },
  'application.grantAboveAsked': { ko: '신청 금액보다 많이 지원할 수 없습니다.', en: 'No more than was asked can be granted.' },
  'application.stale': {
    ko: '그사이 신청이 바뀌었습니다. 새로 고친 뒤 다시 시도해 주세요.',
    en: 'The application has changed meanwhile. Please reload and try again.',
  },
  'support.notActive': { ko: '협약이 시작된 지원이 아닙니다.', en: 'This support is not active.' },
  'support.over': { ko: '사업 기간이 끝났습니다.', en: 'The programme is over.' },
  'support.kind': { ko: '이 사업이 지원하지 않는 항목입니다.', en: 'The programme does not pay for this.' },
  'support.currency': {
    ko: '지원사업과 통화가 다른 요금에는 지원금을 쓸 수 없습니다.',
    en: 'The programme does not pay prices in another currency.',
  },
  'support.twice': { ko: '이미 지원금이 쓰이고 있습니다.', en: 'Support is already set aside for this.' },
  'support.nothingLeft': { ko: '쓸 수 있는 지원금이 남아 있지 않습니다.', en: 'No support is left to be used.' },
  'support.open': { ko: '아직 정산되지 않은 이용이 있습니다.', en: 'Some uses are not settled yet.' },
  'support.notWarned': {
    ko: '집행률 경고 뒤 정해진 기간이 지나야 환수할 수 있습니다.',
    en: 'It can be taken back only after a warning and the time that it gives.',
  },
  'support.upward': { ko: '정산한 금액은 늘릴 수 없습니다.', en: 'What is settled can only be lowered.' },
  'support.burntEnough': { ko: '집행률 기준을 채웠습니다.', en: 'Enough of the grant is used.' },
} as const;
