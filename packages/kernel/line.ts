import type { Stamp } from './actor.ts';
import { newId } from './id.ts';

/** What was done to a thing, by which side; `from` is the state that it left, absent for what it begins with. */
export interface Done<S extends string, A extends string, B extends string, R extends string> {
  readonly side: B;
  readonly action: A;
  readonly from: S | undefined;
  readonly reason?: R | undefined;
  readonly text?: string | undefined;
}

/** What the lines of all histories have in common, of what a thing came to. */
export const lineOf = <S extends string, A extends string, B extends string, R extends string>(
  { version, state, changed }: { readonly version: number; readonly state: S; readonly changed: Stamp },
  { side, action, from, reason, text }: Done<S, A, B, R>,
) => ({
  id: newId('message', Date.parse(changed.at)),
  version: 1,
  position: version,
  by: changed,
  side,
  action,
  ...(from ? { from } : {}),
  to: state,
  ...(reason ? { reason } : {}),
  ...(text?.trim() ? { text: text.trim() } : {}),
});
