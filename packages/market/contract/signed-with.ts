/** With what a contract was signed, in both languages: as its record says, and no more. */
export const signedWith = ({ secondFactor }: { readonly secondFactor: boolean }): { readonly ko: string; readonly en: string } =>
  secondFactor
    ? { ko: '성명 입력과 2단계 인증으로 서명', en: 'signed by typed name and second factor' }
    : { ko: '2단계 인증 없이 성명 입력만으로 서명', en: 'signed by typed name alone, without a second factor' };
