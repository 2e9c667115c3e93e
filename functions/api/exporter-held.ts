import { type Catalogue, heldOf, knownOf } from '@sandan/market/exporter/catalogue';
import type { Exporter } from '@sandan/market/exporter/exporter';
import { exporterCatalogue } from '@sandan/store/exporter-catalogue';
import type { World } from './world.ts';

/** An exporter with its catalogue as it stands now (`read` where it was read already), and all that it exports and holds by that and by its own word. */
export const exporterHeld = async (
  world: World,
  stored: Exporter,
  read?: Catalogue,
): Promise<Catalogue & { readonly exporter: Exporter }> => {
  const catalogue = read ?? (await exporterCatalogue(world.stores, stored.organisationId));
  return { ...heldOf(stored, catalogue), exporter: { ...stored, catalogue: knownOf(catalogue) } };
};
