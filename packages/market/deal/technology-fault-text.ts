/** Texts of the faults of technology deals. */
export const technologyFaults = {
  'deal.stale': {
    ko: '그사이 상대방이나 동료가 거래를 진행했습니다. 새로 고친 뒤 다시 시도해 주세요.',
    en: 'Somebody else has moved this deal meanwhile. Reload and try again.',
  },
  'deal.exists': {
    ko: '이 기술에 대해 이미 진행 중인 거래가 있습니다.',
    en: 'Your organisation already has a deal about this technology.',
  },
  'deal.ownListing': {
    ko: '자기 기업의 기술에는 관심을 표명할 수 없습니다.',
    en: 'You cannot express interest in a technology of your own.',
  },
  'deal.notDealt': { ko: '이 항목은 기술 거래로 진행할 수 없습니다.', en: 'This listing is not traded by technology deals.' },
  'deal.onHold': {
    ko: '보류 중인 거래입니다. 보류가 풀린 뒤에 진행할 수 있습니다.',
    en: 'This deal is on hold. It can go on when the hold is lifted.',
  },
  'deal.held': { ko: '같은 사유로 이미 보류 중입니다.', en: 'It is on hold for this reason already.' },
  'deal.notHeld': { ko: '풀 수 있는 보류가 없습니다.', en: 'There is no hold that you can lift.' },
  'deal.termsOpen': { ko: '양쪽이 합의한 조건이 아직 없습니다.', en: 'There are no terms yet on which both sides agree.' },
  'deal.notExpress': { ko: '간편 실시권을 제공하지 않는 기술입니다.', en: 'This technology offers no express licence.' },
  'deal.unsigned': { ko: '아직 양쪽이 서명하지 않았습니다.', en: 'Not both sides have signed yet.' },
  'nda.missing': { ko: '비밀유지계약이 아직 없습니다.', en: 'There is no non-disclosure agreement yet.' },
  'nda.byPerson': {
    ko: '비밀유지계약에는 서명 권한이 있는 사람이 직접 동의해야 합니다.',
    en: 'A person who may sign must accept the agreement; a program cannot.',
  },
  'nda.changed': {
    ko: '읽으신 뒤에 비밀유지계약이 바뀌었습니다. 새 내용을 확인해 주세요.',
    en: 'The agreement has changed since you read it. Please read it again.',
  },
  'nda.accepted': { ko: '귀사는 이 계약에 이미 동의했습니다.', en: 'Your side has accepted this agreement already.' },
  'nda.stale': {
    ko: '그사이 비밀유지계약이 바뀌었습니다. 새로 고친 뒤 다시 시도해 주세요.',
    en: 'The agreement has changed meanwhile. Reload and try again.',
  },
  'nda.unsigned': {
    ko: '비밀유지계약에 아직 양쪽이 동의하지 않았습니다.',
    en: 'Not both sides have accepted the non-disclosure agreement yet.',
  },
  'room.stale': {
    ko: '그사이 자료실이 바뀌었습니다. 새로 고친 뒤 다시 시도해 주세요.',
    en: 'The data room has changed meanwhile. Reload and try again.',
  },
  'room.closed': { ko: '자료실이 열려 있지 않습니다.', en: 'The data room is not open.' },
  'room.revoked': { ko: '회수된 파일입니다.', en: 'This file was taken back.' },
  'room.folder': { ko: '자료실에 없는 폴더입니다.', en: 'The data room has no such folder.' },
  'room.group': { ko: '자료실에 없는 그룹입니다.', en: 'The data room has no such group.' },
  'room.groupTwice': { ko: '같은 이름표를 쓰는 그룹이 있습니다.', en: 'Two groups have the same mark.' },
  'room.until': { ko: '열람 기한은 지금보다 뒤여야 합니다.', en: 'The last day must lie ahead.' },
  'room.unmarkable': {
    ko: '이 형식에는 워터마크를 넣을 수 없어 열람만 허용할 수 없습니다. 내려받기를 허용하거나 PDF로 올려 주세요.',
    en: 'No watermark can be put on this file, so it cannot be given to be looked at alone. Allow its download or send a PDF.',
  },
  'room.full': { ko: '자료실에 더 올릴 수 없습니다 (최대 {count}개).', en: 'The data room is full ({count} files).' },
  'room.answered': { ko: '이미 답변한 질문입니다.', en: 'This question has its answer.' },
  'room.ownQuestion': { ko: '자기 쪽의 질문에는 답할 수 없습니다.', en: 'You cannot answer a question of your own side.' },
  'nda.notInForce': {
    ko: '발효 중인 비밀유지계약이 없습니다.',
    en: 'No non-disclosure agreement is in force.',
  },
} as const;
