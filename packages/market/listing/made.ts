import type { Attribute, AttributeValue, ClassedBy } from './attribute.ts';
import { banded } from './band.ts';
import { foreignWasteOf } from './foreign-waste.ts';
import type { Kind } from './kind.ts';
import { wasteClasses, wasteCodeOf } from './waste.ts';

/** Whether the market makes an attribute out of another; what a client writes in its place is not kept. */
export const isMade = ({ band, classed }: Pick<Attribute, 'band' | 'classed'>): boolean =>
  band !== undefined || classed !== undefined;

/** Under which option of a list a code comes. */
const optionOf: Readonly<Record<ClassedBy, (code: string) => string | undefined>> = {
  wasteChapter: (code) => wasteCodeOf(code)?.slice(0, 2),
  wasteClass: (code) => {
    const found = wasteCodeOf(code)?.slice(0, 5);
    return found && Object.hasOwn(wasteClasses, found) ? found : undefined;
  },
  foreignWaste: (code) => foreignWasteOf(code)?.chapter,
};

/** Attributes with all that the market makes of them made anew: bands of what is sealed, and chapters of codes. */
export const madeAnew = (
  kind: Pick<Kind, 'attributes'>,
  attributes: Readonly<Record<string, AttributeValue>>,
): Record<string, AttributeValue> => {
  const made = banded(kind, attributes);
  for (const [name, { classed }] of Object.entries(kind.attributes)) {
    if (!classed) continue;
    const codes = [attributes[classed.of] ?? []].flat().map(String);
    const options = [...new Set(codes.flatMap((code) => optionOf[classed.by](code) ?? []))];
    if (options.length === 0) delete made[name];
    else made[name] = options;
  }
  return made;
};
