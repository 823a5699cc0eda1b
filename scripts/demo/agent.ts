import type { Page } from '@playwright/test';
import type { Stage } from './stage';

/** What an agent does in the helpdesk's page, with the mouse and the keyboard. */
export class Agent {
  constructor(private readonly stage: Stage) {}

  private get tab(): Page {
    return this.stage.tab;
  }

  /** Opens a ticket from the list of unsolved ones, in the same tab, without loading the page anew. */
  async openFromList(ticketId: number): Promise<void> {
    await this.tab.locator('[data-test-id="support_nav"] a').nth(1).click();
    await this.tab.locator(`a[href="tickets/${ticketId}"]:visible`).first().click();
    await this.tab.waitForURL((url) => url.pathname.endsWith(`/tickets/${ticketId}`));
    await this.composer().waitFor();
  }

  /** Goes to a ticket's address as a link in the page does. */
  async goTo(ticketId: number): Promise<void> {
    await this.tab.evaluate((id) => window.sandbox?.navigate(`/agent/tickets/${id}`), ticketId);
    await this.composer().waitFor();
  }

  async writeReply(text: string): Promise<void> {
    await this.composer().fill(text);
  }

  async replyInComposer(): Promise<string> {
    return (await this.composer().innerText()).trim();
  }

  /** Chooses a group without an agent, as in the page's own menu. */
  async giveTo(group: string): Promise<void> {
    const { assignee, searchAssignee, wholeGroup } = this.stage.pageWords;
    await this.tab.getByRole('combobox', { name: assignee }).click();
    await this.tab.getByRole('textbox', { name: searchAssignee }).fill(group);
    await this.tab.getByRole('option', { name: group, exact: true }).click();
    await this.tab.getByRole('option', { name: `${group} (${wholeGroup})` }).click();
  }

  async submit(): Promise<void> {
    await this.tab.locator('[data-test-id="submit_button-button"]:visible').click();
  }

  private composer() {
    return this.tab.getByRole('textbox', { name: this.stage.pageWords.composer });
  }
}
