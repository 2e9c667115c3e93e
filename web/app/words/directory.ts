import { useLanguage } from './words.ts';

const ko = {
  tab: '로그인·디렉터리',
  title: '로그인과 디렉터리',
  lead: '구성원의 2단계 인증 조건과 사내 디렉터리(SCIM) 연결을 관리합니다.',
  rules: '2단계 인증 조건',
  atOnce: '서명·결제 권한이 있는 구성원에게 2단계 인증을 바로 요구합니다',
  atOnceHint: '선택하지 않으면 처음 필요한 때부터 7일의 여유를 둡니다.',
  scim: '디렉터리 연결 (SCIM 2.0)',
  scimText: 'Okta, Microsoft Entra ID 같은 디렉터리에서 구성원을 등록하고 중지할 수 있습니다. 아래 주소와 API 키를 입력하세요.',
  base: 'SCIM 주소',
  keyText:
    "API 키에는 '구성원 관리' 권한과, 그룹으로 줄 역할이 가진 권한이 모두 있어야 합니다. 소유자는 디렉터리에서 바꿀 수 없습니다.",
  users: '디렉터리가 알린 사용자',
  none: '아직 디렉터리가 알린 사용자가 없습니다.',
  columns: { name: '사용자', state: '상태', roles: '역할' },
  states: { active: '사용 중', off: '중지됨' },
  more: (n: number) => `외 ${n}명`,
};

type DirectoryWords = typeof ko;

const en: DirectoryWords = {
  tab: 'Sign-in and directory',
  title: 'Sign-in and directory',
  lead: 'What you want of your members’ sign-ins, and the connection to your directory (SCIM).',
  rules: 'Second factor',
  atOnce: 'Whoever signs or pays needs a second factor at once',
  atOnceHint: 'Otherwise they have seven days from when it is first missed.',
  scim: 'Directory (SCIM 2.0)',
  scimText: 'Okta, Microsoft Entra ID and others can announce members and stop them. Enter this address and an API key there.',
  base: 'SCIM address',
  keyText:
    'The key needs the right to look after members, and whatever the roles hold that groups are to give. Owners are not changed by a directory.',
  users: 'Users announced by the directory',
  none: 'No directory has announced anybody yet.',
  columns: { name: 'User', state: 'State', roles: 'Roles' },
  states: { active: 'Active', off: 'Stopped' },
  more: (n: number) => `and ${n} more`,
};

const words = { ko, en } as const;

/** The words of sign-in rules and directories. */
export const useDirectoryWords = (): DirectoryWords => words[useLanguage()];
