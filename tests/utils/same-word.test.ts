import { describe, expect, it } from 'vitest';
import { isSameWord } from '@/utils/same-word';

describe('a word in another form', () => {
  it.each([
    ['faktura', 'fakturan fakturor fakturorna fakturans fakturas'],
    ['leverans', 'leveransen leveranser leveranserna leveransens'],
    ['skruv', 'skruven skruvar skruvarna skruvarnas'],
    ['paket', 'paketet paketen paketets'],
    ['konto', 'kontot konton kontots kontona'],
    ['lösenord', 'lösenordet lösenorden'],
    ['försenad', 'försenade försenat försening förseningen'],
    ['medlem', 'medlemmar medlemmarna medlemmens'],
    ['parkera', 'parkerar parkerade parkering'],
    ['trasig', 'trasigt trasiga'],
    ['reklamation', 'reklamationen reklamationer reklamationerna'],
    ['betalning', 'betalningar betalningen betalningarna'],
    ['order', 'ordern orderna ordrar ordrarna ordrarnas orders'],
    ['nyckel', 'nyckeln nycklar nycklarna'],
    ['kabel', 'kabeln kablar kablarna'],
    ['möbel', 'möbeln möbler möblerna'],
    ['nummer', 'numret numren'],
    ['ordernummer', 'ordernumret ordernumren'],
    ['öppen', 'öppna öppnar'],
    ['avboka', 'avbokar avbokade avbokning avbokningen avbokningar'],
    ['betala', 'betalar betalade betalning betalningen'],
    ['bil', 'bilen bilar bilarna bilens'],
    ['app', 'appen apps'],
    ['invoice', 'invoices invoiced invoicing'],
    ['delivery', 'deliveries'],
    ['refund', 'refunds refunded refunding'],
    ['damage', 'damaged damages'],
    ['password', 'passwords'],
    ['ship', 'ships shipped shipping'],
  ])('%s', (written, met) => {
    for (const form of met.split(' ')) {
      expect(isSameWord(written, form), form).toBe(true);
      // The lead may write any form.
      if (written.length > 4 && form.length > 4) expect(isSameWord(form, written), form).toBe(true);
    }
  });
});

describe('another word', () => {
  it.each([
    ['ord', 'orm'],
    ['order', 'ord'],
    ['order', 'ordning'],
    ['tid', 'tidning'],
    ['räka', 'räkning'],
    ['papper', 'papa'],
    ['faktura', 'faktum'],
    ['retur', 'returnera'],
    ['konto', 'kontor'],
    ['sen', 'sensor'],
    ['it', 'its'],
    ['leverans', 'leverantör'],
    ['bil', 'bild'],
    ['car', 'care'],
    ['post', 'postnummer'],
    ['bill', 'billig'],
    ['404', '4044'],
    ['artikel471', 'artikel4711'],
  ])('%s is not %s', (written, met) => {
    expect(isSameWord(written, met)).toBe(false);
  });
});

it('an asterisk stands for any ending', () => {
  expect(isSameWord('faktur*', 'fakturafråga')).toBe(true);
  expect(isSameWord('faktur*', 'fakta')).toBe(false);
});
