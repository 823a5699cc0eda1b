import type { Frame, Page } from '@playwright/test';
import type { Book } from '../../domain/book';
import { bookText } from '../../domain/book-text';
import { starterBook } from '../../domain/starter-book';
import { aCause, aDuty, aHint, aMandate, NO_WORDS } from '../fakes/book-parts';
import { agentAt } from './harness/agent';
import { chooseFile, keptBook } from './harness/book-file';
import { sharing, test } from './harness/book-host';
import { carouselIds, carousels } from './harness/carousel';
import type { Desk } from './harness/desk';
import { DESK_NAMES } from './harness/desks';
import { expect } from './harness/expect';
import { unfold } from './harness/unfold';

const [ID = 0] = carouselIds(1);
/** Would make an element, and run, three times over, wherever it were not text. */
const MARKUP = `"><img src=x onerror=alert(1)><script>alert(2)</script><svg onload=alert(3)>`;
const LINK = `https://exempel.se/"><img/src=x/onerror=alert(1)>`;
/** Eighty characters and less, so that it may stand in every text of a book. */
const evil = (what: string) => `${what.slice(0, 5)}${MARKUP.slice(0, 75)}`;
const both = (what: string) => ({ sv: evil(what), en: evil(what) });

/** A book with markup in every text that its schema lets be free; what it is for fits the case. */
function hostile(desk: Desk): Book {
  const karin = [`${desk.name}:${desk.host}:user:${desk.agentId('Karin Hedman')}`];
  const words = [evil('words')];
  const when = { any: ['paket', ...words], all: [], none: words };
  const manager = { name: evil('boss'), users: [], reach: evil('reach') };
  const everything = {
    ...{ tags: words, types: words, channels: words, groups: words },
    ...{ languages: words, organisations: words, forms: words },
  };
  const { departments, ...more } = starterBook();
  return {
    ...more,
    departments: departments.map((one) => ({
      ...{ ...one, name: both(one.id), contact: evil('tel') },
      // Each department's own, or two would share one.
      groups: [...one.groups, { name: `${one.id} ${MARKUP}` }],
    })),
    causes: [
      aCause('head', 'logistics', { name: both('head') }),
      aCause('leaf', 'logistics', { name: both('leaf'), under: 'head' }),
    ],
    causeChanges: [{ what: 'renamed', id: 'leaf', before: both('was'), at: 1 }],
    reasons: [{ id: 'r', name: both('why') }],
    absences: [
      {
        ...{ id: 'a', from: '2020-01-01', until: '2099-12-31' },
        ...{ who: { name: evil('away'), users: karin }, standIn: { name: evil('stand'), users: [] } },
      },
    ],
    duties: [aDuty({ manager, standIn: { ...manager, name: evil('vice') } })],
    hints: [
      aHint({
        ...{ id: 'h', name: evil('hint'), departmentId: 'tech', mandateId: 'm', advice: evil('tip') },
        when: { ...NO_WORDS, ...when },
      }),
      aHint({ id: 'h2', name: evil('never'), advice: evil('tip'), when: { ...NO_WORDS, ...everything } }),
    ],
    mandates: [aMandate({ sentence: evil('may'), guideline: LINK, when: { ...NO_WORDS, ...when, ...everything } })],
    stopBudget: 1,
    updatedBy: evil('lead'),
    updatedAt: Date.UTC(2026, 10, 20, 9),
  };
}

/** Nothing was made of the markup: in the page, or in its open roots. */
async function expectText(where: Page | Frame, said: readonly string[]): Promise<void> {
  const missing = async () => {
    const words = await where.evaluate(readable);
    return said.filter((what) => !words.includes(evil(what)));
  };
  await expect.poll(missing, { message: 'these stand there as they were written' }).toEqual([]);
  expect(await where.locator('img[src="x"], svg[onload], [onerror], body script').count()).toBe(0);
}

/** What is read in a page: its words, what stands in its fields, and what is told beside them. Runs there. */
function readable(): string {
  const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea, select')].map(({ value }) => value);
  const told = [...document.querySelectorAll('[aria-label]')].map((one) => one.getAttribute('aria-label'));
  return [document.body.textContent, ...fields, ...told].join('\n');
}

for (const at of DESK_NAMES) {
  test.describe(at, () => {
    test.use({ at, helpdesk: carousels(1) });

    test('a book with markup in every text is taken over, and is text at the desk, in the panel and in the dialog', async ({
      desk: helpdesk,
      extension,
    }) => {
      helpdesk.liftLimits();
      const agent = await agentAt(extension, helpdesk, ID);
      const panel = await extension.panel(agent.tab);
      const desk = await sharing(extension);
      const alerts: string[] = [];
      for (const page of [agent.tab, panel, desk]) page.on('dialog', (one) => void alerts.push(one.message()));

      await test.step('looked at, and taken over', async () => {
        await chooseFile(desk, bookText(hostile(helpdesk)));
        await expect(desk.getByText(/differences from the book here\. Nothing has changed yet\.$/)).toBeVisible();
        await unfold(desk);
        await expectText(desk, ['tech', 'head', 'why', 'hint', 'may', 'away', 'boss', 'reach', 'tip', 'tel']);
        await desk.getByRole('button', { name: /^Take over \d+ changes$/ }).click();
        await expect.poll(() => keptBook(extension)).toMatchObject({ updatedBy: evil('lead') });
      });

      for (const [part, ready, said] of [
        ['departments/tech', '.groups', ['tech', 'tel']],
        ['causes/logistics', '.lae-editor', ['logis', 'head', 'leaf']],
        ['hints/h', '.lae-editor', ['hint', 'tip', 'words', 'tech', 'may']],
        ['hints/h2', '.lae-editor', ['never', 'words']],
        ['mandates/m', '.lae-editor', ['may', 'words', 'leaf']],
        ['people', '.desk-block', ['away', 'stand', 'boss', 'vice', 'reach']],
        ['settings', '.reasons-list', ['why']],
        ['sharing', '.desk-block', []],
        ['history', '.version [aria-expanded]', ['tech', 'head', 'hint', 'tip', 'may', 'away', 'boss', 'reach', 'why']],
      ] as const) {
        await test.step(`${part} shows it as text`, async () => {
          await desk.evaluate((to) => void (location.hash = to), part);
          await desk.locator(ready).first().waitFor();
          await unfold(desk);
          await expectText(desk, said);
        });
      }

      await test.step('the panel: the hint, the mandate, the causes', async () => {
        await agent.tab.bringToFront();
        await expectText(panel, ['tip', 'tech', 'tel', 'may']);
        // The link leads where it says, whatever its address looks like.
        const guideline = panel.getByRole('link', { name: 'Guideline' });
        expect(await guideline.evaluate((one) => new URL((one as HTMLAnchorElement).href).origin)).toBe(
          'https://exempel.se',
        );
        await panel
          .getByRole('region', { name: 'Flag to' })
          .getByRole('button', { name: evil('logis') })
          .click();
        await expectText(panel, ['head', 'leaf']);
      });

      await test.step('the dialog: the hint, the mandate, the reasons', async () => {
        await agent.give('Logistik');
        await agent.submit();
        await expectText(await agent.dialog(), ['tip', 'tech', 'may', 'why']);
        await agent.answerByKey('Escape');
      });

      await test.step('the manager in both, and who stands in', async () => {
        await panel.getByRole('button', { name: 'Asks for a manager' }).click();
        await expectText(panel, ['boss', 'reach']);
        await agent.give('Logistik', 'Karin Hedman');
        await agent.submit();
        await expectText(await agent.dialog(), ['stand', 'boss', 'reach', 'why']);
        await agent.answer(/^why/);
        await expect.poll(() => helpdesk.groupOf(ID)).toBe('Logistik');
      });

      expect(alerts).toEqual([]);
      expect(extension.complaints).toEqual([]);
      for (const page of [agent.tab, panel, desk]) expect(await page.locator('img[src="x"]').count()).toBe(0);
    });
  });
}
