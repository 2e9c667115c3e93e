import type { FunctionName, FunctionTopology } from '@sandan/topology/topology';

export interface Target {
  readonly function: FunctionName;
  readonly routeKey: string;
}

/** Which function answers a path, by the route keys of the topology: the longest prefix wins, `$default` last. */
export const routing = (functions: readonly FunctionTopology[]) => {
  const routes = functions
    .flatMap((f) =>
      f.routes.map(({ key }) => {
        const [, method = 'ANY', prefix = ''] = /^(\S+) (\/\S*)\/\{proxy\+\}$/.exec(key) ?? [];
        return { method, prefix: prefix === '' ? '' : `${prefix}/`, target: { function: f.name, routeKey: key } };
      }),
    )
    .sort((a, b) => b.prefix.length - a.prefix.length);
  return (method: string, path: string): Target | undefined =>
    routes.find((r) => (r.method === 'ANY' || r.method === method) && path.startsWith(r.prefix))?.target;
};
