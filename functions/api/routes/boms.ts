import { Fault, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { PageQuery } from '@sandan/kernel/page';
import { Language } from '@sandan/kernel/text';
import { bomActions, maxBomLines, WrittenBom } from '@sandan/market/bom/bom';
import { changeBom, draftBom, moveBom } from '@sandan/market/bom/bom-verbs';
import { BomLine } from '@sandan/market/bom/line';
import { readBomFile } from '@sandan/market/bom/sheet';
import { fileTables, pastedRows } from '@sandan/sources/bom/rows';
import * as z from 'zod';
import { listOf } from '../answers.ts';
import { BomCoverage, coverBom } from '../bom-cover.ts';
import { bomFile } from '../bom-file.ts';
import { bomFor, bomToChange } from '../bom-parties.ts';
import { BomSubstitutes, substitutesFor } from '../bom-substitutes.ts';
import { BomHead, BomImported, BomView, bomHead, bomView } from '../bom-view.ts';
import { watchChosen } from '../bom-watch.ts';
import { endpoint } from '../endpoint.ts';
import { fileReply } from '../file-reply.ts';
import { detail } from '../problem.ts';

const Id = z.object({ id: idOf('bom') });
const Lines = z.array(BomLine).max(maxBomLines);
const mostRefused = 200;

/** A table: as text with its cells parted by tabs, commas or semicolons, or a file of it (XLSX or text) in base64. */
const Sent = z.strictObject({
  mode: z.enum(['append', 'replace']).default('append'),
  text: z.string().max(500_000).optional(),
  file: z
    .string()
    .max(2_800_000)
    .regex(/^[A-Za-z0-9+/]+={0,2}$/)
    .optional(),
});

export const boms = [
  endpoint({
    operation: 'boms.create',
    method: 'post',
    path: '/boms',
    summary: 'Begin a bill of materials; nobody but the organisation sees it',
    body: WrittenBom.extend({ lines: Lines.default([]) }),
    answer: BomHead,
    status: 201,
    handle: async ({ permit, organisation, caller, body, world, now, work }) => {
      permit('organisation');
      const owner = organisation();
      const { lines, ...written } = body;
      const { boms: store } = world.stores;
      const { bom, sheet } = draftBom(written, lines, owner, await store.count(owner.id), caller.actor, now);
      store.begin(work, bom, sheet);
      return { body: bomHead(bom), version: bom.version };
    },
  }),
  endpoint({
    operation: 'boms.list',
    method: 'get',
    path: '/boms',
    summary: "The active organisation's bills of materials, the newest first",
    query: PageQuery,
    answer: listOf(BomHead),
    handle: async ({ permit, organisation, query, world }) => {
      permit('organisation');
      const page = await world.stores.boms.ofOwner(organisation().id, query);
      return { body: { ...page, items: page.items.map(bomHead) } };
    },
  }),
  endpoint({
    operation: 'boms.read',
    method: 'get',
    path: '/boms/{id}',
    summary: 'A bill of materials with its lines',
    params: Id,
    answer: BomView,
    handle: async (call) => {
      const { world } = call;
      const bom = await bomFor(call);
      return { body: bomView(bom, await world.stores.boms.sheet(bom.id)), version: bom.version };
    },
  }),
  endpoint({
    operation: 'boms.change',
    method: 'put',
    path: '/boms/{id}',
    summary: 'Write a bill of materials anew with all its lines, while it is a draft',
    params: Id,
    changes: true,
    body: WrittenBom.extend({ lines: Lines }),
    answer: BomHead,
    handle: async (call) => {
      const { caller, body, world, now, work } = call;
      const { boms: store } = world.stores;
      const bom = await bomToChange(call);
      const { lines, ...written } = body;
      const next = changeBom({ bom, sheet: await store.sheet(bom.id) }, written, lines, caller.actor, now);
      store.record(work, next.bom, next.sheet);
      return { body: bomHead(next.bom), version: next.bom.version };
    },
  }),
  endpoint({
    operation: 'boms.act',
    method: 'post',
    path: '/boms/{id}/actions',
    summary: 'Take one action of the process of bills of materials: release it, revise it, archive it',
    params: Id,
    changes: true,
    body: z.strictObject({ action: z.enum(bomActions) }),
    answer: BomHead,
    handle: async (call) => {
      const { caller, body, world, now, work } = call;
      const { boms: store } = world.stores;
      const bom = await bomToChange(call);
      const next = moveBom(bom, body.action, caller.actor, now);
      store.record(work, next);
      if (next.state === 'released') await watchChosen(world, work, (await store.sheet(bom.id)).lines, caller, now);
      return { body: bomHead(next), version: next.version };
    },
  }),
  endpoint({
    operation: 'boms.import',
    method: 'post',
    path: '/boms/{id}/sheet',
    summary:
      'Bring lines from a sheet with its columns in any order: good rows are kept, the others answered with row, column and reason',
    params: Id,
    changes: true,
    body: Sent,
    answer: BomImported,
    handle: async (call) => {
      const { caller, body, world, now, work, language } = call;
      const { boms: store } = world.stores;
      const bom = await bomToChange(call);
      const { mode, text, file } = body;
      if ((text === undefined) === (file === undefined)) throw new Fault('invalid', 'bom.nothing');
      const tables = file === undefined ? [{ rows: pastedRows(text ?? '') }] : await fileTables(Buffer.from(file, 'base64'));
      const reading = readBomFile(tables);
      const sheet = await store.sheet(bom.id);
      const lines = mode === 'replace' ? reading.lines : [...sheet.lines, ...reading.lines];
      const next = reading.lines.length === 0 ? undefined : changeBom({ bom, sheet }, bom, lines, caller.actor, now);
      if (next) store.record(work, next.bom, next.sheet);
      const head = next?.bom ?? bom;
      const refused = reading.refused
        .slice(0, mostRefused)
        .map(({ params: said, ...one }) => ({ ...one, detail: detail(one.code, language, said) }));
      const { rows, unread, sheet: read, sheets } = reading;
      const kept = reading.lines.length;
      return {
        body: {
          bom: bomHead(head),
          rows,
          kept,
          refusedRows: rows - kept,
          refused,
          unread,
          ...(read ? { sheet: read } : {}),
          sheets,
        },
        version: head.version,
      };
    },
  }),
  endpoint({
    operation: 'boms.cover',
    method: 'get',
    path: '/boms/{id}/coverage',
    summary:
      'What the market has for each line, the nearest first, with the verdict on every condition and its reason; and where the whole hangs on one company or country',
    params: Id,
    answer: BomCoverage,
    handle: async (call) => {
      const { world, now } = call;
      const bom = await bomFor(call);
      return { body: await coverBom(world, (await world.stores.boms.sheet(bom.id)).lines, now), version: bom.version };
    },
  }),
  endpoint({
    operation: 'boms.substitutes',
    method: 'get',
    path: '/boms/{id}/lines/{number}/substitutes',
    summary:
      'Parts that may stand in for the one chosen for a line: each attribute beside it, what is unproven, and instruments that test it',
    params: Id.extend({ number: z.coerce.number().int().min(1).max(maxBomLines) }),
    answer: BomSubstitutes,
    handle: async (call) => {
      const { caller, language, world, now } = call;
      const bom = await bomFor(call);
      const line = (await world.stores.boms.sheet(bom.id)).lines[call.params.number - 1];
      if (!line) throw missing('line');
      return { body: await substitutesFor(world, line, { caller, language, now }) };
    },
  }),
  endpoint({
    operation: 'boms.export',
    method: 'get',
    path: '/boms/{id}/export',
    summary: 'A bill of materials with what the market has for it, as a workbook or as text; it can be brought back as it is',
    params: Id,
    query: z.object({ format: z.enum(['xlsx', 'csv']).default('xlsx'), lang: Language.optional() }),
    handle: async (call) => {
      const { query, language, world, now } = call;
      const bom = await bomFor(call);
      const { lines } = await world.stores.boms.sheet(bom.id);
      const file = await bomFile(lines, await coverBom(world, lines, now), query.format, query.lang ?? language);
      return fileReply(file, `bom-${bom.id.slice(-6)}.${query.format}`);
    },
  }),
];
