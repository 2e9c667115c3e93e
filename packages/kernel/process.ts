import { Fault } from './fault.ts';

/**
 * A process is a table of transitions. `by` names who may act, as seen from the object: its own side, the counterpart,
 * the operator or the clock. `timer` says what starts the clock for a transition made by the clock.
 */
export interface Transition<S extends string, A extends string, B extends string> {
  readonly from: S | readonly S[];
  readonly action: A;
  readonly by: B | readonly B[];
  readonly to: S;
  /** The reasons of which one must be given. */
  readonly reasons?: readonly string[];
  readonly timer?: string;
  /** Code of the fault that answers where more must hold than the state; the verb checks it. */
  readonly guard?: string;
  /** What passes to the other side with it: it is taken with the clearance of the trade gate alone. */
  readonly gate?: GatedTransfer;
}

/** What the trade gate looks after: goods that leave, and knowledge that does. */
export const gatedTransfers = ['goods', 'technology'] as const;
export type GatedTransfer = (typeof gatedTransfers)[number];

/**
 * That the trade gate let one transition of one thing pass, by the record that it wrote. Only the gate makes one
 * (`market/gate/clearance.ts`); a plain object does not serve.
 */
export class Clearance {
  readonly #cleared = true;
  readonly process: string;
  readonly action: string;
  /** Id of the thing that passes. */
  readonly subject: string;
  /** Id of the record of the gate. */
  readonly record: string;

  constructor(process: string, action: string, subject: string, record: string) {
    this.process = process;
    this.action = action;
    this.subject = subject;
    this.record = record;
  }

  /** Whether it was made here and not written by hand, and lets this pass and nothing else. */
  static clears(it: unknown, process: string, action: string, subject: string | undefined): boolean {
    return it instanceof Clearance && #cleared in it && it.process === process && it.action === action && it.subject === subject;
  }
}

export interface Process<S extends string, A extends string, B extends string> {
  readonly name: string;
  readonly states: readonly S[];
  readonly initial: S;
  readonly final: readonly S[];
  readonly transitions: readonly Transition<S, A, B>[];
  /** How it begins, where something passes with that: the record is made with the clearance of the trade gate alone. */
  readonly begins?: { readonly action: string; readonly gate: GatedTransfer };
}

/** Declares a process; states, actions and parties are checked by the compiler. */
export const process = <const S extends string, const A extends string, const B extends string>(table: Process<S, A, B>) => table;

const list = <T>(one: T | readonly T[]): readonly T[] => (Array.isArray(one) ? one : [one as T]);

/**
 * The state that a process begins in. `subject` is the id of what it is about: a clearance serves for it alone.
 * @throws Fault conflict `gate.required` if its beginning needs a clearance that is not given
 */
export const begin = <S extends string, A extends string, B extends string>(
  table: Process<S, A, B>,
  clearance?: Clearance,
  subject?: string,
): S => {
  const { begins } = table;
  if (begins && !Clearance.clears(clearance, table.name, begins.action, subject))
    throw new Fault('conflict', 'gate.required', `${table.name}: ${begins.action} without clearance`);
  return table.initial;
};

/** The transitions open to one party in one state. */
export const open = <S extends string, A extends string, B extends string>(table: Process<S, A, B>, state: S, by: B) =>
  table.transitions.filter((t) => list(t.from).includes(state) && list(t.by).includes(by));

/**
 * The state that an action leads to. `subject` is the id of what moves: a clearance serves for it alone.
 * @throws Fault conflict `process.refused` if the table has no such transition, `gate.required` if it needs a clearance that is not given;
 * invalid `process.reason` if a reason is wanted and absent or unknown.
 */
export const step = <S extends string, A extends string, B extends string>(
  table: Process<S, A, B>,
  state: S,
  action: A,
  by: B,
  reason?: string,
  clearance?: Clearance,
  subject?: string,
): S => {
  const found = open(table, state, by).find((t) => t.action === action);
  if (!found)
    throw new Fault('conflict', 'process.refused', `${table.name}: ${action} by ${by} in ${state}`, {
      params: { process: table.name, action, state },
    });
  if (found.reasons && (!reason || !found.reasons.includes(reason)))
    throw new Fault('invalid', 'process.reason', `${table.name}: ${action} wants a reason`, {
      fields: [{ pointer: '/reason', code: 'process.reason', params: { reasons: found.reasons.join(', ') } }],
      params: { reasons: found.reasons.join(', ') },
    });
  if (found.gate && !Clearance.clears(clearance, table.name, action, subject))
    throw new Fault('conflict', 'gate.required', `${table.name}: ${action} without clearance`);
  return found.to;
};
