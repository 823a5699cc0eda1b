/** How long lists that hardly ever change are taken as they were. Milliseconds. */
const FRESH = 5 * 60_000;
/** The same for what only names something: an old name does no harm. */
export const A_DAY = 24 * 3600_000;

/** Answers by the question they answer. One that failed is not remembered: the caller sees the error, the next one asks. */
export class Remembered<T> {
  private readonly answers = new Map<string, { at: number; answer: Promise<T> }>();

  constructor(private readonly fresh = FRESH) {}

  get(question: string, ask: () => Promise<T>): Promise<T> {
    const known = this.answers.get(question);
    if (known && Date.now() - known.at < this.fresh) return known.answer;
    const answer = ask();
    this.answers.set(question, { at: Date.now(), answer });
    answer.catch(() => this.answers.delete(question));
    return answer;
  }
}
