import { useLanguage } from './words.ts';

const ko = {
  label: '2단계 인증',
  passkeyFailed: '패스키를 만들거나 확인하지 못했습니다. 다시 시도해 주세요.',
  stepUp: '본인 확인',
  stepUpText:
    '중요한 변경이라 본인인지 한 번 더 확인합니다. 입력하신 내용은 그대로 남아 있으며, 확인이 끝나면 이어서 처리합니다.',
  stepUpCode: '인증 코드 또는 복구 코드',
  stepUpCodeHint: '인증 앱의 6자리 숫자, 또는 복구 코드',
  stepUpGo: '확인하고 계속',
  stepUpPasskey: '패스키로 확인',
  stepUpLasts: '확인은 10분 동안 유효합니다.',
  back: '하지 않고 돌아가기',
  due: (days: number) =>
    days > 0
      ? `서명·결제 권한이 있는 계정입니다. ${days}일 안에 2단계 인증을 등록해 주세요.`
      : '서명·결제 권한이 있는 계정입니다. 계속하려면 2단계 인증을 등록해 주세요.',
  dueLink: '등록하기',
};

const en: typeof ko = {
  label: 'Second factor',
  passkeyFailed: 'The passkey was not made or checked. Please try again.',
  stepUp: 'Confirm that it is you',
  stepUpText: 'This change matters, so please confirm once more. What you entered is kept and is done right after.',
  stepUpCode: 'Code, or recovery code',
  stepUpCodeHint: 'The six digits of your app, or one of your recovery codes',
  stepUpGo: 'Confirm and go on',
  stepUpPasskey: 'Confirm with a passkey',
  stepUpLasts: 'It holds for ten minutes.',
  back: 'Go back without it',
  due: (days: number) =>
    days > 0
      ? `You sign or pay for your organisation. Please set up a second factor within ${days === 1 ? '1 day' : `${days} days`}.`
      : 'You sign or pay for your organisation. Please set up a second factor to go on.',
  dueLink: 'Set it up',
};

const words = { ko, en } as const;

/** The words of what every page can carry: few, and so apart from those of the page of factors. */
export const useStepUpWords = (): typeof ko => words[useLanguage()];
