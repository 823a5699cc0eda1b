import { importsOf } from './imports';
import type { Import } from './imports';
import { ALLOWED_IN_THE_GUARD, APART, DOORS, GUARD, NOT_IN_THE_HOST_PAGE, REGISTRIES, roomOf, ROOMS } from './rooms';
import { resolveAll } from './sources';
import type { Sources, Target } from './sources';

interface Edge extends Import {
  target: Target;
}

/** Each import that the arrow table does not allow, as a sentence that says what to do. */
export function brokenArrows(sources: Sources): string[] {
  return [...sources].flatMap(([path, text]) => edgesOf(path, text, sources).flatMap((edge) => judge(path, edge)));
}

function judge(path: string, { target, line, value }: Edge): string[] {
  const name = roomOf(path);
  if (!name) return [];
  const room = ROOMS[name];
  const where = `${path}:${line} imports ${target.name}`;
  if (target.kind === 'missing') return [`${where}, which is not there.`];
  if (target.kind === 'package') {
    const allowed = [...room.packages, ...(value ? [] : (room.types ?? []))];
    return isOneOf(target.name, allowed) ? [] : [`${where}, a package that ${name}/ may not know: ${room.instead}`];
  }
  const to = roomOf(target.name);
  if (to === null) return [`${where}, which is no room of the extension: move it into one.`];
  if (to === 'services/db' && name !== 'services' && name !== 'services/db') {
    return [`${where}: only services/ may touch the store. Add a service that reads or writes it, and call that.`];
  }
  if (DOORS[target.name]?.includes(name)) return [];
  if (!room.rooms.includes(to)) return [`${where}, against the arrows: ${room.instead}`];
  return isApart(path, target.name) ? [`${where}: ${APART[to]?.instead ?? ''}`] : [];
}

/** Whether two files of one room stand in folders that must not know each other. */
function isApart(from: string, to: string): boolean {
  const [room = '', toFolder = '', toFile] = to.split('/');
  const [fromRoom, fromFolder, fromFile] = from.split('/');
  const apart = APART[room];
  if (!apart || fromRoom !== room || toFile === undefined || apart.shared.includes(toFolder)) return false;
  return fromFile === undefined ? !REGISTRIES.includes(from) : fromFolder !== toFolder;
}

/**
 * What would be loaded into a helpdesk page and must not be, as the chain of imports that leads there.
 * Follows value imports only: types are erased.
 */
export function strayCodeInTheHostPage(sources: Sources): string[] {
  const starts = [...sources.keys()].filter((path) => {
    const room = roomOf(path);
    return room === 'adapters' || room === 'entrypoints/*.content';
  });
  return [...new Set(starts.flatMap((start) => stray(start, sources)))];
}

function stray(start: string, sources: Sources): string[] {
  const guard = GUARD.test(start);
  const failures: string[] = [];
  const seen = new Set<string>();
  const follow = (path: string, chain: string[]): void => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const { target, value } of edgesOf(path, sources.get(path) ?? '', sources)) {
      if (!value) continue;
      const way = [...chain, target.name].join(' -> ');
      if (target.kind === 'file') follow(target.name, [...chain, target.name]);
      else if (guard && !ALLOWED_IN_THE_GUARD.includes(target.name)) {
        failures.push(`${way}: the guard runs in the page's own world and may load no package. Use plain functions.`);
      } else if (isOneOf(target.name, NOT_IN_THE_HOST_PAGE)) {
        failures.push(
          `${way}: ${target.name} would be loaded into the helpdesk's page. Use \`import type\`, or move the function to a domain file without it.`,
        );
      }
    }
  };
  follow(start, [start]);
  return failures;
}

const known = new WeakMap<Sources, Map<string, Edge[]>>();

function edgesOf(path: string, text: string, sources: Sources): Edge[] {
  const ofThese = known.get(sources) ?? new Map<string, Edge[]>();
  known.set(sources, ofThese);
  const edges =
    ofThese.get(path) ??
    importsOf(path, text).flatMap((each) =>
      resolveAll(path, each.specifier, sources).map((target) => ({ ...each, target })),
    );
  ofThese.set(path, edges);
  return edges;
}

function isOneOf(name: string, packages: readonly string[]): boolean {
  return packages.some((allowed) => name === allowed || name.startsWith(`${allowed}/`));
}
