import { HELPDESKS } from '@/adapters';
import type { HelpdeskApiOn, HelpdeskPageOn } from '@/adapters/helpdesk';

// The parts of every helpdesk's folder, found by its name as the build finds them.

const parts = new Map(
  await Promise.all(
    HELPDESKS.map(async ({ name }) => {
      const { page } = (await import(`../../adapters/${name}/page.ts`)) as { page: HelpdeskPageOn };
      const { api } = (await import(`../../adapters/${name}/api.ts`)) as { api: HelpdeskApiOn };
      return [name, { page, api }] as const;
    }),
  ),
);

function partsOf(name: string) {
  const found = parts.get(name);
  if (!found) throw new Error(`no helpdesk ${name}`);
  return found;
}

export const pageOn = (name: string): HelpdeskPageOn => partsOf(name).page;
export const apiOn = (name: string): HelpdeskApiOn => partsOf(name).api;
