import { type Attributes, SpanKind } from '@opentelemetry/api';
import { inSpan } from './span.ts';
import { charge, type Usage } from './usage.ts';

type Method = (...args: never[]) => Promise<unknown>;
type MethodOf<T> = { [K in keyof T]: T[K] extends Method ? K : never }[keyof T] & string;

/**
 * A port whose named methods are each a span and one charge of `as`; everything else is passed through. `system` names what answers
 * behind it.
 */
export const observe = <T extends object>(
  port: T,
  methods: readonly MethodOf<T>[],
  options: { readonly system: string; readonly as: 'searches' | 'asks'; readonly attributes?: Attributes },
): T => {
  const more: Partial<Usage> = { [options.as]: 1 };
  const watched = new Map<PropertyKey, Method>(
    methods.map((name) => [
      name,
      (...args) => {
        charge(more);
        const span = { kind: SpanKind.CLIENT, attributes: { 'peer.service': options.system, ...options.attributes } };
        return inSpan(`${options.system} ${name}`, span, () => (port[name] as Method).apply(port, args));
      },
    ]),
  );
  return new Proxy(port, { get: (target, name) => watched.get(name) ?? Reflect.get(target, name, target) });
};
