import { describe, expect, it } from 'vitest';
import { countryOf } from '@/domain/country';
import { companyDomain, localKey, nameKey, phoneTail } from '@/domain/likeness';
import { e164 } from '@/utils/phone-number';

describe('a phone number in E.164', () => {
  it('is the same however it is spelled, wherever the writer sits', () => {
    const spelled = ['+46701740605', '+46 (0)70-174 06 05', '0046 70 174 06 05', '070-174 06 05', '0701740605'];
    for (const phone of spelled) expect([phone, e164(phone, ['SE'])]).toEqual([phone, '+46701740605']);
    expect(e164('(0)40 1234567', ['FI'])).toBe('+358401234567');
    expect(e164('22 33 44 55', ['NO'])).toBe('+4722334455');
  });

  it('is not known of a national number without a country, or with two in which it is valid', () => {
    expect(e164('070-174 06 05', [])).toBeNull();
    expect(e164('22 33 44 55', ['NO', 'DK'])).toBeNull();
    expect(e164('070-174 06 05', ['SE', 'US'])).toBe('+46701740605');
    expect(e164('070-174 06 05', ['XX'])).toBeNull();
  });

  it('is not made of what is no number', () => {
    for (const none of ['', '112', 'ring mig', '+46', '+999 12 34 56 78', 'anna@exempel.se']) {
      expect([none, e164(none, ['SE'])]).toEqual([none, null]);
    }
  });

  it('keeps the extension: two desks behind one switchboard are two', () => {
    const [one, other] = ['+46 8 123 456 00 ext. 12', '+46 8 123 456 00 ext. 13'].map((phone) => e164(phone, []));
    expect(one).not.toBeNull();
    expect(one).not.toBe(other);
  });
});

describe('a country', () => {
  it('is told by the region of a locale, or by a language with one country', () => {
    const told = ['sv-FI', 'fi_FI', 'sv', 'nb', 'da', 'en-GB', 'zh-Hant-TW'].map(countryOf);
    expect(told).toEqual(['FI', 'FI', 'SE', 'NO', 'DK', 'GB', 'TW']);
  });

  it('is not guessed from a language of many, nor from what is no locale', () => {
    expect(['en', 'es', 'fr', 'de', 'pt', 'es-419', '', '-', 'svenska!', null].map(countryOf)).toEqual(
      Array.from({ length: 10 }, () => null),
    );
  });
});

describe('what two spellings of a person have in common', () => {
  it('is a name without case, accents, order and dashes', () => {
    const same = ['Anna-Karin Öberg', 'öberg, anna karin', 'ANNA KARIN OBERG', ' Öberg  Anna–Karin '];
    expect(new Set(same.map(nameKey))).toEqual(new Set(['anna karin oberg']));
    expect(nameKey('Øystein Åsen')).toBe('asen øystein');
  });

  it('is nothing where a name does not tell people apart', () => {
    for (const none of ['Anna', '', 'B A', 'anna@exempel.se', '+46 70 174 06 05', 'Caller 0701740605'])
      expect([none, nameKey(none)]).toEqual([none, null]);
  });

  it('is the end of a phone number, also with an extension', () => {
    expect(['+46 70 174 06 05', '070-1740605', '0701740605 anknytning 12', '070 174 06 05#3'].map(phoneTail)).toEqual(
      Array.from({ length: 4 }, () => '1740605'),
    );
    expect(phoneTail('112')).toBeNull();
  });

  it('is what stands before the @, but for mailboxes of many', () => {
    expect(['anna.berg@exempel.se', 'anna.berg+order@example.com'].map(localKey)).toEqual(['anna.berg', 'anna.berg']);
    for (const many of ['info', 'kundservice', 'no-reply', 'ab'])
      expect([many, localKey(`${many}@exempel.se`)]).toEqual([many, null]);
  });

  it('is a company’s domain, but for mail that everybody can have', () => {
    expect(companyDomain('anna@exempel.se')).toBe('exempel.se');
    for (const everybody of ['gmail.com', 'hotmail.se', 'outlook.com', 'yahoo.co.uk', 'live.se'])
      expect([everybody, companyDomain(`anna@${everybody}`)]).toEqual([everybody, null]);
  });
});
