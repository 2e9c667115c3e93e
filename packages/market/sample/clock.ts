import { koreanDay, later, plusDays } from '../calendar/date.ts';
import { startOf } from '../royalty/books.ts';
import type { SampleAction, SampleReason } from './process.ts';
import { isFree, type Sample } from './sample.ts';

/** Days after which the clock acts by itself, from when a sample came to its state. */
export const sampleTerms = { remind: 2, answer: 10, payment: 14, voyage: 30, grace: 7, verdict: 21, credit: 180 } as const;

interface Due {
  readonly on: string;
  readonly action: SampleAction;
  readonly reason?: SampleReason;
}

/** What the clock does next to a sample, and on which day in Korea. */
export const sampleDue = (sample: Sample): Due | undefined => {
  const since = koreanDay(new Date(sample.since));
  const after = (days: number) => plusDays(since, days);
  switch (sample.state) {
    case 'asked':
      return sample.reminded === 0
        ? { on: after(sampleTerms.remind), action: 'remind' }
        : { on: after(sampleTerms.answer), action: 'cancel', reason: 'no_answer' };
    case 'offered':
      return { on: plusDays(sample.offer?.validUntil ?? since, 1), action: 'cancel', reason: 'no_answer' };
    case 'agreed':
      return isFree(sample) || sample.paid ? undefined : { on: after(sampleTerms.payment), action: 'cancel', reason: 'unpaid' };
    case 'sent': {
      const arrives = sample.dispatch?.arrivesOn;
      return { on: arrives ? plusDays(later(arrives, since), sampleTerms.grace) : after(sampleTerms.voyage), action: 'receive' };
    }
    case 'received':
      return { on: after(sampleTerms.verdict), action: 'leave' };
    case 'passed':
    case 'failed':
    case 'unjudged':
    case 'credited':
      return { on: after(sampleTerms.credit), action: 'close' };
    default:
      return undefined;
  }
};

/** When the clock next has something to do with a sample. */
export const sampleNext = (sample: Sample): string | undefined => {
  const due = sampleDue(sample);
  return due && startOf(due.on);
};
