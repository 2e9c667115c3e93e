import type { Import } from '../import/import.ts';
import type { Happened } from './event.ts';

/** What the end of an import tells its owner; a trial changes nothing and is not told. */
export const importEvents = (before: Import | undefined, after: Import): readonly Happened[] => {
  const { id, source, state, counts, fault, ownerId } = after;
  if (before?.state === state || after.dryRun || (state !== 'done' && state !== 'failed')) return [];
  return [
    {
      name: state === 'done' ? 'import.finished' : 'import.failed',
      organisationId: ownerId,
      subject: id,
      at: after.changed.at,
      data: { import: { id, source, state, counts, ...(fault ? { fault } : {}) } },
    },
  ];
};
