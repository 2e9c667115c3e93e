import * as z from 'zod';
import { endpoint } from '../endpoint.ts';
import { allTemplates, FoundParts, PartQuery, partsFor, TemplateView, templateView } from '../part-finding.ts';

export const parts = [
  endpoint({
    operation: 'templates.list',
    method: 'get',
    path: '/specifications/templates',
    summary: 'What is said of parts and materials: every category with its properties, their units, standards and HS heading',
    answer: z.object({ items: z.array(TemplateView) }),
    handle: async ({ permit }) => {
      permit('public');
      return { body: { items: allTemplates() } };
    },
  }),
  endpoint({
    operation: 'templates.read',
    method: 'get',
    path: '/specifications/templates/{category}',
    summary: 'The properties of one category',
    params: z.object({ category: z.string().max(60) }),
    answer: TemplateView,
    handle: async ({ permit, params }) => {
      permit('public');
      return { body: templateView(params.category) };
    },
  }),
  endpoint({
    operation: 'parts.find',
    method: 'get',
    path: '/parts',
    summary:
      'Parts and materials of a category by specification, in any units: what meets every must, the nearest first, each condition with how it stands (equal, within, outside, unknown)',
    query: PartQuery,
    answer: FoundParts,
    handle: async ({ permit, query, world }) => {
      permit('public');
      return { body: await partsFor(world, query) };
    },
  }),
];
