import { useRoot } from '../root.tsx';
import { Badge, type Tone } from './badge.tsx';

const tones: readonly Tone[] = ['good', 'info', 'wait'];

/** The name of a kind of listing, in a colour by its place among the kinds. */
export const KindBadge = ({ kind, label }: { kind: string; label: string }) => {
  const place = (useRoot()?.kinds ?? []).findIndex((k) => k.name === kind);
  return <Badge tone={tones[place % tones.length] ?? 'calm'}>{label}</Badge>;
};
