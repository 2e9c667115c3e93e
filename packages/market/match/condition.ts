import type { AttributeValue } from '../listing/attribute.ts';
import type { ConditionRule } from '../listing/kind.ts';
import { type KindName, kindOf } from '../listing/kinds/registry.ts';
import type { Code } from '../listing/listing.ts';
import type { Specification } from '../specification/specification.ts';
import type { Offered } from './offer.ts';
import { byRule, type Held, met, notMet, unknown, type Verdict, type VerdictReason } from './rule.ts';
import { type Said, saidOf, saidText } from './said.ts';
import { judgeSpecification } from './specified.ts';

/** One condition of a need held against one offer, with both values as a person reads them. */
export interface Judged {
  /** Name of the need's attribute, or `codes`. */
  readonly name: string;
  readonly label: Said;
  readonly verdict: Verdict;
  readonly reason: VerdictReason;
  readonly wanted: Said;
  readonly offered?: Said;
}

/** How much of two codes of one scheme must be equal: IPC subclass, HS heading, KSIC group. */
const shared = { ipc: 4, hs: 4, ksic: 3 } as const;
const head = ({ scheme, code }: Code): string => code.replace(/[\s./-]/g, '').slice(0, shared[scheme]);

const classes = (wanted: readonly Code[], offered: Offered): Held => {
  const comparable = offered.codes.filter((o) => wanted.some((w) => w.scheme === o.scheme));
  if (comparable.length === 0) return unknown(offered.withheld.has('codes') ? 'withheld' : 'unstated');
  const same = comparable.some((o) => wanted.some((w) => w.scheme === o.scheme && head(w) === head(o)));
  return same ? met('sameClass') : notMet('otherClass');
};

const written = (codes: readonly Code[]): Said => saidText(codes.map((c) => c.code).join(', '));
const classLabel: Said = { ko: '분류', en: 'Class' };

/** Of the rules of one condition the first for which the offer says something, else the first of which it keeps something, else any. */
const ruleFor = (rules: readonly ConditionRule[], { attributes, withheld }: Offered): ConditionRule =>
  (rules.find(({ of }) => attributes[of] !== undefined) ??
    rules.find(({ of }) => withheld.has(`attributes.${of}`)) ??
    rules[0]) as ConditionRule;

/** Whether listings of a kind seek something that offers can be held against. */
export const hasConditions = (kind: KindName): boolean => Object.keys(kindOf(kind).conditions ?? {}).length > 0;

/**
 * Every condition of a need, as its reader may see it, held against an offer (N5): none is left out, and what the offer does not say is
 * unknown, never guessed.
 */
export const judge = (
  need: {
    readonly kind: KindName;
    readonly codes: readonly Code[];
    readonly attributes: Readonly<Record<string, AttributeValue>>;
  },
  offered: Offered,
  now: Date,
): Judged[] => {
  const { attributes, conditions = {} } = kindOf(need.kind);
  const judged: Judged[] = [];
  if (need.codes.length > 0)
    judged.push({
      name: 'codes',
      label: classLabel,
      ...classes(need.codes, offered),
      wanted: written(need.codes),
      ...(offered.codes.length > 0 ? { offered: written(offered.codes.slice(0, 3)) } : {}),
    });
  for (const [name, rules] of Object.entries(conditions)) {
    const [attribute, wanted] = [attributes[name], need.attributes[name]];
    if (!attribute || wanted === undefined) continue;
    const { rule, of } = ruleFor(rules, offered);
    const given = offered.attributes[of];
    const theirs = kindOf(offered.kind).attributes[of];
    const kept = offered.withheld.has(`attributes.${of}`);
    if (rule === 'specification') {
      judged.push(...judgeSpecification(name, wanted as Specification, given as Specification | undefined, kept));
      continue;
    }
    const common = { name, label: attribute.label, wanted: saidOf(attribute, wanted) };
    if (given === undefined || !theirs) {
      judged.push({ ...common, ...unknown(kept ? 'withheld' : 'unstated') });
      continue;
    }
    const by = need.attributes.neededBy;
    const facing = { attribute, wanted, theirs, offered: given, now, by: typeof by === 'string' ? by : undefined };
    judged.push({ ...common, ...byRule(rule, facing), offered: saidOf(theirs, given) });
  }
  return judged;
};
