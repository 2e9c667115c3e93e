import { useEffect } from 'react';
import { useRevalidator } from 'react-router';

/** Asks for the page's data again and again while something on it is under way, each two seconds unless it is said. */
export const useRefresh = (underWay: boolean, everyMs = 2000): void => {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!underWay) return;
    const timer = setInterval(revalidate, everyMs);
    return () => clearInterval(timer);
  }, [underWay, everyMs, revalidate]);
};
