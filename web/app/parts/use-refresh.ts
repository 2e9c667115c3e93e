import { useEffect } from 'react';
import { useNavigation, useRevalidator } from 'react-router';

/**
 * Asks for the page's data again and again while something on it is under way, two seconds after the last answer unless it is said. Nothing
 * is asked before it came: a new question ends the one before, and a page on a slow line would never hear an answer.
 */
export const useRefresh = (underWay: boolean, everyMs = 2000): void => {
  const { revalidate, state } = useRevalidator();
  const navigation = useNavigation();
  const idle = state === 'idle' && navigation.state === 'idle';
  useEffect(() => {
    if (!underWay || !idle) return;
    const timer = setTimeout(revalidate, everyMs);
    return () => clearTimeout(timer);
  }, [underWay, idle, everyMs, revalidate]);
};
