/** No resource has more lines of weekly hours. */
const mostRows = 50;

const filledFields = ['days', 'from', 'to'] as const;

/** The rows of weekly hours that say anything, by their places on the form. */
export const rowsFilled = (values: Readonly<Record<string, readonly string[]>>): number[] =>
  Array.from({ length: mostRows }, (_, row) => row).filter((row) =>
    filledFields.some((name) => values[`hours.${row}.${name}`]?.some((text) => text.trim() !== '')),
  );

/** Where the lines that are sent stand on the form: rows that say nothing are left out between. */
export const hoursNames = (values: Readonly<Record<string, readonly string[]>>): Record<string, string> =>
  Object.fromEntries(
    rowsFilled(values).flatMap((row, line) =>
      ['days', 'from', 'to', 'since', 'until'].map((name) => [`/opening/hours/${line}/${name}`, `hours.${row}.${name}`]),
    ),
  );
