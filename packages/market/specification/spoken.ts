import { unitLabel } from '../listing/quantity-label.ts';
import type { Property } from './attribute.ts';
import { carried, type Lost } from './carried.ts';
import { hardnessIn } from './hardness.ts';
import { type Proof, proofText } from './proof.ts';
import { propertyMeant, type Specification } from './specification.ts';
import { isCategory, templateOf } from './templates/registry.ts';
import type { Span, SpecificationValue } from './value.ts';

type Language = 'ko' | 'en';

const number = (n: number): string => String(Number(n.toPrecision(6)));

const spanText = (span: Span, unit: string | undefined, language: Language): string => {
  const symbol = unit ? unitLabel(unit, language).symbol : '';
  const sign = symbol === '' ? '' : /^[가-힣%]/.test(symbol) ? symbol : ` ${symbol}`;
  const { min, max } = span;
  if (min !== undefined && max !== undefined)
    return min === max ? `${number(min)}${sign}` : `${number(min)} – ${number(max)}${sign}`;
  if (min !== undefined) return `≥ ${number(min)}${sign}`;
  return max === undefined ? '' : `≤ ${number(max)}${sign}`;
};

/** Hardness in the scale that workshops speak of, beside Vickers. */
const rockwell = ({ min, max }: Span): string => {
  const [low, high] = [min, max].map((n) => (n === undefined ? undefined : hardnessIn(n, 'HRC')));
  if (low === undefined && high === undefined) return '';
  const text = low === high || high === undefined ? low : low === undefined ? high : undefined;
  const said = text === undefined ? `${Math.round(low as number)} – ${Math.round(high as number)}` : String(Math.round(text));
  return ` (≈ ${said} HRC)`;
};

/** A value as a person reads it: in the unit of its property, and beside it as it was written where that says it otherwise. */
export const propertyText = (property: Property, value: SpecificationValue, language: Language): string => {
  if (typeof value === 'boolean') return value ? (language === 'ko' ? '예' : 'Yes') : language === 'ko' ? '아니요' : 'No';
  if (Array.isArray(value)) return value.map((v: string) => property.options?.[v]?.[language] ?? v).join(', ');
  if ('parts' in value)
    return Object.entries(value.parts)
      .map(([element, span]) => `${element} ${spanText(span, '%', language)}`)
      .join(', ');
  const span = value as Span;
  return `${spanText(span, property.unit, language)}${property.unit === '{HV}' ? rockwell(span) : ''}`;
};

/** A value that the template has no place for any more, as it was written. */
const lostText = ({ value }: Lost, language: Language): string => {
  const plain: Property = { name: '', label: { ko: '', en: '' }, fit: 'words' };
  const text =
    typeof value === 'object' && 'written' in value && value.written ? value.written : propertyText(plain, value, language);
  return `${text} (${language === 'ko' ? '이 분류에 더는 없는 항목' : 'no property of this category any more'})`;
};

/**
 * Every property of a specification in the order of its template: label and text, with the report by which it was measured, as `told` says it.
 */
export const spoken = (
  specification: Specification,
  language: Language,
  told: (proof: Proof, name: string) => string = (proof) => proofText(proof, language),
): { name: string; label: string; text: string }[] => {
  const { specification: now, lost } = carried(specification);
  const { category, values, proofs } = now;
  if (!isCategory(category)) return [];
  const behind = (name: string): string => (proofs?.[name] ? ` (${told(proofs[name], name)})` : '');
  const said = Object.values(templateOf(category).properties).flatMap((property) => {
    const value = values[property.name];
    const text = value === undefined ? '' : propertyText(property, value, language) + behind(property.name);
    return value === undefined ? [] : [{ name: property.name, label: property.label[language], text }];
  });
  return [...said, ...lost.map((one) => ({ name: one.name, label: one.label[language], text: lostText(one, language) }))];
};

/** As lines of a sheet, which `readSpecification` reads back. */
export const asLines = (specification: Specification, language: Language): string => {
  const { category, values, proofs } = carried(specification).specification;
  const template = templateOf(category);
  return Object.values(template.properties)
    .flatMap((property) => {
      const value = values[property.name];
      if (value === undefined) return [];
      const text =
        typeof value === 'object' && 'written' in value && value.written
          ? value.written
          : Array.isArray(value)
            ? value.join('; ')
            : typeof value === 'object' && 'parts' in value
              ? Object.entries(value.parts)
                  .map(([e, s]) => `${e} ${s.written ?? spanText(s, '%', language)}`)
                  .join('; ')
              : propertyText(property, value, language);
      const proof = proofs?.[property.name];
      const behind = proof ? ` | ${proofText(proof, language)}` : '';
      return propertyMeant(template, property.label[language]) === undefined
        ? []
        : [`${property.label[language]}: ${text}${behind}`];
    })
    .join('\n');
};
