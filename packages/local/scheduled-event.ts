import { randomUUID } from 'node:crypto';
import type { ScheduledEvent } from 'aws-lambda';

/** The event with which EventBridge wakes a function on a schedule. */
export const scheduledEvent = (schedule: string, at: Date): ScheduledEvent => ({
  version: '0',
  id: randomUUID(),
  'detail-type': 'Scheduled Event',
  source: 'aws.events',
  account: 'local',
  time: at.toISOString().replace(/\.\d+/, ''),
  region: 'local',
  resources: [`arn:aws:events:local:local:rule/${schedule}`],
  detail: {},
});
