import type { FunctionName, FunctionTopology } from '@sandan/topology/topology';

export interface Target {
  readonly function: FunctionName;
  readonly routeKey: string;
}

/** A path of a route key as an expression: `{id}` is one segment, `{proxy+}` the rest, which may not be empty. */
const expressionOf = (path: string): RegExp =>
  new RegExp(
    `^${path
      .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
      .replace(/\{proxy\\\+\}/, '.+')
      .replace(/\{\w+\}/g, '[^/]+')}$`,
  );

/** Which function answers a path, by the route keys of the topology: an exact path before `{proxy+}`, the longest first, `$default` last. */
export const routing = (functions: readonly FunctionTopology[]) => {
  const routes = functions
    .flatMap((f) =>
      f.routes.map(({ key }) => {
        const [method = 'ANY', path = ''] = key === '$default' ? [] : key.split(' ');
        const rank = path === '' ? 0 : path.split('/').length * 2 + (path.endsWith('{proxy+}') ? 0 : 1);
        return { method, rank, path: path === '' ? /^/ : expressionOf(path), target: { function: f.name, routeKey: key } };
      }),
    )
    .sort((a, b) => b.rank - a.rank);
  return (method: string, path: string): Target | undefined =>
    routes.find((r) => (r.method === 'ANY' || r.method === method) && r.path.test(path))?.target;
};
