import type * as z from 'zod/mini';
import type { Browser } from 'wxt/browser';
import type { ToClient, ToServer } from './wire';

/** Questions that may be asked: what goes in, what comes out. */
export type Questions = Record<string, { in: z.ZodMiniType; out: z.ZodMiniType }>;

export type Answers<Q extends Questions> = {
  [Name in keyof Q]: (body: z.output<Q[Name]['in']>) => Promise<z.input<Q[Name]['out']>>;
};

/**
 * Answers the questions that come over one port. Each is parsed before anybody looks at it; one that does not fit is
 * refused and reported, and nothing else happens.
 *
 * @param report told of every refusal and failure, without the message's content
 */
export function serve<Q extends Questions>(
  port: Browser.runtime.Port,
  questions: Q,
  answers: Answers<Q>,
  report: (name: string, why: string) => void,
): void {
  let open = true;
  port.onDisconnect.addListener(() => {
    open = false;
  });
  const reply = (message: ToClient) => {
    if (open) port.postMessage(message);
  };
  const refuse = (n: number, name: string, why: string) => {
    report(name, why);
    reply({ refuse: n, why });
  };

  port.onMessage.addListener((message: unknown) => {
    if (!isQuestion(message)) return report('?', 'not a question');
    const { ask: n, name } = message;
    const question = Object.hasOwn(questions, name) ? questions[name] : undefined;
    const answer = answers[name];
    if (!question || !answer) return refuse(n, 'unknown', 'no such question');
    const parsed = question.in.safeParse(message.body);
    if (!parsed.success) return refuse(n, name, `does not fit: ${paths(parsed.error)}`);
    (answer as (body: unknown) => Promise<unknown>)(parsed.data).then(
      (body) => reply({ answer: n, body }),
      (error: unknown) => refuse(n, name, error instanceof Error ? `${error.name}: ${error.message}` : 'failed'),
    );
  });
}

function isQuestion(message: unknown): message is ToServer {
  if (typeof message !== 'object' || message === null) return false;
  const { ask, name } = message as Partial<ToServer>;
  return typeof ask === 'number' && typeof name === 'string';
}

/** Where it does not fit, never what it said: these lines end up in the health report. */
function paths(error: { issues: readonly { path: PropertyKey[]; code?: string | undefined }[] }): string {
  return error.issues
    .slice(0, 3)
    .map((issue) => `${issue.path.map(String).join('.')} ${issue.code ?? ''}`.trim())
    .join(', ');
}
