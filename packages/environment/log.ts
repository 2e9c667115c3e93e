import { logger } from '@sandan/telemetry/logger';

/**
 * One structured line; Lambda writes objects as JSON, with the level of the console's method. It carries the trace under way, and nothing
 * that names or opens anybody: tokens, secrets, mail addresses and telephone numbers are taken out.
 */
export const log = logger((line) => {
  // Metrics (CloudWatch's Embedded Metric Format) are read from the top of a line; the console would wrap them.
  if ('_aws' in line) process.stdout.write(`${JSON.stringify(line)}\n`);
  else if (line.level === 'error') console.error(line);
  else console.info(line);
});
