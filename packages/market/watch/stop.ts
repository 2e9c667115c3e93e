/** What a stop link in a mail ends: all mail of a person, that of all they watch, or that of one search or of one thing they follow. */
export const stops = ['all', 'watch', 'search', 'follow'] as const;
export type Stops = (typeof stops)[number];

/** Reads the subject of a stop link: `person`, `person~watch`, `person~search` or `person~kind~id`; a signature behind it does not matter. */
export const stopsOf = (subject: string): Stops => {
  const [named = ''] = subject.split('.');
  const [, what, id] = named.split('~');
  if (!what) return 'all';
  if (what.startsWith('sch_')) return 'search';
  return id ? 'follow' : 'watch';
};
