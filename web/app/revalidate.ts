import type { ShouldRevalidateFunction } from 'react-router';

/** For a page that shows what a refused step leaves behind, as a hold of the trade gate with what it wants: it is read again after it. */
export const afterRefusals: ShouldRevalidateFunction = ({ formMethod, defaultShouldRevalidate }) =>
  defaultShouldRevalidate || formMethod === 'POST';
