import { report } from './report';

/** The toolbar icon and its key open the panel, and so does the button in the page. */
export function openPanelOnDemand(): void {
  chrome.sidePanel.setPanelBehavior({ openPanelOnActionClick: true }).catch(report('side panel'));
}

/** Must be called before anything is awaited: the browser wants to see the agent's click behind it. */
export function openPanel(windowId: number | undefined): void {
  if (windowId !== undefined) chrome.sidePanel.open({ windowId }).catch(report('side panel'));
}
