import { idOf } from '@sandan/kernel/id';
import * as z from 'zod';
import { canonical, Finding, join, saidAt, sameWords } from './finding.ts';
import { type Key, keysOf } from './keys.ts';

/**
 * What the market knows of the rights in one technology: what each source said of each document of its family. Everything shown
 * (members, titles, standings) follows from the findings. Keyed by its listing, and as public as that is.
 */
export const Invention = z.object({
  listingId: idOf('listing'),
  ownerId: idOf('organisation'),
  version: z.int().positive(),
  findings: z.array(Finding),
  /** When it was last written. */
  changedAt: z.iso.datetime(),
});
export type Invention = z.infer<typeof Invention>;

/** Bytes of findings that are kept, well below the 400 KB of an item. */
export const maxBytes = 300_000;
/** Events of one document that are kept, the newest. */
const maxEvents = 120;

const bytesOf = (value: unknown): number => new TextEncoder().encode(canonical(value)).length;

const trimmed = (finding: Finding): Finding => {
  const { events } = finding.facts;
  if (!events || events.value.length <= maxEvents) return finding;
  const newest = [...events.value].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)).slice(0, maxEvents);
  return { ...finding, facts: { ...finding.facts, events: { ...events, value: newest } } };
};

/** What of a document can be left out when there is too much, the least needed first. */
const spare = ['abstract', 'ipc', 'priorities', 'events', 'title', 'holders'] as const;

/** Findings in bounds: the newest events of each document; then, from the last document on, what is needed least. */
export const bounded = (findings: readonly Finding[]): Finding[] => {
  const kept = findings.map(trimmed);
  let bytes = kept.reduce((sum, finding) => sum + bytesOf(finding), 0);
  for (const name of spare)
    for (let at = kept.length - 1; at > 0 && bytes > maxBytes; at--) {
      const finding = kept[at] as Finding;
      if (!finding.facts[name]) continue;
      const { [name]: left, ...facts } = finding.facts;
      kept[at] = { ...finding, facts };
      bytes -= bytesOf(left);
    }
  while (bytes > maxBytes && kept.length > 1) bytes -= bytesOf(kept.pop());
  return kept;
};

export const invent = (listingId: string, ownerId: string, findings: readonly Finding[], now: Date): Invention => ({
  listingId,
  ownerId,
  version: 1,
  findings: bounded(join(findings)),
  changedAt: now.toISOString(),
});

/** Days after which it is written again though nothing but the time of asking is new. */
const staleDays = 1;

/** How much an invention learns: nothing, that all is as it was, or something new. */
export type Learnt = { readonly invention: Invention; readonly news: 'none' | 'seen' | 'new' };

const last = (findings: readonly Finding[]): string => findings.map(saidAt).sort().at(-1) ?? '';

/** An invention after more was said of it. In whichever order it is told, it knows the same in the end. */
export const learn = (before: Invention, findings: readonly Finding[], now: Date): Learnt => {
  const next = bounded(join(before.findings, findings));
  const invention = { ...before, version: before.version + 1, findings: next, changedAt: now.toISOString() };
  if (!sameWords(before.findings, next)) return { invention, news: 'new' };
  const age = Date.parse(last(next)) - Date.parse(last(before.findings));
  return age >= staleDays * 86_400_000 ? { invention, news: 'seen' } : { invention: before, news: 'none' };
};

/** Numbers by which an invention is known. */
export const keysOfFindings = (findings: readonly Finding[]): Key[] =>
  keysOf(
    findings.map(({ subject, facts }) => ({
      subject,
      facts: {
        ...(facts.application ? { application: facts.application.value } : {}),
        ...(facts.familyId ? { familyId: facts.familyId.value } : {}),
        ...(facts.priorities ? { priorities: facts.priorities.value } : {}),
      },
    })),
  );
