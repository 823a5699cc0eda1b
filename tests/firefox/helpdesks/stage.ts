import type { Page } from 'puppeteer-core';

/** A helpdesk for the story: a sandbox with one case that has been passed on before, and what its page calls things. */
export interface Stage {
  /** where the sandbox listens */
  port: number;
  /** the agent's page of the case */
  url: string;
  /** the match pattern of the helpdesk's pages, to which access is asked for at installation */
  origin: string;
  customer: string;
  owner: string;
  /** something that a customer or colleague has written on the case */
  written: string;
  /** The case's tags, in the sandbox's database. */
  tags(): string[];
  /** The department that holds the case, in the sandbox's database. */
  holder(): string;
  /** The page has drawn the case whole. */
  drawn(tab: Page): Promise<void>;
  /** Chooses this department for the case; not saved. */
  give(tab: Page, department: string): Promise<void>;
  /** The page's own save button. */
  saveButton: string;
  /** Bodies of the page's own saves of the case that reached the server. */
  saves(): string[];
  close(): Promise<void>;
}
