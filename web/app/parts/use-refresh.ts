import { useEffect } from 'react';
import { useRevalidator } from 'react-router';

const everyMs = 2000;

/** Asks for the page's data again and again while something on it is under way. */
export const useRefresh = (underWay: boolean): void => {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!underWay) return;
    const timer = setInterval(revalidate, everyMs);
    return () => clearInterval(timer);
  }, [underWay, revalidate]);
};
