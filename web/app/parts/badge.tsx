import clsx from 'clsx';
import type { ReactNode } from 'react';
import { useWords } from '../words/words.ts';

export type Tone = 'calm' | 'good' | 'wait' | 'bad' | 'info';

const tones: Record<Tone, string> = {
  calm: 'bg-sand text-soft',
  good: 'bg-pine-50 text-pine-800',
  wait: 'bg-honey-50 text-honey-900',
  bad: 'bg-clay-50 text-clay-900',
  info: 'bg-sky-50 text-sky-700',
};

/** A short word about a state; its meaning is in the word, the colour only helps. */
export const Badge = ({ tone = 'calm', children, className }: { tone?: Tone; children: ReactNode; className?: string }) => (
  <span
    className={clsx(
      'inline-flex min-h-6 items-center gap-1 rounded-md px-2 text-[0.8125rem] font-semibold whitespace-nowrap',
      tones[tone],
      className,
    )}
  >
    {children}
  </span>
);

/** Says that something was invented for the demonstration. */
export const Demo = ({ shown }: { shown: boolean | undefined }) => {
  const words = useWords();
  if (!shown) return null;
  return (
    <span
      title={words.site.demoNote}
      className="inline-flex min-h-6 items-center rounded-md border border-dashed border-edge px-1.5 text-xs font-medium whitespace-nowrap text-soft"
    >
      {words.site.demo}
    </span>
  );
};

/** A text that a machine translated into the reader's language, and says so. */
export const Machine = ({ text }: { text: string | undefined }) => {
  const words = useWords();
  if (!text) return null;
  return (
    <p className="text-[0.9375rem]">
      <Badge tone="info">{words.site.machine}</Badge> {text}
    </p>
  );
};
