import { Fault } from '@sandan/kernel/fault';
import { type XmlLimits, xmlReader } from './xml.ts';

/** A small document read whole. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** `xsi:nil="true"`: there by form, absent by content. */
  readonly nil: boolean;
  text: string;
  readonly children: Element[];
}

/** Elements of such a document, which lie in memory, where nothing else is said. */
const treeElements = 50_000;
/** Bytes of a document that is kept whole as a tree, where nothing else is said. */
export const treeBytes = 8_000_000;

/** Reads a small document (at most 8 MB and 50,000 elements unless it is said). @throws Fault as `xmlReader` does */
export const readTree = (
  bytes: Uint8Array,
  { elements: most = treeElements, ...limits }: Partial<XmlLimits> & { readonly elements?: number } = {},
): { root: Element; beginning: string } => {
  const open: Element[] = [{ name: '', attributes: {}, nil: false, text: '', children: [] }];
  let elements = 0;
  const top = () => open[open.length - 1] as Element;
  const xml = xmlReader(
    {
      open(path, attributes) {
        elements += 1;
        if (elements > most) throw new Fault('invalid', 'source.tooLarge', `more than ${most} elements`);
        const element = {
          name: path[path.length - 1] as string,
          attributes,
          nil: attributes['xsi:nil'] === 'true',
          text: '',
          children: [],
        };
        top().children.push(element);
        open.push(element);
      },
      text(_, text) {
        top().text += text;
      },
      close() {
        open.pop();
      },
    },
    { bytes: treeBytes, ...limits },
  );
  xml.write(bytes);
  xml.end();
  return { root: top().children[0] as Element, beginning: xml.beginning() };
};

/** The first element along a path of names. */
export const at = (element: Element | undefined, ...path: readonly string[]): Element | undefined =>
  path.reduce<Element | undefined>((e, name) => e?.children.find((c) => c.name === name), element);

/** All elements along a path, at its last step. */
export const every = (element: Element | undefined, ...path: readonly string[]): readonly Element[] => {
  const last = path[path.length - 1];
  return (at(element, ...path.slice(0, -1))?.children ?? []).filter((c) => c.name === last && !c.nil);
};

/** The text of a child, trimmed; undefined if it is blank. */
export const textAt = (element: Element | undefined, ...path: readonly string[]): string | undefined =>
  at(element, ...path)?.text.trim() || undefined;
