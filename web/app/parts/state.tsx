import { useWords } from '../words/words.ts';
import { Badge, type Tone } from './badge.tsx';

const listingTones: Readonly<Record<string, Tone>> = {
  draft: 'calm',
  submitted: 'info',
  changes_requested: 'wait',
  published: 'good',
  suspended: 'bad',
  archived: 'calm',
};
const inquiryTones: Readonly<Record<string, Tone>> = {
  new: 'wait',
  assigned: 'info',
  answered: 'good',
  qualified: 'good',
  converted: 'good',
  closed: 'calm',
};

export const ListingState = ({ state }: { state: string }) => {
  const names: Readonly<Record<string, string>> = useWords().state.listing;
  return <Badge tone={listingTones[state] ?? 'calm'}>{names[state] ?? state}</Badge>;
};

export const InquiryState = ({ state }: { state: string }) => {
  const names: Readonly<Record<string, string>> = useWords().state.inquiry;
  return <Badge tone={inquiryTones[state] ?? 'calm'}>{names[state] ?? state}</Badge>;
};
