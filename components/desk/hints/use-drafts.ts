import { useState } from 'preact/hooks';
import type { KeptDraft, Typed } from '@/domain/kept-drafts';
import { useHints, type DraftKind } from './hints-services';

export interface Drafts<Rule> {
  all: readonly KeptDraft<Rule>[];
  of(id: string): KeptDraft<Rule> | undefined;
  /**
   * @param before as the book has it now; null: it is new. Counts when the writing begins, or begins anew
   * @param typed what stands in fields and is no value; without it, as it was
   */
  edit(rule: Rule, before: Rule | null, more?: { anew?: boolean; typed?: Typed }): void;
  drop(id: string): void;
  /** Puts back one that was dropped; false: something new has been written there since, and stays. */
  putBack(draft: KeptDraft<Rule> | undefined): boolean;
}

/**
 * What is written and not saved. Hints and mandates reach agents only when they are saved: half a hint must not speak, and
 * what it would have done is to be seen first. Each key is kept at once, so that a page that is closed loses nothing; of
 * two desks, each keeps what was written in it.
 */
export function useDrafts<Rule extends { id: string }>(
  kind: DraftKind,
  parse: (kept: string | null) => KeptDraft<Rule>[],
): Drafts<Rule> {
  const { drafts: store } = useHints();
  const [all, setAll] = useState(() => parse(store.read(kind)));
  const set = (id: string, draft: KeptDraft<Rule> | null) => {
    const others = parse(store.read(kind)).filter(({ rule }) => rule.id !== id);
    const next = draft === null ? others : [...others, draft];
    store.keep(kind, next.length === 0 ? null : JSON.stringify(next));
    setAll(next);
  };
  const of = (id: string) => all.find(({ rule }) => rule.id === id);
  return {
    all,
    of,
    edit(rule, before, { anew = false, typed } = {}) {
      const known = of(rule.id);
      const texts = typed ?? known?.typed;
      set(rule.id, {
        rule,
        before: anew ? before : (known?.before ?? before),
        ...(texts !== undefined && hasTyped(texts) && { typed: texts }),
      });
    },
    drop: (id) => set(id, null),
    putBack(draft) {
      if (draft === undefined) return true;
      if (parse(store.read(kind)).some(({ rule }) => rule.id === draft.rule.id)) return false;
      set(draft.rule.id, draft);
      return true;
    },
  };
}

/** Whether a field has a text that is no value. */
export function hasTyped(typed: Typed): boolean {
  return Object.values(typed).some((text) => text !== undefined);
}
