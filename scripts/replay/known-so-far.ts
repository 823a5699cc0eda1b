import { learn, type Evidence } from '../../domain/evidence/evidence';
import { lessonsOf, type Learned, type Lesson } from '../../domain/evidence/lessons';
import type { CaseRecord } from '../../domain/case';
import { Patience } from './patience';

/** A case of the log, as far as it has been read and learned from. */
export interface Followed {
  record: CaseRecord;
  learned?: Learned;
}

interface Resting {
  followed: Followed;
  /** when the transfer was made, and that it was the case's nth */
  at: number;
  nth: number;
}

/**
 * What is known at a moment, and nothing later: an outcome is learned from when the time has passed at which it became
 * known. Passed on: the moment it is. Kept: when the log's status says that the case is solved, as in the product; where a
 * log has no status, when it has rested longer than passings take. What turns out otherwise
 * later is corrected then.
 */
export class KnownSoFar {
  private readonly patience = new Patience();
  private waits = Number.POSITIVE_INFINITY;
  /** known from this moment on, oldest first */
  private news: { lesson: Lesson; heldMs: number | null }[] = [];
  private readonly resting: Resting[] = [];
  private first = 0;

  /** @param tells the log has a status that says when a case is finished */
  constructor(
    private readonly evidence: Evidence,
    private readonly tells: boolean,
  ) {}

  /** A case has been transferred. What that teaches is known once `settle` comes to a later moment. */
  transferred(followed: Followed): void {
    const passing = followed.record.handovers.findLast(({ bounced }) => bounced);
    this.finished(followed, passing?.heldMs ?? null);
    const { updatedAt, counts } = followed.record;
    if (!this.tells) this.resting.push({ followed, at: updatedAt, nth: counts.transfers });
  }

  /** A case is solved, says its status. */
  finished(followed: Followed, heldMs: number | null = null): void {
    const { lessons, learned } = lessonsOf(followed.record, followed.learned);
    followed.learned = learned;
    for (const lesson of lessons) this.news.push({ lesson, heldMs: lesson.passedOn ? heldMs : null });
  }

  /** Learns what became known before this moment: not what happens in the same second, whichever row stands first. */
  settle(now: number): void {
    if (this.news[0] !== undefined && this.news[0].lesson.at < now) {
      for (const { lesson, heldMs } of this.news) this.learn(lesson, heldMs);
      this.news = [];
    }
    for (;;) {
      const next = this.resting[this.first];
      if (next === undefined || next.at + this.waits >= now) break;
      this.first += 1;
      this.rest(next);
    }
  }

  private rest({ followed, at, nth }: Resting): void {
    if (followed.record.counts.transfers !== nth) return;
    const kept = { ...followed.record, status: 'solved' as const, updatedAt: at + this.waits };
    const { lessons, learned } = lessonsOf(kept, followed.learned);
    followed.learned = learned;
    for (const lesson of lessons) this.learn(lesson, null);
  }

  private learn({ traits, passedOn, at, keptAt }: Lesson, heldMs: number | null): void {
    learn(this.evidence, traits, passedOn, at, keptAt);
    if (heldMs === null || this.tells) return;
    this.patience.add(heldMs);
    this.waits = this.patience.ms;
  }
}
