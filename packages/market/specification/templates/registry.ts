import { Fault } from '@sandan/kernel/fault';
import type { Property, Template } from '../attribute.ts';
import { electrical } from './electrical.ts';
import { fluid } from './fluid.ts';
import { information } from './information.ts';
import { machineElements } from './machine-elements.ts';
import { materials } from './materials.ts';
import { withStandards } from './standards.ts';

/** Every template, by the trades of the industrial complexes. */
export const templates: readonly Template[] = [...machineElements, ...electrical, ...fluid, ...materials, ...information].map(
  withStandards,
);

const byCategory = new Map(templates.map((t) => [t.category, t]));

export const isCategory = (category: string): boolean => byCategory.has(category);

/** @throws Fault invalid `specification.category` */
export const templateOf = (category: string): Template => {
  const found = byCategory.get(category);
  if (!found) throw new Fault('invalid', 'specification.category', category, { params: { category: category.slice(0, 60) } });
  return found;
};

/** A property that several categories have under one name is one: the first that declares it says its unit. */
const shared = new Map<string, Property>();
for (const { properties } of templates)
  for (const property of Object.values(properties)) if (!shared.has(property.name)) shared.set(property.name, property);
export const propertyNamed = (name: string): Property | undefined => shared.get(name);
