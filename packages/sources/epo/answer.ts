import { Fault } from '@sandan/kernel/fault';
import { at, type Element, readTree, textAt } from '../tree.ts';
import { excerpt } from '../xml.ts';

/** Namespaces of OPS by the prefix under which its names are known here; the exchange format has none. */
const prefixes: ReadonlyMap<string, string> = new Map([
  ['http://www.epo.org/exchange', ''],
  ['http://ops.epo.org', 'ops:'],
  ['http://www.epo.org/fulltext', 'ft:'],
  ['http://www.epo.org/register', 'reg:'],
]);

type Scope = Readonly<Record<string, string>>;

/** The names of a tree by their namespaces, whichever prefixes the answer chose; those of another one are none of these. */
const named = (element: Element, outer: Scope): Element => {
  const own = Object.entries(element.attributes).flatMap(([name, uri]) =>
    name === 'xmlns' ? [['', uri]] : name.startsWith('xmlns:') ? [[name.slice(6), uri]] : [],
  );
  const scope: Scope = own.length > 0 ? { ...outer, ...Object.fromEntries(own) } : outer;
  const [, prefix = '', local = element.name] = /^(?:([^:]*):)?([^:]*)$/.exec(element.name) ?? [];
  const space = scope[prefix] ?? '';
  const known = prefixes.get(space);
  const foreign = space || prefix ? `${space || '?'} ${local}` : local;
  return {
    ...element,
    name: known === undefined ? foreign : known + local,
    children: element.children.map((child) => named(child, scope)),
  };
};

/** Longest answer that is read, in bytes; a family of two hundred members with its legal events has about six million. */
export const answerBytes = 12_000_000;
/** Elements of such an answer, of which legal events have one for every hundred bytes. */
const answerElements = 80_000;

export interface Answer {
  readonly root: Element;
  readonly beginning: string;
}

/** An answer of OPS, its names by namespace. @throws Fault as `xmlReader` does */
export const readAnswer = (bytes: Uint8Array): Answer => {
  const { root, beginning } = readTree(bytes, { bytes: answerBytes, elements: answerElements });
  return { root: named(root, {}), beginning };
};

/** Code and words of a fault (`SERVER.EntityNotFound`), or of the other form in which fair use is refused. */
export interface Refused {
  readonly code: string;
  readonly message: string;
}

export const refusedIn = (root: Element): Refused | undefined => {
  if (root.name !== 'ops:fault' && root.name !== 'error' && root.name !== 'fault') return undefined;
  const text = (name: string) => textAt(root, `ops:${name}`) ?? textAt(root, name) ?? '';
  return { code: text('code').slice(0, 60), message: excerpt(text('message'), 200) };
};

/** Nothing found, which OPS says as an error, also of a question it cannot read. */
export const isNothing = ({ code }: Refused): boolean => /EntityNotFound/i.test(code);

/** Too much asked, under the fair use policy. */
export const isUnfair = ({ code, message }: Refused): boolean => code === '403' || /fair use/i.test(message);

/**
 * What is under `world-patent-data`; undefined where nothing was found.
 * @throws Fault limited `source.quota`; invalid `source.refused`, `source.unexpected`
 */
export const contentOf = ({ root, beginning }: Answer): Element | undefined => {
  const refused = refusedIn(root);
  if (refused && isNothing(refused)) return undefined;
  if (refused)
    throw new Fault(
      isUnfair(refused) ? 'limited' : 'invalid',
      isUnfair(refused) ? 'source.quota' : 'source.refused',
      `epo: ${refused.message}`,
      {
        params: { sourceCode: refused.code, sourceMessage: refused.message, answer: excerpt(beginning) },
      },
    );
  if (root.name !== 'ops:world-patent-data') throw unexpected(beginning, root.name);
  return root;
};

export const unexpected = (beginning: string, found: string): Fault =>
  new Fault('invalid', 'source.unexpected', `epo: ${excerpt(found, 60)} tells of no patent`, {
    params: { answer: excerpt(beginning), found: excerpt(found, 60) },
  });

/** The first element with one of these names. */
export const firstOf = (element: Element | undefined, ...names: readonly string[]): Element | undefined =>
  names.flatMap((name) => at(element, name) ?? [])[0];
