/** What the endpoints of every sandbox helpdesk have in common: a method and a path in which `:name` stands for a number. */
export interface Route<Handle> {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Path with `:name` for a number, without `.json`. */
  pattern: string;
  handle: Handle;
}

export interface Match<R> {
  route: R;
  ids: Record<string, number>;
}

/** Finds the route for a path without its `.json`. */
export function findRoute<R extends Pick<Route<unknown>, 'method' | 'pattern'>>(
  routes: R[],
  method: string,
  path: string,
): Match<R> | null {
  for (const route of routes) {
    if (route.method !== method) continue;
    const names: string[] = [];
    const source = route.pattern.replace(/:(\w+)/g, (_, name: string) => {
      names.push(name);
      return '(\\d+)';
    });
    const found = new RegExp(`^${source}$`).exec(path);
    if (!found) continue;
    return { route, ids: Object.fromEntries(names.map((name, index) => [name, Number(found[index + 1])])) };
  }
  return null;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
