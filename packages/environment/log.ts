/** One structured line; Lambda writes objects as JSON, with the level of the console's method. Never given personal data. */
export const log = (line: Record<string, unknown>): void => {
  if (line.level === 'error') console.error(line);
  else console.info(line);
};
