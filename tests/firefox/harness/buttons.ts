import type { ElementHandle, Frame, Page } from 'puppeteer-core';

/** A button that is called this, once it is there: by its label for screen readers, or by its words. */
export async function button(where: Page | Frame, name: string): Promise<ElementHandle<HTMLButtonElement>> {
  const found = await where.waitForFunction(
    (wanted) => {
      const called = (each: HTMLElement) => {
        const said = each.cloneNode(true) as HTMLElement;
        for (const hidden of said.querySelectorAll('[aria-hidden="true"], kbd')) hidden.remove();
        return each.ariaLabel ?? said.textContent.replace(/\s+/g, ' ').trim();
      };
      return [...document.querySelectorAll('button')].find((each) => called(each) === wanted) ?? null;
    },
    { timeout: 10_000 },
    name,
  );
  return found as ElementHandle<HTMLButtonElement>;
}

/** A real click: the platform's own mouse, in the middle of the button. */
export async function press(where: Page | Frame, name: string): Promise<void> {
  await (await button(where, name)).click();
}
