import type { Clause } from '../clause.ts';
import { name, words } from '../slot.ts';

export const special: Clause = {
  id: 'special',
  heading: { ko: '특약', en: 'Special conditions' },
  sentences: [
    {
      id: 'condition',
      each: (t) => t.special.map((text) => ({ condition: words(text) })),
      ko: '{condition}',
      en: '{condition}',
    },
  ],
};

export const ending: Clause = {
  id: 'ending',
  heading: { ko: '해지', en: 'Termination' },
  sentences: [
    {
      id: 'breach',
      ko: '일방이 이 계약을 위반하고 서면 통지를 받은 뒤 상당한 기간 안에 시정하지 아니하면 상대방은 이 계약을 해지할 수 있다.',
      en: 'If a party breaches this agreement and does not remedy the breach within a reasonable time after written notice, the other may terminate it.',
    },
    {
      id: 'after',
      ko: '해지 전에 발생한 지급 의무와 비밀유지 의무는 해지 후에도 존속한다.',
      en: 'Payments that fell due before, and the duty of confidentiality, survive termination.',
    },
  ],
};

export const law: Clause = {
  id: 'law',
  heading: { ko: '준거법과 분쟁 해결', en: 'Law and disputes' },
  sentences: [
    {
      id: 'law',
      ko: '이 계약은 {law}에 따라 해석한다. 이 계약에 관한 분쟁은 {forum}(으)로 해결한다.',
      en: 'This agreement is governed by {law}. Disputes are settled by {forum}.',
    },
  ],
};

export const languages: Clause = {
  id: 'languages',
  heading: { ko: '언어와 서명', en: 'Languages and signature' },
  sentences: [
    {
      id: 'equal',
      ko: '이 계약서의 국문과 영문은 같은 조건에서 함께 작성되었으며 동등한 효력을 가진다. 금액, 비율, 날짜, 수량과 명칭은 두 언어에서 같다.',
      en: 'The Korean and the English text of this agreement are made from the same terms and have equal force. Amounts, rates, dates, quantities and names are the same in both.',
    },
    {
      id: 'glossary',
      each: (t) => (t.glossary ?? []).map(({ ko, en }) => ({ termKo: name(ko, ko), termEn: name(en, en) })),
      ko: '국문의 ‘{termKo}’와 영문의 ‘{termEn}’은(는) 같은 것을 뜻한다.',
      en: '“{termKo}” in the Korean text and “{termEn}” in the English text mean the same.',
    },
    {
      id: 'signature',
      ko: '당사자는 이 문서의 해시 값에 대한 전자서명으로 이 계약을 체결하며, 양 당사자가 서명한 때에 계약이 성립한다.',
      en: 'The parties conclude this agreement by electronic signatures on the hash of this document; it is concluded once both have signed.',
    },
  ],
};
