import type { LoaderFunctionArgs } from 'react-router';
import { visit } from '../visit.ts';

/** The public figures as CSV. */
export const loader = ({ context }: LoaderFunctionArgs) => visit(context).api.file('/outcomes/export');
