import { expect, test } from 'vitest';
import { narrowed } from './code-level.ts';
import { type CodeNode, codeTree } from './code-tree.server.ts';

const values = ['84', '8481', '848180', '848190', '8482', '85'].map((value, at) => ({ value, count: 10 - at }));
const tree = (query: string) => codeTree('hs', values, new URLSearchParams(query), (v) => v.value);

test('codes stand under the code above them, and only the chosen path goes further down', () => {
  expect(tree('q=x').map((n) => [n.value, n.children.map((c) => c.value)])).toEqual([
    ['84', ['8481', '8482']],
    ['85', []],
  ]);
  expect(tree('q=x')[0]?.children[0]?.children).toEqual([]);
  const [open] = tree('f.hs=8481');
  expect(open?.open).toBe(true);
  expect(open?.children[0]?.children.map((c) => c.value)).toEqual(['848180', '848190']);
});

test('a code narrows the search to itself, and the chosen one leads back to what lies above it', () => {
  const leadsTo = (query: string, of: (tree: CodeNode[]) => CodeNode | undefined) => {
    const node = of(tree(query));
    return node && narrowed(new URLSearchParams(query), 'hs', node.chosen ? node.above : node.value);
  };
  expect(leadsTo('q=x&f.hs=84&page=3', ([root]) => root?.children[0])).toBe('q=x&f.hs=8481');
  expect(leadsTo('f.hs=8481', ([root]) => root?.children[0])).toBe('f.hs=84');
  expect(leadsTo('f.hs=84', ([root]) => root)).toBe('');
});

test('groups of the patent classification stand under their subclass', () => {
  const codes = ['F16', 'F16K', 'F16K 5/00', 'F16K 5/06'].map((value) => ({ value, count: 1 }));
  const [root] = codeTree('ipc', codes, new URLSearchParams({ 'f.ipc': 'F16K 5/06' }), (v) => v.value);
  expect(root?.children[0]?.children[0]?.children[0]).toMatchObject({ value: 'F16K 5/06', chosen: true });
});

test('a rare code that is folded away brings what lies under it only once it is chosen', () => {
  const many = Array.from({ length: 10 }, (_, n) => [String(20 + n), `${20 + n}01`].map((value) => ({ value, count: 100 - n })));
  const under = (query: string) =>
    codeTree('hs', many.flat(), new URLSearchParams(query), (v) => v.value).map((n) => [n.value, n.children.length]);
  expect(under('').slice(6)).toEqual([
    ['26', 1],
    ['27', 1],
    ['28', 0],
    ['29', 0],
  ]);
  expect(under('f.hs=29')[0]).toEqual(['29', 1]);
});
