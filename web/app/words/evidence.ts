import { useLanguage } from './words.ts';

const ko = {
  title: '등록 번호와 도메인',
  lead: '번호와 도메인은 자동으로 확인되며, 심사가 빨라집니다.',
  none: '아직 없습니다.',
  schemes: {
    kr_business_number: '사업자등록번호',
    gln: 'GLN (GS1 사업장 번호)',
    lei: 'LEI (법인식별기호)',
    duns: 'D-U-N-S 번호',
    foreign_registration: '해외 법인 등록번호',
  },
  scheme: '번호 종류',
  value: '번호',
  add: '번호 등록',
  business: {
    active: '계속사업자',
    suspended: '휴업',
    closed: '폐업',
    unregistered: '국세청에 등록되지 않음',
    unknown: '국세청 조회 전',
  },
  fetched: (at: string) => `국세청 조회 ${at}`,
  domain: '도메인',
  domainHint: '예: gaon.example',
  addDomain: '도메인 등록',
  domainStates: { waiting: '확인 중', proved: '확인됨', failed: '확인 실패', lost: '확인이 풀림' },
  by: { dns: 'DNS로 확인', file: '파일로 확인' },
  how: '아래 둘 가운데 하나를 하면 몇 분 안에 확인됩니다.',
  dns: 'DNS TXT 레코드',
  file: '파일',
  mail: (domain: string) => `구성원이 ${domain} 메일을 씁니다`,
  mailWeak: '홈페이지와 같은 도메인 (약한 근거)',
  mailProved: '확인된 도메인',
  remove: '지우기',
  retry: '다시 확인',
};
type EvidenceWords = typeof ko;

const en: EvidenceWords = {
  title: 'Numbers and domains',
  lead: 'They are checked by themselves, and make the review quicker.',
  none: 'Nothing yet.',
  schemes: {
    kr_business_number: 'Korean business number',
    gln: 'GLN (GS1 location number)',
    lei: 'LEI (legal entity identifier)',
    duns: 'D-U-N-S number',
    foreign_registration: 'Registration number abroad',
  },
  scheme: 'Kind of number',
  value: 'Number',
  add: 'Add the number',
  business: {
    active: 'In business',
    suspended: 'Suspended',
    closed: 'Closed',
    unregistered: 'Not known to the tax office',
    unknown: 'Not asked yet',
  },
  fetched: (at) => `National Tax Service, ${at}`,
  domain: 'Domain',
  domainHint: 'For example gaon.example',
  addDomain: 'Add the domain',
  domainStates: { waiting: 'Being checked', proved: 'Proved', failed: 'Not proved', lost: 'No longer proved' },
  by: { dns: 'by DNS', file: 'by a file' },
  how: 'Do one of these; it is seen within minutes.',
  dns: 'DNS TXT record',
  file: 'File',
  mail: (domain) => `Members write from ${domain}`,
  mailWeak: 'same domain as the website (weak)',
  mailProved: 'proved domain',
  remove: 'Remove',
  retry: 'Check again',
};

const words = { ko, en } as const;

/** The words of what proves who an organisation is. */
export const useEvidenceWords = (): EvidenceWords => words[useLanguage()];
