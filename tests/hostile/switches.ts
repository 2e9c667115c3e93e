import { documentSwitches } from './documents.ts';
import { examples } from './example.ts';
import { pageSwitches, recordSwitches } from './records.ts';
import { connectionSwitches, redirectSwitches } from './redirects.ts';
import { answers, type Switch } from './switch.ts';
import { transportSwitches } from './transport.ts';

/** The source as it is when it means well; what others take of it is compared with this. */
export const plain = answers('plain', (scene) => scene.good(), { ends: 'good', example: true });

const all: readonly Switch[] = [
  ...documentSwitches,
  ...transportSwitches,
  ...redirectSwitches,
  ...connectionSwitches,
  ...recordSwitches,
  ...pageSwitches,
];

/** The switches that mean something to an adapter, `plain` first. */
export const switchesFor = (adapter: string): readonly Switch[] => {
  const example = examples[adapter];
  const meant = ({ example: needed, paged, format }: Switch) =>
    example ? (!format || format === example.format) && (!paged || example.pages) : !needed && !paged;
  return [...(example ? [plain] : []), ...all.filter(meant)];
};
