import type { CaseLine } from '../api/house.ts';
import { useModerationWords } from '../words/moderation.ts';
import { Badge, type Tone } from './badge.tsx';

const tones: Readonly<Record<CaseLine['state'], Tone>> = { open: 'info', in_review: 'wait', actioned: 'good', dismissed: 'calm' };

/** Where a moderation case stands. */
export const CaseState = ({ found }: { found: CaseLine }) => {
  const words = useModerationWords();
  const outcomes: Readonly<Record<string, string>> = words.outcomes;
  return (
    <>
      <Badge tone={tones[found.state]}>
        {found.outcome ? (outcomes[found.outcome] ?? found.outcome) : words.states[found.state]}
      </Badge>
      {found.late && !found.outcome && <Badge tone="bad">{words.late}</Badge>}
    </>
  );
};
