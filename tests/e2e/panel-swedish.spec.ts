import { expect, test } from './harness/test';

test.use({ language: 'sv' });

test('in a Swedish browser the panel speaks Swedish, from the first word to the last', async ({ openCase }) => {
  const { panel } = await openCase();
  await expect(panel.locator('html')).toHaveAttribute('lang', /^sv/);
  await expect(panel.getByRole('region', { name: 'Kund' })).toContainText('5 ärenden');
  await expect(panel.getByRole('region', { name: 'Vägen hit' })).toContainText('Berättat 3 gånger · på väg i 9 dagar');
  await expect(panel.getByRole('region', { name: 'Ägare' })).toContainText('Maja Ek, Faktura');
  await expect(panel.getByRole('region', { name: 'Ägare' })).toContainText('Mottaget');
  await expect(panel.getByRole('region', { name: 'Behöver ses' })).toContainText('2 obesvarade meddelanden, 3 dagar');
  await expect(panel.getByRole('region', { name: 'Stafettpinne' })).toContainText('Förifyllt');
  await expect(panel.getByRole('region', { name: 'Historik' })).toContainText('I går');
  await panel.getByRole('button', { name: 'Logistik', exact: true }).click();
  await expect(panel.getByRole('button', { name: 'Logistik: på ärendet' })).toBeVisible();
  // Nothing was left out of the Swedish words: a missing one shows as its key or as English.
  const text = await panel.locator('body').innerText();
  expect(text).not.toMatch(/\b(Read|Owner|since|cases|Flag to|Told|undefined|null)\b|[a-z]+_[a-z]+/);
});
