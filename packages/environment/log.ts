/** One structured line; Lambda writes objects as JSON, with the level of the console's method. Never given personal data. */
export const log = (line: Record<string, unknown>): void => {
  // Metrics (CloudWatch's Embedded Metric Format) are read from the top of a line; the console would wrap them.
  if ('_aws' in line) process.stdout.write(`${JSON.stringify(line)}\n`);
  else if (line.level === 'error') console.error(line);
  else console.info(line);
};
