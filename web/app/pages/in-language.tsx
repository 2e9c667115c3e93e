import { data, type LoaderFunctionArgs, Outlet } from 'react-router';
import { ErrorPage } from '../parts/error-page.tsx';

export const loader = ({ params }: LoaderFunctionArgs) => {
  if (params.lang !== 'ko' && params.lang !== 'en') throw data(null, { status: 404 });
  return null;
};

export const ErrorBoundary = () => <ErrorPage />;

export default function InLanguage() {
  return <Outlet />;
}
