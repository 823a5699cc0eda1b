import { useEffect, useState } from 'preact/hooks';

/** Where the desk stands, as its address says: `#departments/logistics`. */
export interface Route {
  part: string;
  item: string | null;
}

export function routeOf(hash: string): Route {
  const [part = '', item = ''] = hash.replace(/^#/, '').split('/', 2);
  return { part, item: item === '' ? null : decoded(item) };
}

export function hashOf(part: string, item?: string | null): string {
  return `#${part}${item ? `/${encodeURIComponent(item)}` : ''}`;
}

/** The present route, and how to go to another: the browser's own back and forward work. */
export function useRoute(): [Route, (part: string, item?: string | null) => void] {
  const [route, setRoute] = useState(() => routeOf(location.hash));
  useEffect(() => {
    const follow = () => setRoute(routeOf(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const go = (part: string, item?: string | null) => {
    location.hash = hashOf(part, item);
    // At once: what was just made is open before the browser tells.
    setRoute({ part, item: item ?? null });
  };
  return [route, go];
}

function decoded(item: string): string {
  try {
    return decodeURIComponent(item);
  } catch {
    return item;
  }
}
