import { Form } from 'react-router';
import type { Told } from '../format/ago.ts';
import { count } from '../format/number.ts';
import type { SourceShown } from '../format/source.server.ts';
import { useSourceWords } from '../words/source.ts';
import { useLanguage } from '../words/words.ts';
import { Badge, type Tone } from './badge.tsx';
import { Button } from './button.tsx';
import { FormKey } from './form-key.tsx';

const tones: Readonly<Record<SourceShown['mood'], Tone>> = {
  running: 'info',
  wanted: 'info',
  noKey: 'wait',
  idle: 'calm',
  good: 'good',
  stale: 'bad',
  paused: 'wait',
};

export const SourceState = ({ source }: { source: SourceShown }) => {
  const words = useSourceWords();
  return (
    <span className="flex flex-wrap gap-1.5">
      <Badge tone={tones[source.mood]}>{words.states[source.mood]}</Badge>
      {source.outdated && <Badge tone="wait">{words.outdated}</Badge>}
    </span>
  );
};

/** How long ago, and below it when exactly. */
export const Instant = ({ told }: { told: Told }) => (
  <time dateTime={told.at}>
    {told.ago}
    <span className="block text-[0.8125rem] text-soft">{told.exact}</span>
  </time>
);

/** How much of its quota a source has used. */
export const QuotaBar = ({ source }: { source: SourceShown }) => {
  const words = useSourceWords();
  const language = useLanguage();
  const { quota } = source;
  if (!quota || !source.asks || !(source.followed || quota.requests.used > 0)) return <span className="text-soft">—</span>;
  const { used, limit } = quota.requests;
  return (
    <div className="max-w-44">
      <progress
        className="block h-2 w-full appearance-none overflow-hidden rounded-full border-0 bg-line [&::-moz-progress-bar]:bg-pine-600 [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-pine-600"
        value={Math.min(used, limit)}
        max={limit}
        aria-label={words.quotaOf(source.title)}
      />
      <span className="text-[0.8125rem] text-soft tabular-nums">
        {words.used(count(used, language), count(limit, language), words.per[quota.per])}
      </span>
    </div>
  );
};

/** What the operator may do with it now. */
export const SourceActions = ({ source, size = 'small' }: { source: SourceShown; size?: 'small' | 'medium' }) => {
  const words = useSourceWords();
  const { id, version, followed, single, mood } = source;
  if (!id || !(followed || single)) return null;
  const doing = mood === 'paused' ? (['resume'] as const) : followed ? (['run', 'pause'] as const) : (['pause'] as const);
  const cannot = { run: mood === 'running' || mood === 'wanted' || source.missing.length > 0, pause: false, resume: false };
  return (
    <div className="flex flex-wrap gap-2 lg:justify-end">
      {doing.map((what) => (
        <Form key={what} method="post">
          <FormKey of={`${id}.${what}`} version={version} />
          <input type="hidden" name="id" value={id} />
          <Button
            name="do"
            value={what}
            size={size}
            kind={what === 'pause' ? 'quiet' : 'plain'}
            disabled={cannot[what]}
            aria-label={`${source.title}: ${words.actions[what]}`}
          >
            {words.actions[what]}
          </Button>
        </Form>
      ))}
    </div>
  );
};
