import type { ToGate, ToGuard } from '@/adapters/tab/guard-messages';
import type { Target } from '@/adapters/tab/redirect';

// Gates that answer the guard's questions as a test wants them, and bodies nobody thought of.

/** `to`: without the transfer that is named, to these instead */
export type Answer = NonNullable<ToGuard['answer']> | { to: Target };

export const said = (save: number, answer: Answer): ToGuard =>
  typeof answer === 'object' ? { save, answer: 'without-transfer', ...answer } : { save, answer };

/** Answers every save at once with these, in turn; tells that it is there when asked. */
export const answering =
  (...answers: Answer[]) =>
  (message: ToGate, send: (answer: ToGuard) => void) => {
    if (message.is === 'there?') send({});
    if (message.is === 'save') for (const answer of answers) send(said(message.save, answer));
  };

export function held(...first: Answer[]) {
  let sendNow: ((answer: Answer) => void) | null = null;
  return {
    play(message: ToGate, send: (answer: ToGuard) => void) {
      if (message.is === 'there?') send({});
      if (message.is !== 'save') return;
      sendNow = (answer) => send(said(message.save, answer));
      for (const answer of first.length ? first : (['hold'] as const)) sendNow(answer);
    },
    answer: (answer: Answer) => sendNow?.(answer),
  };
}

export const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

export function seeded(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

export function pick<T>(random: () => number, from: readonly T[]): T {
  return from[Math.floor(random() * from.length)] as T;
}

export function randomText(random: () => number): string {
  const signs = ['a', 'å', '"', '\\', '\u2028', '😀', '\n', '{', ']', '0', 'group', 'assignee', ' ', '&', '\u0000'];
  return Array.from({ length: Math.floor(random() * 40) }, () => pick(random, signs)).join('');
}
