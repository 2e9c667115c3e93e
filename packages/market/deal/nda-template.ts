import { type Language, textIn } from '@sandan/kernel/text';
import type { Nda } from './nda.ts';

/** The edition that new agreements use. An edition never changes: a change of a word is a new one. */
export const ndaEdition = 1;

export interface NdaText {
  readonly title: string;
  readonly clauses: readonly { readonly heading: string; readonly text: string }[];
}

interface Facts {
  readonly seller: string;
  readonly buyer: string;
  readonly subject: string;
  readonly disclosure: number;
  readonly secrecy: number;
  readonly mutual: boolean;
}

const korean = ({ seller, buyer, subject, disclosure, secrecy, mutual }: Facts): NdaText => ({
  title: mutual ? '상호 비밀유지계약서' : '비밀유지계약서',
  clauses: [
    {
      heading: '제1조 (당사자와 목적)',
      text: `${seller}(이하 “제공 기관”)과 ${buyer}(이하 “도입 기업”)은 「${subject}」의 기술이전 가능성을 검토하기 위하여 이 계약을 맺습니다. 비밀정보는 이 목적으로만 씁니다.`,
    },
    {
      heading: '제2조 (비밀정보)',
      text: mutual
        ? '비밀정보는 한 당사자가 이 시장의 자료실, 등록 항목의 비공개 항목, 그 밖의 방법으로 비밀임을 밝히고 상대방에게 알린 기술·영업 정보입니다.'
        : '비밀정보는 제공 기관이 이 시장의 자료실, 등록 항목의 비공개 항목, 그 밖의 방법으로 비밀임을 밝히고 도입 기업에 알린 기술·영업 정보입니다.',
    },
    {
      heading: '제3조 (지키는 의무)',
      text: '받은 당사자는 비밀정보를 자기 비밀과 같은 주의로, 적어도 합리적인 주의로 지키고, 제1조의 목적에 꼭 필요한 임직원과 자문인에게만 같은 의무를 지워 알리며, 역설계하거나 그에 기초하여 출원하지 않습니다.',
    },
    {
      heading: '제4조 (예외)',
      text: '이미 공개된 정보, 받은 당사자의 잘못 없이 공개된 정보, 받기 전에 알고 있었음을 증명할 수 있는 정보, 제3자에게서 적법하게 받은 정보, 독자적으로 개발한 정보는 비밀정보가 아닙니다. 법령이나 법원의 명령으로 공개하여야 할 때에는 미리 상대방에게 알리고 필요한 범위에서만 공개합니다.',
    },
    {
      heading: '제5조 (기간)',
      text: `비밀정보는 계약이 발효된 날부터 ${disclosure}개월 동안 제공할 수 있습니다. 비밀을 지킬 의무는 그 기간이 끝난 뒤에도 ${secrecy}개월 동안 이어지며, 영업비밀인 정보는 비밀로 남아 있는 동안 이어집니다.`,
    },
    {
      heading: '제6조 (반환과 기록)',
      text: '요청을 받으면 30일 안에 비밀정보와 그 사본을 돌려주거나 없애고 그 사실을 확인합니다. 시장이 남기는 열람 기록은 누가 언제 무엇을 보았는지의 증거로 쓸 수 있습니다.',
    },
    {
      heading: '제7조 (권리)',
      text: '이 계약은 어떤 지식재산권도 옮기거나 실시를 허락하지 않으며, 기술이전 계약을 맺을 의무를 지우지 않습니다.',
    },
    {
      heading: '제8조 (준거법과 언어)',
      text: '이 계약은 대한민국 법에 따르며, 분쟁은 제공 기관의 주소지를 관할하는 법원에서 해결합니다. 국문과 영문이 다르면 국문이 앞섭니다.',
    },
  ],
});

const english = ({ seller, buyer, subject, disclosure, secrecy, mutual }: Facts): NdaText => ({
  title: mutual ? 'Mutual non-disclosure agreement' : 'Non-disclosure agreement',
  clauses: [
    {
      heading: '1. Parties and purpose',
      text: `${seller} (the “provider”) and ${buyer} (the “recipient company”) enter into this agreement to consider a transfer of the technology “${subject}”. Confidential information is used for this purpose alone.`,
    },
    {
      heading: '2. Confidential information',
      text: mutual
        ? 'Confidential information is technical or business information that one party makes known to the other as confidential, in the data room of this market, in the withheld fields of a listing, or otherwise.'
        : 'Confidential information is technical or business information that the provider makes known to the recipient company as confidential, in the data room of this market, in the withheld fields of a listing, or otherwise.',
    },
    {
      heading: '3. Duty of care',
      text: 'The receiving party keeps confidential information with the care that it takes of its own secrets, and with reasonable care at least; passes it on only to staff and advisers who need it for the purpose and who are bound alike; and neither reverse-engineers it nor files for rights that rest on it.',
    },
    {
      heading: '4. Exceptions',
      text: 'Information is not confidential if it is public, becomes public without fault of the receiving party, was demonstrably known to it before, is lawfully received from a third party, or is developed independently. Where a law or a court orders disclosure, the other party is told beforehand and no more than necessary is disclosed.',
    },
    {
      heading: '5. Term',
      text: `Confidential information may be made known for ${disclosure} months from the day on which this agreement takes effect. The duty to keep it continues for ${secrecy} months after that period, and for trade secrets for as long as they remain secret.`,
    },
    {
      heading: '6. Return and records',
      text: 'On request, confidential information and its copies are returned or destroyed within 30 days, and this is confirmed. The access log of the market may serve as evidence of who saw what, and when.',
    },
    {
      heading: '7. Rights',
      text: 'This agreement transfers no intellectual property, grants no licence, and obliges nobody to conclude a transfer.',
    },
    {
      heading: '8. Law and language',
      text: 'This agreement is governed by the law of the Republic of Korea; disputes are settled by the courts at the seat of the provider. Where the Korean and the English text differ, the Korean one prevails.',
    },
  ],
});

const editions: Readonly<Record<number, Readonly<Record<Language, (facts: Facts) => NdaText>>>> = {
  1: { ko: korean, en: english },
};

/** The text of an agreement in one language; nothing for one that is a file, or of an edition that never was. */
export const ndaText = (
  nda: Pick<Nda, 'form' | 'direction' | 'disclosureMonths' | 'secrecyMonths' | 'parties' | 'subject'>,
  language: Language,
): NdaText | undefined => {
  if (nda.form.is !== 'template') return undefined;
  return editions[nda.form.edition]?.[language]({
    seller: textIn(nda.parties.seller, language),
    buyer: textIn(nda.parties.buyer, language),
    subject: textIn(nda.subject, language),
    disclosure: nda.disclosureMonths,
    secrecy: nda.secrecyMonths,
    mutual: nda.direction === 'mutual',
  });
};
