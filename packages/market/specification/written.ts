import type { Fit, Label, Property, Template } from './attribute.ts';

const fits: readonly Fit[] = ['size', 'envelope', 'choice', 'grade', 'parts', 'words', 'flag'];

const optionsOf = (text: string): Record<string, Label> =>
  Object.fromEntries(
    text.split(',').map((option) => {
      const [name = '', ko = name, en = ko] = option.trim().split(':');
      return [name, { ko, en }];
    }),
  );

const propertyOf = (line: string): Property => {
  const [name = '', written = '', detail = '', ko = '', en = '', standard] = line.split('|').map((part) => part.trim());
  const fit = fits.find((f) => f === written);
  if (!fit || !/^[a-z][A-Za-z0-9]*$/.test(name) || !ko || !en) throw new Error(`no property of a template: ${line}`);
  return {
    name,
    label: { ko, en },
    fit,
    ...(fit === 'parts'
      ? { unit: '%' }
      : detail && (fit === 'size' || fit === 'envelope')
        ? { unit: detail.replace(/^±/, '') }
        : {}),
    ...(detail.startsWith('±') ? { deviation: true as const } : {}),
    ...(fit === 'choice' ? { options: optionsOf(detail) } : {}),
    ...(standard ? { standard } : {}),
  };
};

/**
 * Templates of a trade as a text: a line `# category | HS | standards | Korean | English` begins one (`category@2` in its second
 * version; HS `-` where such things have no heading
 * of their own), and each line below it is a
 * property, `name | fit | unit or options | Korean | English | standard`. A unit behind `±` is that of a deviation. Options are `name:Korean:English`, commas between them.
 */
export const trade = (name: string, text: string): readonly Template[] =>
  text
    .trim()
    .split(/^# /m)
    .filter((block) => block.trim())
    .map((block) => {
      const [head = '', ...lines] = block.trim().split('\n');
      const [named = '', hs = '', standards = '', ko = '', en = ''] = head.split('|').map((part) => part.trim());
      const [category = '', version = '1'] = named.split('@');
      if (!/^[a-z][a-z0-9-]*$/.test(category) || !/^[1-9]\d*$/.test(version) || !/^(?:\d{4,6}|-)$/.test(hs) || !ko || !en)
        throw new Error(`no head of a template: ${head}`);
      const properties = lines.map(propertyOf);
      return {
        category,
        version: Number(version),
        trade: name,
        label: { ko, en },
        hs: hs === '-' ? '' : hs,
        standards: standards ? standards.split(',').map((s) => s.trim()) : [],
        properties: Object.fromEntries(properties.map((p) => [p.name, p])),
      };
    });
