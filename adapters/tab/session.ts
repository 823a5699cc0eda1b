import type { Me } from '@/domain/reading';
import { isHelpdeskError, type HelpdeskApi } from '../helpdesk';

/** Who is signed in, asked for once and remembered until a session is found to have ended. */
export interface Session {
  /** null: nobody is signed in. Throws HelpdeskError when it cannot be found out. */
  me(): Promise<Me | null>;
  /** Asks again: somebody else may have signed in meanwhile. */
  again(): Promise<Me | null>;
  /** What is known without asking. */
  known(): Me | null;
}

export function session(api: HelpdeskApi): Session {
  let asked: Promise<Me | null> | null = null;
  let known: Me | null = null;

  function again(): Promise<Me | null> {
    asked = api.me().then(
      (me) => (known = me),
      (error: unknown) => {
        asked = null; // ask again next time
        if (!isHelpdeskError(error) || error.fault !== 'signed-out') throw error;
        return (known = null);
      },
    );
    return asked;
  }

  return { me: () => asked ?? again(), again, known: () => known };
}
