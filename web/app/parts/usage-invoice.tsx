import { useUsageWords } from '../words/usage.ts';
import { Badge, type Tone } from './badge.tsx';

const tones: Readonly<Record<string, Tone>> = { issued: 'wait', partly_paid: 'wait', paid: 'good', written_off: 'calm' };

export const UsageInvoiceState = ({ state }: { state: string }) => (
  <Badge tone={tones[state] ?? 'calm'}>{useUsageWords().states[state] ?? state}</Badge>
);
