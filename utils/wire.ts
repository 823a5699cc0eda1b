import type { Browser } from 'wxt/browser';
import { browser } from './platform';

/**
 * Questions and answers over one long-lived runtime port (a third of the cost of `sendMessage` per question).
 *
 * The background may be stopped at any moment, which closes the port. The next question opens it again, and questions
 * that had no answer yet are asked once more: so every question must be one that may be asked twice. The port is not
 * reopened without a question, or a waiting tab would keep the background awake for good.
 */
export interface Wire {
  /** Rejects with a WireGone when the extension was reloaded or removed, with an Error when the answer is a refusal. */
  ask(name: string, body: unknown): Promise<unknown>;
  close(): void;
}

/** The extension that this script belongs to is gone (reloaded, updated, removed): nobody will ever answer. */
export class WireGone extends Error {
  override readonly name = 'WireGone';
}

/** By name: the wire may have been made by another bundle than the one who asks, with a class of its own. */
export function isWireGone(error: unknown): boolean {
  return error instanceof Error && error.name === 'WireGone';
}

export type ToServer = { ask: number; name: string; body: unknown };
export type ToClient = { answer: number; body: unknown } | { refuse: number; why: string };

interface Waiting {
  message: ToServer;
  tries: number;
  resolve(body: unknown): void;
  reject(error: Error): void;
}

/** How often a question is asked again after the background went away under it. */
const TRIES = 4;

export function connectWire(portName: string, onGone: () => void = () => {}): Wire {
  const waiting = new Map<number, Waiting>();
  let port: Browser.runtime.Port | null = null;
  let next = 1;
  let gone = false;

  function fail(error: Error): void {
    for (const each of waiting.values()) each.reject(error);
    waiting.clear();
  }

  function leave(): WireGone {
    const error = new WireGone(portName);
    if (!gone) {
      gone = true;
      fail(error);
      onGone();
    }
    return error;
  }

  function open(): Browser.runtime.Port {
    if (port) return port;
    // An orphaned content script has no runtime id; connect() throws there in one browser and returns in the other.
    if (!browser.runtime?.id) throw leave();
    try {
      port = browser.runtime.connect({ name: portName });
    } catch {
      throw leave();
    }
    const mine = port;
    mine.onMessage.addListener((message: unknown) => receive(message as ToClient));
    mine.onDisconnect.addListener(() => {
      if (port === mine) port = null;
      if (!browser.runtime?.id) leave();
      else if (waiting.size > 0) retry();
    });
    return mine;
  }

  function receive(message: ToClient): void {
    const n = 'answer' in message ? message.answer : message.refuse;
    const question = waiting.get(n);
    if (!question) return;
    waiting.delete(n);
    if ('answer' in message) question.resolve(message.body);
    else question.reject(new Error(message.why));
  }

  function retry(): void {
    for (const [n, question] of waiting) {
      question.tries += 1;
      if (question.tries > TRIES) {
        waiting.delete(n);
        question.reject(new Error('the background does not answer'));
      }
    }
    try {
      for (const question of waiting.values()) open().postMessage(question.message);
    } catch {
      // open() has already told everybody that nobody will answer
    }
  }

  return {
    ask(name, body) {
      return new Promise((resolve, reject) => {
        if (gone) return reject(new WireGone(portName));
        const n = next++;
        const message: ToServer = { ask: n, name, body };
        waiting.set(n, { message, tries: 1, resolve, reject });
        try {
          open().postMessage(message);
        } catch (error) {
          waiting.delete(n);
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      });
    },
    close() {
      port?.disconnect();
      port = null;
      fail(new Error('closed'));
    },
  };
}
