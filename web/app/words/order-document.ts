import { packageNames } from '@sandan/market/trade-document/packing';
import { useTradeDocumentWords } from './trade-document.ts';
import { useLanguage } from './words.ts';

const ko = {
  title: '무역 서류',
  lead: '주문 내용으로 만든 서류입니다. 받은 사람은 누구나 확인 코드로 진위를 확인할 수 있습니다.',
  none: '아직 발행한 서류가 없습니다.',
  issued: '서류를 발행했습니다. 상대방도 여기에서 내려받을 수 있습니다.',
  document: '서류',
  code: '확인 코드',
  files: '파일',
  current: '유효',
  replaced: '재발행됨',
  fileOf: (format: string, number: string) => `${number} ${format}`,
  issue: '서류 발행',
  issueNext: '발행할 서류 고르기',
  issueText: '발행한 서류는 고칠 수 없습니다. 같은 서류를 다시 발행하면 새 서류가 앞의 것을 대신합니다.',
  issueIt: (name: string) => `${name} 발행하기`,
  fields: {
    origin: '원산지 국가 코드',
    originRule: '원산지 결정 기준',
    portFrom: '선적항',
    portTo: '도착항',
    vessel: '선명·항차 또는 편명',
    sailsOn: '출항 예정일',
    notify: '통지처',
    note: '비고',
  },
  hints: { origin: '두 글자 코드로 적어 주세요. 예: KR', originRule: '특혜를 신청할 때만 적어 주세요. 예: 한-EU FTA, PSR' },
  packing: '포장',
  packingText: '같은 포장끼리 한 줄에 적어 주세요. 무게는 그 줄의 포장을 모두 더한 값입니다.',
  packingProposed: '계약 내용과 제품에 등록된 포장으로 미리 채운 값입니다. 실제로 포장한 내용과 비교해 주세요.',
  packingRow: (n: number) => `포장 ${n}`,
  moreRows: '포장 줄 더 적기',
  columns: {
    type: '종류',
    count: '개수',
    holds: '내용물',
    netKg: '순중량(kg)',
    grossKg: '총중량(kg)',
    cm: '가로×세로×높이(cm)',
  },
};
const en: typeof ko = {
  title: 'Trade documents',
  lead: 'Made from the order itself. Whoever receives one can check with its code whether it is genuine.',
  none: 'No document has been issued yet.',
  issued: 'The document is issued. The other side can download it here as well.',
  document: 'Document',
  code: 'Verification code',
  files: 'Files',
  current: 'Current',
  replaced: 'Replaced',
  fileOf: (format: string, number: string) => `${format} of ${number}`,
  issue: 'Issue a document',
  issueNext: 'Document to issue',
  issueText: 'An issued document cannot be changed. Issuing the same kind again replaces the one before.',
  issueIt: (name: string) => `Issue: ${name}`,
  fields: {
    origin: 'Country of origin',
    originRule: 'Rule of origin',
    portFrom: 'Port of loading',
    portTo: 'Port of discharge',
    vessel: 'Vessel and voyage, or flight',
    sailsOn: 'Sailing on or about',
    notify: 'Notify party',
    note: 'Remarks',
  },
  hints: {
    origin: 'Two-letter code, for example KR',
    originRule: 'Only if a preference is claimed, for example EU–Korea FTA, PSR',
  },
  packing: 'Packing',
  packingText: 'One line for each sort of package. Weights are those of all packages of the line together.',
  packingProposed: 'Taken from the contract and from the packing of the product. Compare it with what was packed.',
  packingRow: (n: number) => `Packages ${n}`,
  moreRows: 'Add lines',
  columns: {
    type: 'Type',
    count: 'Number',
    holds: 'Contents',
    netKg: 'Net weight (kg)',
    grossKg: 'Gross weight (kg)',
    cm: 'Length × width × height (cm)',
  },
};

export const useOrderDocumentWords = () => {
  const language = useLanguage();
  const { kind, issuedOn } = useTradeDocumentWords();
  return {
    ...(language === 'ko' ? ko : en),
    kind,
    issuedOn,
    packages: Object.entries(packageNames).map(([value, name]) => ({ value, label: name[language] ?? value })),
  };
};
