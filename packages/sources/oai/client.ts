import { Fault } from '@sandan/kernel/fault';
import type { Ask } from '../http/ask.ts';
import { type Element, readTree } from '../tree.ts';
import { excerpt } from '../xml.ts';

/** The name of an element without its prefix, which each repository chooses for itself. */
const local = ({ name }: Element): string => name.slice(name.indexOf(':') + 1);
export const child = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((one) => local(one) === name);
export const children = (element: Element | undefined, name: string): Element[] =>
  (element?.children ?? []).filter((one) => local(one) === name);
const textOf = (element: Element | undefined): string => element?.text.trim() ?? '';

/** A record as a repository gives it; `metadata` is the root element of its format. */
export interface HarvestedRecord {
  readonly identifier: string;
  readonly deleted: boolean;
  readonly metadata?: Element;
}

export interface HarvestedPage {
  readonly records: readonly HarvestedRecord[];
  readonly token?: string;
  /** How many the repository says that there are in all. */
  readonly total?: number;
}

/** Bytes of one answer; repositories give from ten to a thousand records in one. */
const answerBytes = 8_000_000;

/** Errors that say that there is nothing, and are no failure. */
const nothing = new Set(['noRecordsMatch']);

/** @throws Fault invalid `source.refused`, `source.malformed` for a document that is no answer of OAI-PMH */
const answerOf = (bytes: Uint8Array): Element => {
  const { root, beginning } = readTree(bytes, { bytes: answerBytes });
  if (local(root) !== 'OAI-PMH')
    throw new Fault('invalid', 'source.malformed', `not OAI-PMH: ${root.name.slice(0, 40)}`, {
      params: { answer: excerpt(beginning) },
    });
  const error = children(root, 'error').find(({ attributes }) => !nothing.has(attributes.code ?? ''));
  if (!error) return root;
  const code = excerpt(error.attributes.code ?? '', 40);
  const message = excerpt(textOf(error), 200);
  throw new Fault('invalid', 'source.refused', `oai ${code}: ${message}`, {
    params: { sourceCode: code, sourceMessage: message, answer: excerpt(beginning) },
  });
};

const recordOf = (record: Element): HarvestedRecord => {
  const header = child(record, 'header');
  const metadata = child(record, 'metadata')?.children[0];
  return {
    identifier: textOf(child(header, 'identifier')),
    deleted: header?.attributes.status === 'deleted',
    ...(metadata ? { metadata } : {}),
  };
};

const pageOf = (root: Element): HarvestedPage => {
  const list = child(root, 'ListRecords');
  const resumption = child(list, 'resumptionToken');
  const token = textOf(resumption);
  const total = Number(resumption?.attributes.completeListSize ?? Number.NaN);
  return {
    records: children(list, 'record').map(recordOf),
    ...(token ? { token } : {}),
    ...(Number.isSafeInteger(total) && total >= 0 ? { total } : {}),
  };
};

/** The records of a saved answer. @throws as an answer does; Fault invalid `source.empty` if it holds none */
export const readRecords = (bytes: Uint8Array): readonly HarvestedRecord[] => {
  const { records } = pageOf(answerOf(bytes));
  if (records.length === 0) throw new Fault('invalid', 'source.empty', 'no records in it');
  return records;
};

/** A repository that speaks OAI-PMH 2.0 at `base`. */
export const oai = ({ base, ask }: { readonly base: URL; readonly ask: Ask }) => {
  const get = async (params: Readonly<Record<string, string>>): Promise<Element> => {
    const url = new URL(base);
    for (const [name, value] of Object.entries(params)) url.searchParams.set(name, value);
    const { bytes } = await ask({ url, name: `${base.host} ${params.verb ?? ''}`, limits: { bytes: answerBytes } });
    return answerOf(bytes);
  };
  return {
    /** Namespaces of the formats that are offered, with the prefix under which each is asked for. */
    async formats(): Promise<Map<string, string>> {
      const list = child(await get({ verb: 'ListMetadataFormats' }), 'ListMetadataFormats');
      return new Map(
        children(list, 'metadataFormat').map((format) => [
          textOf(child(format, 'metadataNamespace')),
          textOf(child(format, 'metadataPrefix')),
        ]),
      );
    },

    /**
     * All records of a set, or of all, from `token` on if there is one.
     * @throws Fault invalid `source.repeats` if a token comes twice, and those of an answer that cannot be read
     */
    async *records(what: {
      readonly prefix: string;
      readonly set?: string;
      readonly token?: string;
    }): AsyncGenerator<HarvestedPage> {
      const seen = new Set<string>();
      let { token } = what;
      do {
        const begin = { metadataPrefix: what.prefix, ...(what.set ? { set: what.set } : {}) };
        const page = pageOf(await get({ verb: 'ListRecords', ...(token ? { resumptionToken: token } : begin) }));
        if (page.token !== undefined && (seen.has(page.token) || page.records.length === 0))
          throw new Fault('invalid', 'source.repeats', 'a resumption token leads nowhere', {
            params: { answer: excerpt(page.token, 200) },
          });
        yield page;
        token = page.token;
        if (token !== undefined) seen.add(token);
      } while (token !== undefined);
    },
  };
};
