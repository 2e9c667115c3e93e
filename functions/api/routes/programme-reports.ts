import { idOf } from '@sandan/kernel/id';
import { PageQuery } from '@sandan/kernel/page';
import { textIn } from '@sandan/kernel/text';
import { rank } from '@sandan/market/programme/score';
import { performersOf, settlementLines } from '@sandan/market/programme/settlement';
import * as z from 'zod';
import { listOf, Text } from '../answers.ts';
import { csv } from '../csv.ts';
import { endpoint } from '../endpoint.ts';
import { faceOf } from '../face.ts';
import { programmeFor } from '../programme-parties.ts';
import { ApplicationLine, applicationLine } from '../programme-view.ts';

const Id = z.object({ id: idOf('programme') });

const Ranked = z.object({
  id: idOf('application'),
  place: z.int(),
  score: z.int(),
  grant: z.int(),
  decision: z.enum(['select', 'keep', 'reject']),
});

/** Columns of the settlement file. */
const columns = [
  'application',
  'applicant',
  'performer',
  'kind',
  'what',
  'reserved_on',
  'settled_on',
  'price_krw',
  'support_krw',
  'own_krw',
  'state',
  'evidence_sha256',
];

/** What an agency looks at of its programme: who applied, how they rank, and what was paid to whom. */
export const programmeReports = [
  endpoint({
    operation: 'programmes.applications',
    method: 'get',
    path: '/programmes/{id}/applications',
    summary: 'What was handed in to a programme, the oldest first',
    params: Id,
    query: PageQuery,
    answer: listOf(ApplicationLine),
    handle: async (call) => {
      const { world, caller, query } = call;
      const programme = await programmeFor(call, call.params.id);
      const page = await world.stores.applications.ofProgramme(programme.id, query);
      const handedIn = page.items.filter((a) => a.submittedAt);
      return {
        body: { ...page, items: await Promise.all(handedIn.map((a) => applicationLine(world, a, programme, caller))) },
      };
    },
  }),
  endpoint({
    operation: 'programmes.ranking',
    method: 'get',
    path: '/programmes/{id}/ranking',
    summary: 'The ranking of what is scored, and what a decision by it would come to: nothing is changed',
    params: Id,
    answer: z.object({ items: z.array(Ranked), left: z.int() }),
    handle: async (call) => {
      const programme = await programmeFor(call, call.params.id);
      const items = rank(await call.world.stores.applications.allOf(programme.id), programme);
      return { body: { items, left: programme.total - programme.granted } };
    },
  }),
  endpoint({
    operation: 'programmes.performers',
    method: 'get',
    path: '/programmes/{id}/performers',
    summary: 'Who was paid to do something, with how much of it was settled',
    params: Id,
    answer: z.object({
      items: z.array(
        z.object({
          organisationId: z.string(),
          name: Text,
          open: z.int(),
          settled: z.int(),
          released: z.int(),
          clawedBack: z.int(),
          rate: z.int().optional().describe('Settled of all that ended, in parts per million'),
          support: z.int(),
        }),
      ),
    }),
    handle: async (call) => {
      const { world } = call;
      const programme = await programmeFor(call, call.params.id);
      const applications = await world.stores.applications.allOf(programme.id);
      const granted = applications.filter((a) => a.grant > 0);
      const uses = (await Promise.all(granted.map((a) => world.stores.applications.usesOf(a.id)))).flat();
      const items = await Promise.all(
        performersOf(uses).map(async (p) => ({ ...p, name: (await faceOf(world, p.organisationId))?.name ?? {} })),
      );
      return { body: { items } };
    },
  }),
  endpoint({
    operation: 'programmes.settlement',
    method: 'get',
    path: '/programmes/{id}/settlement',
    summary: 'The settlement file (CSV, UTF-8): a line for each use that was settled, with the digest of what proves it',
    params: Id,
    handle: async (call) => {
      const { world, language } = call;
      const programme = await programmeFor(call, call.params.id);
      const applications = (await world.stores.applications.allOf(programme.id)).filter((a) => a.grant > 0);
      const names = new Map<string, string>();
      const used = await Promise.all(applications.map(async (a) => [a, await world.stores.applications.usesOf(a.id)] as const));
      for (const id of new Set(used.flatMap(([, uses]) => uses.flatMap((u) => [u.applicantId, u.performerId]))))
        names.set(id, textIn((await faceOf(world, id))?.name, language));
      const lines = used.flatMap(([a, uses]) => settlementLines(a, uses, (id) => names.get(id) ?? ''));
      const rows = lines.map((l) => [
        l.application,
        l.applicant,
        l.performer,
        l.kind,
        l.what,
        l.reservedOn,
        l.settledOn,
        l.price,
        l.support,
        l.own,
        l.state,
        l.evidence,
      ]);
      return {
        // Spreadsheets take a CSV for UTF-8 when it begins with a byte order mark.
        text: `\uFEFF${csv(columns, rows)}`,
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="${programme.number}-settlement.csv"`,
        },
      };
    },
  }),
];
