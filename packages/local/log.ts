/** What the local market says of itself: errors and warnings, a line of JSON each. */
export const log = (line: Record<string, unknown>): void => {
  if (line.level === 'error' || line.level === 'warn') process.stderr.write(`${JSON.stringify(line)}\n`);
};
