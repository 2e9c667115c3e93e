import { Fault } from '@sandan/kernel/fault';
import { expireExport, type PrivacyRequest } from '@sandan/market/privacy/request';
import { runErasures } from './erasure.ts';
import { runExports } from './export.ts';
import { runSweep } from './sweep.ts';
import { type PrivacyWorld, privacyActor } from './world.ts';

/** What one run did. */
export interface PrivacyReport {
  exported: number;
  expired: number;
  erased: number;
  failed: number;
  /** Records whose time was over. */
  swept: number;
}

const perRun = 200;

const expire = async (world: PrivacyWorld, request: PrivacyRequest): Promise<void> => {
  if (request.key) await world.objects.purge(request.key);
  await world.stores.privacy.save(expireExport(request, privacyActor, world.now()));
};

const dueNow = async (world: PrivacyWorld): Promise<PrivacyRequest[]> => {
  const at = world.now().toISOString();
  const { items } = await world.stores.privacy.due(at, { limit: perRun });
  const found = await Promise.all(items.map(({ id }) => world.stores.privacy.byId(id)));
  return found.filter((r) => r !== undefined).filter((r) => r.nextAt !== undefined && r.nextAt <= at);
};

/**
 * Does what is due: drops exports whose week is over, makes those that wait, carries erasures out, and takes away what has had its time. Where two runs do the same at
 * once, the later one gives way.
 */
export const runPrivacy = async (world: PrivacyWorld): Promise<PrivacyReport> => {
  const report: PrivacyReport = { exported: 0, expired: 0, erased: 0, failed: 0, swept: 0 };
  const until = Date.now() + world.runMs;
  const due = await dueNow(world);
  const waiting = due.filter((r) => r.state === 'waiting');
  const old = due.filter((r) => r.state === 'ready');
  const attempt = async (act: () => Promise<void>): Promise<void> => {
    try {
      await act();
    } catch (cause) {
      if (cause instanceof Fault && cause.kind === 'conflict') return;
      report.failed += 1;
      world.log({ level: 'error', message: 'a privacy request failed', error: (cause as Error).name });
    }
  };
  for (const request of old)
    await attempt(async () => {
      await expire(world, request);
      report.expired += 1;
    });
  await attempt(async () => {
    await runExports(world, waiting);
    report.exported = waiting.length;
  });
  const erasures = due.filter((r) => r.kind === 'erasure');
  await attempt(async () => {
    report.erased = await runErasures(world, erasures, until);
  });
  await attempt(async () => {
    report.swept = await runSweep(world, until);
  });
  return report;
};

/** The handler behind the schedule. */
export const privacyHandler =
  (world: PrivacyWorld) =>
  async (_event?: unknown): Promise<PrivacyReport> => {
    const report = await runPrivacy(world);
    world.log({ level: report.failed > 0 ? 'error' : 'info', message: 'privacy', ...report });
    return report;
  };
