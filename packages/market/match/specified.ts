import { carried } from '../specification/carried.ts';
import { fitOf, type Wanted } from '../specification/condition.ts';
import type { Specification } from '../specification/specification.ts';
import { propertyText } from '../specification/spoken.ts';
import { isCategory, templateOf } from '../specification/templates/registry.ts';
import { verdictOf } from '../specification/verdict.ts';
import type { Judged } from './condition.ts';
import { met, notMet, unknown, type Verdict, type VerdictReason } from './rule.ts';

/** The verdicts of a specification in the words of a match. */
const verdicts: Readonly<Record<ReturnType<typeof verdictOf>['verdict'], Verdict>> = {
  met: 'met',
  notMet: 'not_met',
  unknown: 'unknown',
};
const reasons: Readonly<Record<ReturnType<typeof verdictOf>['reason'], VerdictReason>> = {
  equal: 'equal',
  within: 'within',
  outside: 'outside',
  other: 'different',
  unsaid: 'unstated',
  near: 'near',
  unlisted: 'unlisted',
  partly: 'near',
  open: 'open',
  unlike: 'unstated',
};

/**
 * The category that is wanted and each property of it as a condition of its own, held by the rules by which parts are found
 * (`specification/condition.ts`). A thing of another category says nothing by the properties of this one.
 */
export const judgeSpecification = (
  name: string,
  asked: Specification,
  given: Specification | undefined,
  withheld: boolean,
): Judged[] => {
  const wanted = carried(asked).specification;
  const offered = given && carried(given).specification;
  if (!isCategory(wanted.category)) return [];
  const { label, properties } = templateOf(wanted.category);
  const theirs = offered && isCategory(offered.category) ? templateOf(offered.category).label : undefined;
  const same = offered?.category === wanted.category;
  const silent = unknown(withheld ? 'withheld' : 'unstated');
  const category: Judged = {
    name,
    label: { ko: '품목', en: 'Category' },
    wanted: label,
    ...(theirs ? { ...(same ? met('sameClass') : notMet('otherClass')), offered: theirs } : silent),
  };
  const conditionsWanted = Object.values(properties).flatMap((property): Wanted[] => {
    const value = wanted.values[property.name];
    return value === undefined ? [] : [{ property, value, must: true, weight: 1 }];
  });
  const { conditions } = fitOf(conditionsWanted, same ? offered.values : {});
  const rows = conditions.map((explained, at): Judged => {
    const { property } = conditionsWanted[at] as Wanted;
    const said = (value: typeof explained.wanted) => ({
      ko: propertyText(property, value, 'ko'),
      en: propertyText(property, value, 'en'),
    });
    const { verdict, reason } = verdictOf(explained);
    const told = { verdict: verdicts[verdict], reason: reasons[reason] };
    return {
      name: `${name}.${property.name}`,
      label: property.label,
      ...(explained.offered === undefined ? silent : told),
      wanted: said(explained.wanted),
      ...(explained.offered === undefined ? {} : { offered: said(explained.offered) }),
    };
  });
  return [category, ...rows];
};
