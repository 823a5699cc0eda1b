import type { CauseChoice } from '@/domain/panel-view';
import { language } from '@/utils/i18n';
import { causeName } from './cause-name';

export interface CauseGroup {
  /** null: what stands by itself, and what is put first */
  heading: string | null;
  causes: CauseChoice[];
}

/** Causes under their headings, in the lead's order. @param first id of the one that is put before all others */
export function causeGroups(causes: readonly CauseChoice[], first: string | null): CauseGroup[] {
  const groups = new Map<string | null, CauseChoice[]>([[null, causes.filter(({ id }) => id === first)]]);
  for (const cause of causes) {
    if (cause.id === first) continue;
    const heading = headingOf(cause);
    groups.set(heading, [...(groups.get(heading) ?? []), cause]);
  }
  return [...groups].map(([heading, those]) => ({ heading, causes: those })).filter((group) => group.causes.length > 0);
}

function headingOf({ under }: CauseChoice): string | null {
  return under && under[language().startsWith('sv') ? 'sv' : 'en'];
}

/** Causes that have all of these words in their name or heading, in their order; those that begin like that come first. */
export function causesCalled(causes: readonly CauseChoice[], wanted: string): CauseChoice[] {
  const words = folded(wanted).split(/\s+/).filter(Boolean);
  const hits = causes
    .map((cause) => ({
      cause,
      name: folded(causeName(cause)),
      all: folded(`${causeName(cause)} ${headingOf(cause) ?? ''}`),
    }))
    .filter(({ all }) => words.every((word) => all.includes(word)));
  const begins = ({ name }: { name: string }) => name.startsWith(words[0] ?? '');
  return [...hits.filter(begins), ...hits.filter((hit) => !begins(hit))].map(({ cause }) => cause);
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
