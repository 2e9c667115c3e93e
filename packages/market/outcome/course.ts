import type { EventName } from '../event/catalogue.ts';
import type { KindName } from '../listing/kinds/registry.ts';

interface Step {
  readonly label: { readonly ko: string; readonly en: string };
  /** The event that is this step when it happens first. */
  readonly event: EventName;
  /** Of listings of these kinds alone. */
  readonly kinds?: readonly KindName[];
  /** What takes the step: the subject of the event, or the listing that it is about. */
  readonly of: 'subject' | 'listing';
}

interface Course {
  readonly label: { readonly ko: string; readonly en: string };
  readonly steps: Readonly<Record<string, Step>>;
}

/**
 * The courses that things take in the market, step by step, as the public figures count them: each thing takes each step once, when
 * its event happens first.
 */
export const courses = {
  need: {
    label: { ko: '수요', en: 'Needs' },
    steps: {
      published: {
        label: { ko: '공개', en: 'Published' },
        event: 'listing.published',
        kinds: ['need'],
        of: 'listing',
      },
      answered: {
        label: { ko: '첫 제안 받음', en: 'First offer received' },
        event: 'inquiry.asked',
        kinds: ['need'],
        of: 'listing',
      },
    },
  },
  inquiry: {
    label: { ko: '문의', en: 'Inquiries' },
    steps: {
      asked: { label: { ko: '접수', en: 'Asked' }, event: 'inquiry.asked', of: 'subject' },
      answered: { label: { ko: '답변', en: 'Answered' }, event: 'inquiry.answered', of: 'subject' },
      qualified: { label: { ko: '검토 진행', en: 'In talks' }, event: 'inquiry.qualified', of: 'subject' },
      converted: { label: { ko: '거래로 이어짐', en: 'Led to a deal' }, event: 'inquiry.converted', of: 'subject' },
    },
  },
  deal: {
    label: { ko: '기술 거래', en: 'Technology deals' },
    steps: {
      interest: { label: { ko: '관심 표명', en: 'Interest' }, event: 'deal.express', of: 'subject' },
      nda: { label: { ko: '비밀유지계약', en: 'NDA in force' }, event: 'deal.bring_nda_into_force', of: 'subject' },
      terms: { label: { ko: '조건 합의', en: 'Terms agreed' }, event: 'deal.agree_terms', of: 'subject' },
      signed: { label: { ko: '서명', en: 'Signed' }, event: 'deal.sign', of: 'subject' },
      licence: { label: { ko: '계약 발효', en: 'In effect' }, event: 'deal.take_effect', of: 'subject' },
    },
  },
} as const satisfies Record<string, Course>;

export type CourseName = keyof typeof courses;

export interface CourseStep extends Step {
  readonly course: CourseName;
  readonly step: string;
  /** `inquiry.answered`: the course and the step. */
  readonly name: string;
}

/** Every step of every course, in their order. */
export const courseSteps: readonly CourseStep[] = (Object.entries(courses) as [CourseName, Course][]).flatMap(
  ([course, { steps }]) => Object.entries(steps).map(([step, rest]) => ({ ...rest, course, step, name: `${course}.${step}` })),
);
