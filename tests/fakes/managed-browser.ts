/**
 * A browser of an organisation: what it may read, and what has been decided for it. To be put in the place of the real one
 * by the test: `vi.mock('wxt/browser', () => import('../fakes/managed-browser'))`.
 */
export const there = { allowed: new Set<string>(), policy: {} };

type Hear = (changes: object, area: string) => void;
const hears: Hear[] = [];

export const browser = {
  permissions: {
    contains: async ({ origins: [origin = ''] }: { origins: string[] }) => there.allowed.has(origin),
    remove: async ({ origins: [origin = ''] }: { origins: string[] }) => there.allowed.delete(origin),
  },
  storage: {
    managed: { get: async () => there.policy },
    onChanged: { addListener: (hear: Hear) => void hears.push(hear) },
  },
};

/** The policy is another one now, and whoever listens hears of it. */
export function decide(policy: object): void {
  there.policy = policy;
  for (const hear of hears) hear({}, 'managed');
}
