import { tradeDocuments } from '@sandan/market/trade-document/kind';
import { useLanguage } from './words.ts';

const ko = {
  genuine: '유효한 서류입니다',
  replaced: '이후에 같은 서류가 다시 발행되었습니다',
  issuedOn: '발행일',
  parties: '판매자와 구매자',
  hash: '내용 해시(SHA-256)',
  pdf: 'PDF 해시(SHA-256)',
  example: '예시로 만든 서류입니다.',
  account: '서류에 적힌 입금 계좌',
  endingIn: (last: string) => `끝자리 ${last}`,
  since: (on: string) => `${on}부터 사용`,
  inUse: '지금도 사용 중인 계좌입니다. 서류에 적힌 예금주와 끝자리가 위와 다르면 송금하지 마세요.',
  notInUse: '지금은 이 계좌를 쓰지 않습니다. 송금하기 전에 주문에서 현재 계좌를 확인하세요.',
  noAccount: '이 서류를 발행할 때 사용 중인 계좌가 없었습니다. 서류에 계좌가 적혀 있다면 송금하지 마세요.',
};
const en: typeof ko = {
  genuine: 'This document stands',
  replaced: 'A newer document of this kind was issued since',
  issuedOn: 'Issued on',
  parties: 'Seller and buyer',
  hash: 'Hash of the content (SHA-256)',
  pdf: 'Hash of the PDF (SHA-256)',
  example: 'This is an invented example.',
  account: 'Account on the document',
  endingIn: (last) => `ending in ${last}`,
  since: (on) => `in use since ${on}`,
  inUse: 'This account is in use today. If the holder or the last digits on your copy differ from these, do not pay.',
  notInUse: 'This account is not in use any more. Look at the order for the present one before you pay.',
  noAccount: 'No account was in use when this was issued. If your copy names one, do not pay.',
};

export const useTradeDocumentWords = () => {
  const language = useLanguage();
  return {
    ...(language === 'ko' ? ko : en),
    kind: (name: keyof typeof tradeDocuments) => tradeDocuments[name].name[language] ?? name,
  };
};
