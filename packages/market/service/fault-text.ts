/** Texts of what can go wrong with requests for designs and simulations. */
export const serviceFaults = {
  'service.notOffered': { ko: '지금은 의뢰를 받지 않습니다.', en: 'No requests are taken here at present.' },
  'service.own': { ko: '자기 기업에는 의뢰할 수 없습니다.', en: 'You cannot request this of your own organisation.' },
  'service.stale': {
    ko: '그 사이에 내용이 바뀌었습니다. 새로 고친 뒤 다시 시도해 주세요.',
    en: 'This has changed meanwhile. Please reload and try again.',
  },
  'service.tooMuch': { ko: '항목이 너무 많습니다.', en: 'There are too many of these.' },
  'service.past': { ko: '이미 지난 날입니다.', en: 'This day is over already.' },
  'service.quotesUsed': { ko: '더는 견적을 고칠 수 없습니다.', en: 'It cannot be quoted any more.' },
  'service.quoteOver': { ko: '견적의 유효 기간이 지났습니다.', en: 'The quote is no longer valid.' },
  'service.nothing': { ko: '제출할 파일이나 해석을 골라 주세요.', en: 'Please choose files or runs to hand in.' },
  'service.file': { ko: '쓸 수 없는 파일이 있습니다.', en: 'One of these files cannot be used.' },
  'service.job': { ko: '아직 끝나지 않은 해석이 있습니다.', en: 'One of these runs is not done yet.' },
  'service.noRevision': {
    ko: '합의한 수정 횟수를 모두 썼습니다. 수락하거나 운영자의 판단을 구해 주세요.',
    en: 'The agreed revisions are used up. Please accept the result or bring it to the operator.',
  },
  'service.revisionsLeft': {
    ko: '아직 수정을 요청할 수 있습니다. 먼저 수정을 요청해 주세요.',
    en: 'There are revisions left. Please ask for one first.',
  },
  'service.notLate': {
    ko: '결과를 낼 기한이 아직 지나지 않았습니다.',
    en: 'The time in which the result is to be handed in is not over.',
  },
  'service.noFiles': { ko: '지금은 파일을 더할 수 없습니다.', en: 'No files can be added now.' },
  'service.fileShared': {
    ko: '상대가 이미 볼 수 있거나 해석에 쓰인 파일은 지울 수 없습니다.',
    en: 'A file that the other side can see, or that a run starts from, cannot be taken away.',
  },
  'service.filesFull': { ko: '더는 파일을 더할 수 없습니다.', en: 'No more files can be added.' },
  'service.notSimulation': { ko: '시뮬레이션 의뢰가 아닙니다.', en: 'This is no request for a simulation.' },
  'service.notInWork': { ko: '지금은 해석을 실행할 수 없습니다.', en: 'No run can be started now.' },
  'service.noResult': { ko: '결과 값이나 파일을 적어 주세요.', en: 'Please give values or files of the result.' },
  'service.jobDone': { ko: '이미 결과가 기록되었습니다.', en: 'Its result is written down already.' },
  'service.jobsFull': { ko: '더는 해석을 실행할 수 없습니다.', en: 'No more runs can be started.' },
} as const;
