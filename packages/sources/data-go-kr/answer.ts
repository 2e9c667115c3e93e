import { Fault } from '@sandan/kernel/fault';
import { readJson } from '../json.ts';
import { excerpt, startOf, xmlReader } from '../xml.ts';
import { gatewayCodes, type Meaning, meaningOf, type Provider, plainTexts, providers } from './codes.ts';

/** One item of an answer: its texts and numbers as trimmed text, blank ones left out. */
export type Row = Readonly<Record<string, string>>;

/** A whole answer. `total` is what the agency says it has for the question. */
export interface Answer {
  readonly rows: readonly Row[];
  readonly total: number | undefined;
}

type Node = string | readonly Node[] | { readonly [name: string]: Node };
type Members = { readonly [name: string]: Node };

const maxElements = 400_000;
const maxText = 400_000;

/** An XML answer in the shape that its JSON has: leaves are texts, repeated names are lists, `<col name="x">` is a member `x`. */
const xmlNode = (bytes: Uint8Array): Node => {
  const open: { name: string; text: string; members: Record<string, Node> }[] = [
    { name: '', text: '', members: Object.create(null) },
  ];
  let elements = 0;
  const xml = xmlReader(
    {
      open(path, attributes) {
        elements += 1;
        if (elements > maxElements) throw new Fault('invalid', 'source.tooLarge', `more than ${maxElements} elements`);
        const tag = path[path.length - 1] as string;
        open.push({ name: tag === 'col' ? (attributes.name ?? tag) : tag, text: '', members: Object.create(null) });
      },
      text(_, part) {
        const top = open[open.length - 1];
        if (top && top.text.length < maxText) top.text += startOf(part, maxText - top.text.length);
      },
      close() {
        const done = open.pop();
        const parent = open[open.length - 1];
        if (!done || !parent) return;
        const node: Node = Object.keys(done.members).length > 0 ? done.members : done.text.trim();
        const before = parent.members[done.name];
        if (before === undefined) parent.members[done.name] = node;
        else if (Array.isArray(before)) (before as Node[]).push(node);
        else parent.members[done.name] = [before, node];
      },
    },
    { bytes: 32_000_000 },
  );
  xml.write(bytes);
  xml.end();
  const [root] = Object.entries(open[0]?.members ?? {});
  if (root?.[0] === 'html' || root?.[0] === 'HTML')
    throw new Fault('invalid', 'source.page', 'a page', { params: { answer: excerpt(xml.beginning()) } });
  return root?.[1] ?? '';
};

const jsonNode = (value: unknown): Node => {
  if (Array.isArray(value)) return value.map(jsonNode);
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, jsonNode(member)]));
  return value === null || value === undefined ? '' : String(value).slice(0, maxText).trim();
};

const members = (node: Node | undefined): Members | undefined =>
  node && typeof node === 'object' && !Array.isArray(node) ? (node as Members) : undefined;
const text = (node: Node | undefined): string | undefined => (typeof node === 'string' && node !== '' ? node : undefined);
const first = (of: readonly (Members | undefined)[], ...names: readonly string[]): string | undefined => {
  for (const from of of) for (const name of names) if (text(from?.[name]) !== undefined) return text(from?.[name]);
  return undefined;
};

const rowOf = (node: Node): Row[] => {
  const from = members(node);
  if (!from) return [];
  return [Object.fromEntries(Object.entries(from).flatMap(([name, value]) => (text(value) ? [[name, value as string]] : [])))];
};

/** The items wherever an agency keeps them; undefined if there is no place for any. One item is an object and none is `""`. */
const itemsIn = (body: Members): readonly Row[] | undefined => {
  for (const name of ['items', 'itemList', 'records', 'data', 'item', 'list']) {
    if (!(name in body)) continue;
    const found = body[name] as Node;
    const inner = members(found);
    const list = inner ? ('item' in inner ? inner.item : name === 'item' || name === 'data' ? inner : '') : found;
    if (list === undefined || list === '') return [];
    return (Array.isArray(list) ? (list as readonly Node[]) : [list as Node]).flatMap(rowOf);
  }
  const [only, ...more] = Object.values(body).filter((value): value is readonly Node[] => Array.isArray(value));
  return only && more.length === 0 ? only.flatMap(rowOf) : undefined;
};

const day = 86_400;
/** Seconds until the next midnight in Korea, when the day's requests are counted anew. */
export const untilMidnight = (now: Date): number => day - (Math.floor(now.getTime() / 1000 + 9 * 3600) % day);

/** @throws Fault for every meaning but `fine` and `none` */
const check = (meaning: Meaning, code: string, message: string, raw: string, now: Date): void => {
  if (meaning === 'fine' || meaning === 'none') return;
  const params = { sourceCode: code, sourceMessage: excerpt(message, 200), answer: excerpt(raw) };
  const said = `${code}: ${excerpt(message, 200)}`;
  if (meaning === 'limit') throw new Fault('limited', 'source.quota', said, { params, retryAfter: untilMidnight(now) });
  if (meaning === 'passing') throw new Fault('limited', 'source.refused', said, { params });
  throw new Fault('invalid', meaning === 'key' ? 'source.key' : 'source.refused', said, { params });
};

const byStatus = (status: number): Meaning => {
  if (status === 401 || status === 403) return 'key';
  return status === 404 ? 'gone' : status === 429 ? 'limit' : status >= 500 ? 'passing' : 'wrong';
};

/**
 * Reads an answer of data.go.kr in any of its envelopes, JSON or XML whichever was asked for; an error of the gateway is XML even
 * then, and plain text at times.
 * @throws Fault limited `source.quota` (with the seconds until midnight in Korea), `source.refused` where another try may help;
 * invalid `source.key`, `source.refused`, `source.unexpected`, and those of the readers. `params`: sourceCode, sourceMessage, answer
 */
export const readAnswer = (bytes: Uint8Array, status: number, provider: Provider, now: Date): Answer => {
  const raw = new TextDecoder().decode(bytes.subarray(0, 4000)).replace(/^\ufeff/, '');
  const begins = raw.trimStart()[0];
  if (begins !== '<' && begins !== '{' && begins !== '[') {
    const plain = plainTexts.find(([pattern]) => pattern.test(raw.trim()))?.[1];
    if (plain || status >= 400) check(plain ?? byStatus(status), String(status), raw, raw, now);
  }
  const node = begins === '{' || begins === '[' ? jsonNode(readJson(bytes)) : xmlNode(bytes);
  const outer: Members | undefined = Array.isArray(node) ? { records: node } : members(node);
  const root = members(outer?.response) ?? outer;
  const common = members(root?.cmmMsgHeader) ?? members(members(root?.OpenAPI_ServiceResponse)?.cmmMsgHeader);
  if (common) {
    const code = first([common], 'returnReasonCode') ?? '99';
    const meaning = meaningOf(gatewayCodes, code);
    check(meaning, code, first([common], 'returnAuthMsg', 'errMsg') ?? '', raw, now);
    if (meaning === 'none') return { rows: [], total: 0 };
  }
  const head = members(root?.header) ?? members(root?.responseHeader);
  const body = members(root?.body) ?? members(root?.responseBody) ?? root;
  const code = first([head, root, body], 'resultCode', 'code');
  const message = first([head, root, body], 'resultMsg', 'msg') ?? '';
  const meaning = code === undefined ? (status >= 400 ? byStatus(status) : 'fine') : meaningOf(providers[provider], code);
  check(meaning, code ?? String(status), message, raw, now);
  if (status >= 400) check(byStatus(status), String(status), message, raw, now);
  if (meaning === 'none') return { rows: [], total: 0 };
  const rows = body && itemsIn(body);
  const total = first([body, root, members(body?.count), members(root?.count)], 'totalCount', 'totalCnt', 'matchCount');
  if (!rows && total !== '0')
    throw new Fault('invalid', 'source.unexpected', 'no items', { params: { answer: excerpt(raw), found: 'no items' } });
  return { rows: rows ?? [], total: total !== undefined && /^\d{1,12}$/.test(total) ? Number(total) : undefined };
};
