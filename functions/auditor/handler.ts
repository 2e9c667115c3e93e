import { type SealReport, sealAudit } from './seal.ts';
import type { AuditorWorld } from './world.ts';

/** The handler behind the schedule. */
export const auditorHandler =
  (world: AuditorWorld) =>
  async (_event?: unknown): Promise<SealReport> => {
    const report = await sealAudit(world);
    if (report.blocks > 0) world.log({ level: 'info', message: 'audit sealed', ...report });
    return report;
  };
