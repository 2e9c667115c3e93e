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
};
const en: typeof ko = {
  genuine: 'This document stands',
  replaced: 'A newer document of this kind was issued since',
  issuedOn: 'Issued on',
  parties: 'Seller and buyer',
  hash: 'Hash of the content (SHA-256)',
  pdf: 'Hash of the PDF (SHA-256)',
  example: 'This is an invented example.',
};

export const useTradeDocumentWords = () => {
  const language = useLanguage();
  return {
    ...(language === 'ko' ? ko : en),
    kind: (name: keyof typeof tradeDocuments) => tradeDocuments[name].name[language] ?? name,
  };
};
