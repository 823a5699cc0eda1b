import type { BrowserContext, ConsoleMessage, Page } from '@playwright/test';

/** Gathers what the consoles of all pages and of the worker complain about, as long as the browser lives. */
export function listen(context: BrowserContext, complaints: string[]): void {
  context.on('console', heard('page or worker', complaints));
  context.on('weberror', (error) => complaints.push(`page: ${error.error().message}`));
}

/** The side panel is not among a context's pages. */
export function listenTo(panel: Page, complaints: string[]): void {
  panel.on('console', heard('panel', complaints));
  panel.on('pageerror', (error) => complaints.push(`panel: ${error.message}`));
}

function heard(where: string, complaints: string[]): (message: ConsoleMessage) => void {
  return (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(`${where}: ${message.text()}`);
  };
}
