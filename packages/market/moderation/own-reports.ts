import type { Case } from './case.ts';

/** A case with the reports alone that somebody, a person or an organisation, made themselves. */
export const ownReports = (found: Case, id: string): Case => ({
  ...found,
  reports: found.reports.filter(({ by }) => by.actor === id || by.organisationId === id),
});
