import { addressOf, type GatewayEvent } from '@sandan/environment/visitor';
import { anonymous } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import { element, xmlText } from '@sandan/kernel/xml';
import { formatNames, formats } from '@sandan/market/repository/format';
import { repositorySets, secondOf } from '@sandan/market/repository/item';
import type { Context, Hono } from 'hono';
import { limited, sayLimits } from '../limit/limited.ts';
import type { World } from '../world.ts';
import { listPart, type Part } from './list.ts';
import { headersXml, identifierOf, listingIn, recordsXml } from './record.ts';
import { formatIn, OaiError, type OaiRequest, readRequest } from './request.ts';
import { technologySchema } from './schema.ts';

const path = '/api/oai';
const baseUrl = ({ siteUrl }: World): string => `${siteUrl}${path}`;

const resumption = ({ token, given }: Part): string[] =>
  token === undefined ? [] : [element('resumptionToken', { cursor: given }, xmlText(token))];

const item = async (world: World, identifier: string) => {
  const listingId = listingIn(world, identifier);
  const found = listingId && (await world.stores.repository.of(listingId));
  if (!found) throw new OaiError('idDoesNotExist', 'There is no item of that identifier.');
  return found;
};

const identify = async (world: World): Promise<string> => {
  const first = (await world.stores.repository.between({ until: secondOf(world.now()) }, { limit: 1 })).items[0];
  return element(
    'Identify',
    {},
    element('repositoryName', {}, 'Sandan Market · 산단마켓'),
    element('baseURL', {}, xmlText(baseUrl(world))),
    element('protocolVersion', {}, '2.0'),
    element('adminEmail', {}, xmlText(`oai@${new URL(world.siteUrl).hostname}`)),
    element('earliestDatestamp', {}, first?.datestamp ?? secondOf(world.now())),
    element('deletedRecord', {}, 'persistent'),
    element('granularity', {}, 'YYYY-MM-DDThh:mm:ssZ'),
    element(
      'description',
      {},
      element(
        'oai-identifier',
        {
          xmlns: 'http://www.openarchives.org/OAI/2.0/oai-identifier',
          'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
          'xsi:schemaLocation':
            'http://www.openarchives.org/OAI/2.0/oai-identifier http://www.openarchives.org/OAI/2.0/oai-identifier.xsd',
        },
        element('scheme', {}, 'oai'),
        element('repositoryIdentifier', {}, new URL(world.siteUrl).hostname),
        element('delimiter', {}, ':'),
        element('sampleIdentifier', {}, xmlText(identifierOf(world, first?.listingId ?? 'lst_01J00000000000000000000000'))),
      ),
    ),
  );
};

const answer = async (world: World, { verb, arguments: given }: OaiRequest): Promise<string> => {
  switch (verb) {
    case 'Identify':
      return identify(world);
    case 'ListMetadataFormats': {
      if (given.identifier !== undefined) await item(world, given.identifier);
      const all = formatNames.map((name) => {
        const format = formats[name];
        const schema = 'schema' in format ? format.schema : `${baseUrl(world)}/technology.xsd`;
        return element(
          'metadataFormat',
          {},
          element('metadataPrefix', {}, name),
          element('schema', {}, xmlText(schema)),
          element('metadataNamespace', {}, format.namespace),
        );
      });
      return element(verb, {}, ...all);
    }
    case 'ListSets': {
      if (given.resumptionToken !== undefined) throw new OaiError('badResumptionToken', 'The sets come in one part.');
      const sets = repositorySets.map(({ spec, name }) =>
        element('set', {}, element('setSpec', {}, spec), element('setName', {}, xmlText(name))),
      );
      return element(verb, {}, ...sets);
    }
    case 'ListIdentifiers': {
      const part = await listPart(world, given);
      return element(verb, {}, ...headersXml(world, part.items), ...resumption(part));
    }
    case 'ListRecords': {
      const part = await listPart(world, given);
      return element(verb, {}, ...(await recordsXml(world, part.items, part.format)), ...resumption(part));
    }
    case 'GetRecord': {
      const format = formatIn(given.metadataPrefix ?? '');
      return element(verb, {}, ...(await recordsXml(world, [await item(world, given.identifier ?? '')], format)));
    }
  }
};

const envelope = (world: World, asked: OaiRequest | undefined, content: string): string => {
  const head = element('responseDate', {}, secondOf(world.now()));
  const request = element('request', asked ? { verb: asked.verb, ...asked.arguments } : {}, xmlText(baseUrl(world)));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    'OAI-PMH',
    {
      xmlns: 'http://www.openarchives.org/OAI/2.0/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': 'http://www.openarchives.org/OAI/2.0/ http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd',
    },
    head,
    request,
    content,
  )}\n`;
};

/** Errors of the arguments themselves are answered without repeating the arguments. */
const unrepeated = new Set(['badVerb', 'badArgument']);

/** The document that answers a request; its errors are answers too. */
export const oaiDocument = async (world: World, given: URLSearchParams): Promise<string> => {
  let asked: OaiRequest | undefined;
  try {
    asked = readRequest(given);
    return envelope(world, asked, await answer(world, asked));
  } catch (cause) {
    if (!(cause instanceof OaiError)) throw cause;
    const said = unrepeated.has(cause.code) ? undefined : asked;
    return envelope(world, said, element('error', { code: cause.code }, xmlText(cause.message)));
  }
};

const published = { 'content-type': 'text/xml; charset=utf-8', 'cache-control': 'no-store' };
const mostBytes = 20_000;

/** The market as a repository of technologies for harvesters: OAI-PMH 2.0 at `/api/oai`, by GET and POST. */
export const oai = (app: Hono, world: World): Hono => {
  const serve = async (c: Context, given: () => Promise<URLSearchParams>): Promise<Response> => {
    const request = c.req.raw;
    const event = (c.env as { event?: GatewayEvent } | undefined)?.event;
    await limited(world, { actor: anonymous }, addressOf(request.headers, event, world.edgeSecret), request);
    return sayLimits(request, new Response(await oaiDocument(world, await given()), { headers: published }));
  };
  app.get(path, (c) => serve(c, async () => new URL(c.req.url).searchParams));
  app.post(path, (c) =>
    serve(c, async () => {
      const text = await c.req.text();
      if (text.length > mostBytes) throw new Fault('invalid', 'request.tooLarge');
      return new URLSearchParams(text);
    }),
  );
  app.get(`${path}/technology.xsd`, (c) => c.text(technologySchema, 200, { 'content-type': 'application/xml; charset=utf-8' }));
  return app;
};
