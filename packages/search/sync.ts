import type { Entry, SearchPort } from './port.ts';

/** The last state of each listing among the entries: the highest sequence, and the later one of equals. */
export const latest = (entries: Iterable<Entry>): Entry[] => {
  const byId = new Map<string, Entry>();
  for (const entry of entries) {
    const known = byId.get(entry.id);
    if (!known || entry.sequence >= known.sequence) byId.set(entry.id, entry);
  }
  return [...byId.values()];
};

/** Brings changes into the index. Duplicates and any order give the same index; what is older than the index changes nothing. */
export const sync = async (entries: Iterable<Entry>, index: SearchPort): Promise<number> => {
  const last = latest(entries);
  if (last.length > 0) await index.apply(last);
  return last.length;
};
