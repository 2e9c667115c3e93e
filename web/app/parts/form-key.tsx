import { formKey } from '../format/form-key.ts';
import { useRoot } from '../root.tsx';

/** Key and version that a form sends along: sent twice it acts once, and it never overwrites what it has not seen. */
export const FormKey = ({ of, version }: { of: string; version?: number | undefined }) => (
  <>
    <input type="hidden" name="key" value={formKey(useRoot()?.formKey ?? '', of)} />
    {version !== undefined && <input type="hidden" name="version" value={version} />}
  </>
);
