import { Stamp } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import * as z from 'zod';

/** An answer smaller than this share of the last good one is not believed (X1). */
export const leastShare = 0.7;

const count = z.int().nonnegative();

/** How much there was of one of a source's lists and how much there is now; without a list: of all that the source has. */
export const Shrunk = z.object({ list: z.string().max(40).optional(), read: count, last: count }).meta({ id: 'Shrunk' });
export type Shrunk = z.infer<typeof Shrunk>;

const Counts = z.array(Shrunk).min(1).max(50);

/** The last run of which nothing was applied because too little came, and what came. */
export const ShrunkenRun = z
  .object({ run: z.int().positive(), at: z.iso.datetime(), counts: Counts })
  .meta({ id: 'ShrunkenRun' });
export type ShrunkenRun = z.infer<typeof ShrunkenRun>;

/** The word of the operator that what came of a run is all there is. It holds until a run has taken as much or more, which is `takenBy`. */
export const Acceptance = z
  .object({
    counts: Counts,
    reason: z.string().trim().min(1).max(500),
    by: Stamp,
    takenBy: z.int().positive().optional(),
  })
  .meta({ id: 'ShrinkAcceptance' });
export type Acceptance = z.infer<typeof Acceptance>;

export const hasShrunk = ({ read, last }: Shrunk): boolean => read < last * leastShare;

/** Whether as little as came has been accepted, and no less. */
export const isAccepted = (one: Shrunk, accepted: readonly Shrunk[]): boolean =>
  accepted.some(({ list, read }) => list === one.list && one.read >= read);

/** Refuses what has shrunk, all of it at once, but for what was accepted. @throws Fault invalid `source.shrunken`, with its counts as remedy */
export const checkShrunk = (counts: readonly Shrunk[], accepted: readonly Shrunk[] = []): void => {
  const refused = counts.filter((one) => hasShrunk(one) && !isAccepted(one, accepted)).slice(0, 50);
  const [first] = refused;
  if (!first) return;
  const said = refused.map(({ list, read, last }) => `${list ? `${list}: ` : ''}${read} of ${last}`).join(', ');
  throw new Fault('invalid', 'source.shrunken', said, {
    params: { read: first.read, last: first.last },
    remedy: { shrunk: refused },
  });
};

/** What has shrunk by a fault of `checkShrunk`; undefined of any other, so of a page that was cut short, which nobody can accept. */
export const shrunkIn = ({ code, remedy }: Fault): Shrunk[] | undefined => {
  const read = z.object({ shrunk: Counts }).safeParse(remedy);
  return code === 'source.shrunken' && read.success ? read.data.shrunk : undefined;
};

/** What was accepted before, but for what is accepted anew. */
export const acceptedTogether = (before: readonly Shrunk[], anew: readonly Shrunk[]): Shrunk[] => [
  ...before.filter(({ list }) => anew.every((one) => one.list !== list)).slice(0, 50 - anew.length),
  ...anew,
];
