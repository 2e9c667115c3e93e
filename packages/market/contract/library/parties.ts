import type { Clause } from '../clause.ts';
import { code, date, words } from '../slot.ts';
import { countryName } from '../slots.ts';

export const purpose: Clause = {
  id: 'purpose',
  heading: { ko: '목적', en: 'Purpose' },
  sentences: [
    {
      id: 'parties',
      ko: '{seller}(이하 “기술제공자”)와 {buyer}(이하 “기술도입자”)는 {technology}(이하 “대상기술”)에 관하여 다음과 같이 계약을 체결한다.',
      en: 'This agreement is made between {seller} (the “Provider”) and {buyer} (the “Recipient”) concerning {technology} (the “Technology”).',
    },
    {
      id: 'right',
      ko: '대상기술에는 다음 권리가 포함된다: {country} {right}, 존속기간 만료일 {expires}.',
      en: 'The Technology includes the following right: {country} {right}, protected until {expires}.',
      each: ({ rights }) =>
        rights.map((r) => ({ right: code(r.number), country: words(countryName(r.country)), expires: date(r.expiresOn) })),
    },
  ],
};

const until = ({ ends }: { ends?: string | undefined }) => ends !== undefined;

export const duration: Clause = {
  id: 'duration',
  heading: { ko: '계약 기간', en: 'Term' },
  sentences: [
    {
      id: 'dated',
      when: until,
      ko: '이 계약은 {starts}부터 {ends}까지 효력을 가진다.',
      en: 'This agreement is in force from {starts} until {ends}.',
    },
    {
      id: 'rights',
      when: (terms) => !until(terms),
      ko: '이 계약은 {starts}부터 대상기술에 포함된 권리 가운데 마지막 권리가 소멸하는 날까지 효력을 가진다.',
      en: 'This agreement is in force from {starts} until the last of the rights included in the Technology ends.',
    },
  ],
};
