import { logger } from '@sandan/telemetry/logger';

/** What the local market says of itself: errors and warnings, a line of JSON each, as guarded as in the cloud. */
export const log = logger((line) => {
  if (line.level === 'error' || line.level === 'warn') process.stderr.write(`${JSON.stringify(line)}\n`);
});
