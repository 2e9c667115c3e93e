/**
 * Stages at which a field is shown (N7): to all (the teaser), to qualified readers, under a non-disclosure agreement in force, or in the
 * open data room of a deal. Apart from their schema, since pages show them to readers.
 */
export const stages = ['public', 'qualified', 'nda', 'room'] as const;
