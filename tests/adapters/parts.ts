import { HELPDESKS } from '@/adapters';
import type { HelpdeskPageOn } from '@/adapters/helpdesk';

/** The page side of every helpdesk's folder, found by its name as the build finds it. */
const pages = new Map(
  await Promise.all(
    HELPDESKS.map(async ({ name }) => {
      const { page } = (await import(`../../adapters/${name}/page.ts`)) as { page: HelpdeskPageOn };
      return [name, page] as const;
    }),
  ),
);

export function pageOn(name: string): HelpdeskPageOn {
  const found = pages.get(name);
  if (!found) throw new Error(`no helpdesk ${name}`);
  return found;
}
