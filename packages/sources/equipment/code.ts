import { equipmentClass, equipmentCondition, useMeans, useScope, useType } from '@sandan/market/listing/kinds/equipment-options';

type Options = Readonly<Record<string, { readonly ko: string; readonly en: string }>>;

/** The register's own codes of each option, where they are not the order of the list. */
const coded = {
  equipmentClass: { options: equipmentClass, codes: {} },
  useScope: { options: useScope, codes: { '1': ['sole'], '2': ['shared'], '3': ['service'] } },
  useMeans: {
    options: useMeans,
    codes: { '01': ['self'], '02': ['commission'], '03': ['self', 'commission'], '04': ['rental'] },
  },
  useType: {
    options: useType,
    codes: {
      '01': ['testing'],
      '02': ['analysis'],
      '03': ['education'],
      '04': ['measuring'],
      '05': ['production'],
      '06': ['other'],
    },
  },
  condition: {
    options: equipmentCondition,
    codes: { '1': ['in_use'], '2': ['little_used'], '3': ['idle'], '4': ['disused'] },
  },
} as const satisfies Record<string, { options: Options; codes: Readonly<Record<string, readonly string[]>> }>;

export type Coded = keyof typeof coded;

/** Words that lists have for an option beside its label. */
const calledToo: Readonly<Record<string, string>> = {
  직접사용: 'self',
  이용자직접사용: 'self',
  의뢰: 'commission',
  분석시험의뢰: 'commission',
  단독활용만가능: 'sole',
  공동활용허용가능: 'shared',
  공동활용서비스가능: 'service',
};

const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s·,/]/g, '');

/** The options that a cell names by code, label or usual word; several are parted by commas. Unknown ones are passed over. */
export const optionsIn = (name: Coded, cell: string | undefined): string[] => {
  if (!cell) return [];
  const { options, codes }: { options: Options; codes: Readonly<Record<string, readonly string[]>> } = coded[name];
  if (bare(cell) === '모두가능') return [...(codes['03'] ?? [])];
  const one = (text: string): readonly string[] => {
    const word = bare(text);
    const labelled = Object.keys(options).filter((key) => {
      const label = options[key];
      return key === word || (label !== undefined && (bare(label.ko) === word || bare(label.en) === word));
    });
    const called = calledToo[word];
    return codes[text.trim()] ?? (labelled.length > 0 ? labelled : called && called in options ? [called] : []);
  };
  const whole = one(cell);
  return [...new Set(whole.length > 0 ? whole : cell.split(/[,;|]/).flatMap(one))];
};
