import { unitLabel } from '@sandan/market/listing/quantity-label';
import type { KindView, Language } from '../api/views.ts';

/** A unit as people read it: one that a kind offers to choose from (UN/ECE codes such as H87) by its label, else by its UCUM symbol. */
export const unitName = (unit: string, kinds: readonly KindView[], language: Language): string => {
  for (const kind of kinds)
    for (const attribute of Object.values(kind.attributes)) {
      const option = attribute.type === 'choice' ? attribute.options[unit] : undefined;
      if (option) return option[language];
    }
  return unitLabel(unit, language).symbol;
};
