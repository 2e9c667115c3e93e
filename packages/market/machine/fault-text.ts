/** Texts of what can go wrong with keys, clients and limits. */
export const machineFaults = {
  'access.key': {
    ko: '유효하지 않거나 폐기되었거나 기한이 지난 키입니다.',
    en: 'The key is not valid, was revoked, or has expired.',
  },
  'access.network': { ko: '이 키를 쓸 수 없는 네트워크 주소입니다.', en: 'The key may not be used from this network address.' },
  'access.personOnly': { ko: '사람이 로그인해서 해야 하는 동작입니다.', en: 'Only a person who has signed in may do this.' },
  'limit.minute': {
    ko: '1분에 {most}번까지 요청할 수 있습니다. {seconds}초 뒤에 다시 시도해 주세요.',
    en: 'Up to {most} calls a minute can be made. Please try again in {seconds} seconds.',
  },
  'limit.day': {
    ko: '하루 요청 한도 {most}번을 다 썼습니다. {seconds}초 뒤에 다시 시작됩니다.',
    en: 'The {most} calls of the day are used up. They begin again in {seconds} seconds.',
  },
  'limit.organisations': {
    ko: '한 시간에 기업 {most}곳까지 볼 수 있습니다. 잠시 후 다시 시도해 주세요.',
    en: 'Up to {most} organisations can be looked at in an hour. Please try again later.',
  },
  'credential.stale': { ko: '키가 그사이 바뀌었습니다.', en: 'The key has changed meanwhile.' },
  'credential.scope': {
    ko: '본인이 가진 권한 안에서만 줄 수 있습니다.',
    en: 'You can give only permissions that you hold yourself.',
  },
  'credential.expiry': {
    ko: '만료일은 지금부터 {days}일 안이어야 합니다.',
    en: 'It must end within {days} days from now.',
  },
  'credential.network': {
    ko: 'CIDR 표기로 적어 주세요(예: 203.0.113.0/24).',
    en: 'Write a network in CIDR notation, such as 203.0.113.0/24.',
  },
  'credential.tooMany': { ko: '{count}개까지 만들 수 있습니다.', en: 'Up to {count} can be made.' },
  'credential.twoSecrets': {
    ko: '비밀값은 두 개까지 둘 수 있습니다. 쓰지 않는 것을 먼저 지워 주세요.',
    en: 'A client has at most two secrets. Remove the one that is no longer used first.',
  },
  'credential.lastSecret': {
    ko: '마지막 비밀값은 지울 수 없습니다. 클라이언트를 폐기해 주세요.',
    en: 'The last secret cannot be removed. Revoke the client instead.',
  },
} as const;
