import { useState } from 'preact/hooks';
import type { Matter } from '@/domain/matter';
import type { TestCase } from '@/services/read-test-cases';
import { useHints } from './hints-services';

/** What hints are tried on: a captured case, or (null) words that are typed. */
export interface TestSubject {
  picked: { about: TestCase; matter: Matter } | null;
  /** false: the case could not be read, or is not there any more */
  pick(about: TestCase): Promise<boolean>;
  drop(): void;
}

export function useTestSubject(): TestSubject {
  const { matterOf } = useHints();
  const [picked, setPicked] = useState<TestSubject['picked']>(null);
  return {
    picked,
    async pick(about) {
      const matter = await matterOf(about.key).catch(() => null);
      if (matter === null) return false;
      setPicked({ about, matter });
      return true;
    },
    drop: () => setPicked(null),
  };
}
