import type { Signature } from './contract.ts';

const byFactor = {
  totp: { ko: '성명 입력과 인증 앱 코드로 서명', en: 'signed by typed name and a code of an authenticator app' },
  passkey: { ko: '성명 입력과 패스키로 서명', en: 'signed by typed name and a passkey' },
  recovery: { ko: '성명 입력과 복구 코드로 서명', en: 'signed by typed name and a recovery code' },
} as const;

/** With what a contract was signed, in both languages: as its record says, and no more. */
export const signedWith = ({
  secondFactor,
  factor,
}: {
  readonly secondFactor: boolean;
  readonly factor?: Signature['factor'];
}): { readonly ko: string; readonly en: string } => {
  if (factor) return byFactor[factor];
  return secondFactor
    ? { ko: '성명 입력과 2단계 인증으로 서명', en: 'signed by typed name and second factor' }
    : { ko: '2단계 인증 없이 성명 입력만으로 서명', en: 'signed by typed name alone, without a second factor' };
};
