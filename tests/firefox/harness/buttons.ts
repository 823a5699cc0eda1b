import type { ElementHandle, Frame, Page } from 'puppeteer-core';

/** What a button is called, by its label for screen readers or by its words: all of it, or what it looks like. */
export type Called = string | RegExp;

/** A button that is called this, once it is there. @param timeout ms */
export async function button(
  where: Page | Frame,
  name: Called,
  timeout = 10_000,
): Promise<ElementHandle<HTMLButtonElement>> {
  const found = await where.waitForFunction(
    (wanted, isPattern) => {
      const called = (each: HTMLElement) => {
        const said = each.cloneNode(true) as HTMLElement;
        for (const hidden of said.querySelectorAll('[aria-hidden="true"], kbd')) hidden.remove();
        return each.ariaLabel ?? said.textContent.replace(/\s+/g, ' ').trim();
      };
      const is = (words: string) => (isPattern ? new RegExp(wanted).test(words) : words === wanted);
      return [...document.querySelectorAll('button')].find((each) => is(called(each))) ?? null;
    },
    { timeout },
    name instanceof RegExp ? name.source : name,
    name instanceof RegExp,
  );
  return found as ElementHandle<HTMLButtonElement>;
}

/** A real click: the platform's own mouse, in the middle of the button, once it can be pressed and stands still. */
export async function press(where: Page | Frame, name: Called, timeout = 10_000): Promise<void> {
  const found = await button(where, name, timeout);
  // What stands at the foot of a window may lie over it.
  await found.evaluate((each) => each.scrollIntoView({ block: 'center' }));
  await found.asLocator().setTimeout(timeout).click();
}

/** Types this into the field with this label, after what it begins with, as the platform's own keys. */
export async function typeInto(where: Page | Frame, label: string, words: string): Promise<void> {
  const found = await where.waitForFunction(
    (wanted) => {
      // A label holds its field and says its name in a span beside it, or stands before it and is all name.
      const called = (each: HTMLInputElement | HTMLTextAreaElement) => {
        const label = each.labels?.[0];
        return each.ariaLabel ?? (label?.querySelector('span') ?? label)?.innerText ?? '';
      };
      const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
      return [...fields].find((each) => called(each).trim() === wanted) ?? null;
    },
    { timeout: 10_000 },
    label,
  );
  await (found as ElementHandle<HTMLInputElement>).type(words);
}

/** Chooses the option that is called this in the field with this label. */
export async function choose(where: Page, label: string, option: string): Promise<void> {
  const found = await where.waitForFunction(
    (wanted, called) => {
      const fields = [...document.querySelectorAll('select')];
      const field = fields.find(({ labels }) => [...labels].some(({ innerText }) => innerText.trim() === wanted));
      const known = field && [...field.options].some(({ text }) => text.trim() === called);
      return known ? field : null;
    },
    { timeout: 10_000 },
    label,
    option,
  );
  const field = found as ElementHandle<HTMLSelectElement>;
  const value = await field.evaluate(
    ({ options }, called) => [...options].find(({ text }) => text.trim() === called)?.value ?? '',
    option,
  );
  await field.select(value);
}
