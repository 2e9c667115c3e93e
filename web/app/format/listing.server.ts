import type { AttributeValue } from '@sandan/market/listing/attribute';
import type { Comparison } from '@sandan/market/listing/comparison';
import { proofText as asWritten, type Proof } from '@sandan/market/specification/proof';
import { basisLabels, type ProofBasis } from '@sandan/market/specification/proof-basis';
import type { Specification } from '@sandan/market/specification/specification';
import { spoken } from '@sandan/market/specification/spoken';
import type { ContentView, KindView, Language, ListingView, ProofView } from '../api/views.ts';
import { proofText } from './proof.server.ts';
import { inLanguage } from './text.ts';
import { comparisonParts, valueTexts } from './value.server.ts';

export interface Fact {
  readonly name: string;
  readonly label: string;
  readonly texts: readonly string[];
  /** Stage above `public`, for a field that not everybody sees. */
  readonly stage?: string;
}
export interface Passage {
  readonly name: string;
  readonly label: string;
  readonly text: string;
  readonly language: string;
  readonly stage?: string;
}

/** One measured comparison, in words. */
export type ComparisonLine = ReturnType<typeof comparisonParts>;

const given = (value: AttributeValue | undefined | null): value is AttributeValue =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

/** On whose word a value stands, from when to when, and the report where it has a number that people know. */
const proofTold = (proof: Proof, seen: ProofView | undefined, language: Language): string =>
  seen ? `${basisLabels[seen.basis as ProofBasis][language]} · ${proofText(seen, language)}` : asWritten(proof, language);

/** The attributes of a content in the order of its kind: running texts apart from short facts. */
export const factsOf = (
  content: ContentView,
  kind: KindView | undefined,
  language: Language,
  proofs: ListingView['proofs'] = {},
): { facts: Fact[]; passages: Passage[]; comparisons: ComparisonLine[] } => {
  const facts: Fact[] = [];
  const passages: Passage[] = [];
  const comparisons: ComparisonLine[] = [];
  for (const [name, attribute] of Object.entries(kind?.attributes ?? {})) {
    const value = content.attributes[name];
    if (!given(value)) continue;
    const set = content.stages?.[`attributes.${name}`] ?? attribute.stage;
    const common = { name, label: attribute.label[language], ...(set && set !== 'public' ? { stage: set } : {}) };
    if (attribute.type === 'comparisons')
      comparisons.push(...(value as readonly Comparison[]).map((one) => comparisonParts(one, language)));
    else if (attribute.type === 'specification')
      facts.push(
        ...spoken(value as Specification, language, (proof, of) => proofTold(proof, proofs[of], language)).map(
          ({ label, text }) => ({
            ...common,
            name: `${name}.${label}`,
            label,
            texts: [text],
          }),
        ),
      );
    else if (attribute.type === 'text') passages.push({ ...common, ...inLanguage(value as Record<string, string>, language) });
    else facts.push({ ...common, texts: valueTexts(attribute, value, language) });
  }
  return { facts, passages, comparisons };
};

/** The name of a field for people: of an attribute its label, of the core its word. */
export const fieldLabel = (
  field: string,
  kind: KindView | undefined,
  core: Readonly<Record<string, string>>,
  language: Language,
): string => {
  const name = field.replace(/^attributes\./, '');
  return kind?.attributes[name]?.label[language] ?? core[name] ?? name;
};
