import type { CauseChoice } from '@/domain/panel-view';

// Invented causes, as a lead would write them.

const cause = (
  departmentId: string,
  id: string,
  sv: string,
  en: string,
  more: Partial<CauseChoice> = {},
): CauseChoice => ({
  ...{ id, departmentId, name: { sv, en }, under: null, used: 0, ...more },
});

/** A department's few, by themselves. */
export const fewCauses: CauseChoice[] = [
  cause('logistik', 'skruvar_saknas', 'Skruvar saknas', 'Missing screws', { used: 12 }),
  cause('logistik', 'sen_leverans', 'Sen leverans', 'Late delivery', { used: 31 }),
  cause('logistik', 'trasigt_paket', 'Trasigt paket', 'Damaged parcel', { used: 4 }),
  cause('logistik', 'fel_adress', 'Fel adress', 'Wrong address'),
  cause('faktura', 'avgift', 'Påminnelseavgift', 'Reminder fee'),
];

const LONG = [
  ['Leveransen kom inte inom utlovat tidsfönster', 'The delivery missed the promised time slot'],
  ['Skruvar eller beslag saknas i paketet', 'Screws or fittings are missing from the parcel'],
  ['Fel färg', 'Wrong colour'],
  ['Leveransaviseringen gick till fel mobilnummer', 'The delivery notice went to the wrong mobile number'],
  ['Returfraktsedeln går inte att skriva ut', 'The return label cannot be printed'],
  ['Budet ringde inte', 'The courier did not call'],
  ['Transportskada på emballaget', 'Packaging damaged on the way'],
  ['Utlämningsstället hade stängt', 'The pick-up point had closed'],
  ['Kolliräkningen stämmer inte med följesedeln', 'The parcels do not add up to the delivery note'],
  ['Tull', 'Customs'],
  ['Hämtningen av returen uteblev', 'Nobody came for the return'],
  ['Egendomsskadeförsäkringsärende från transportbolaget', 'An insurance claim passed on by the carrier'],
] as const;

/** As many as are taken in at a glance, with names as long as leads write them. */
export const longCauses: CauseChoice[] = LONG.map(([sv, en], index) => cause('logistik', `l${index}`, sv, en));

const HEADINGS = [
  { sv: 'Leverans', en: 'Delivery' },
  { sv: 'Innehåll', en: 'Contents' },
  { sv: 'Spårning', en: 'Tracking' },
  { sv: 'Retur till lagret', en: 'Back to the warehouse' },
];

const MANY = [
  ['Sen leverans', 'Late delivery'],
  ['Kom aldrig fram', 'Never arrived'],
  ['Fel adress', 'Wrong address'],
  ['Lämnad hos grannen', 'Left with a neighbour'],
  ['Bara en del kom', 'Only a part came'],
  ['Budet ringde inte', 'The courier did not call'],
  ['Fel tidsfönster', 'Wrong time slot'],
  ['Ombudet stängt', 'Pick-up point closed'],
  ['För tungt att bära', 'Too heavy to carry'],
  ['Hämtad av någon annan', 'Collected by somebody else'],
  ['Skruvar saknas', 'Missing screws'],
  ['Fel färg', 'Wrong colour'],
  ['Trasigt paket', 'Damaged parcel'],
  ['Fel vara', 'Wrong item'],
  ['Monteringsanvisning saknas', 'No assembly instructions'],
  ['Fel antal', 'Wrong number'],
  ['Skadad av vatten', 'Water damage'],
  ['Öppnad innan den kom', 'Opened before it came'],
  ['Varan är begagnad', 'The item is used'],
  ['Utgånget datum', 'Past its date'],
  ['Spårningen står still', 'Tracking stands still'],
  ['Fel status i appen', 'Wrong status in the app'],
  ['Inget spårningsnummer', 'No tracking number'],
  ['Två paket, ett nummer', 'Two parcels, one number'],
  ['Leveransmejl till fel person', 'Delivery e-mail to the wrong person'],
  ['Sms utan länk', 'Text message without a link'],
  ['Levererad enligt budet, inte enligt kunden', 'Delivered says the courier, not the customer'],
  ['Fel datum på sidan', 'Wrong date on the page'],
  ['Avisering saknas', 'No notice'],
  ['Tull', 'Customs'],
  ['Returen syns inte', 'The return does not show'],
  ['Retursedel saknas', 'No return label'],
  ['Returen kom tillbaka', 'The return came back'],
  ['Fel lager', 'Wrong warehouse'],
  ['Hämtning uteblev', 'Nobody collected it'],
  ['Väntar på återbetalning', 'Waiting for the money'],
  ['Frakten tillbaka kostade', 'Return freight was charged'],
  ['Bytet blev fel', 'The exchange went wrong'],
  ['Emballage slängt', 'Packaging thrown away'],
  ['Övrigt, lagret', 'Other, warehouse'],
] as const;

/** As many as there may be, all of one department's, under headings. */
export const manyCauses: CauseChoice[] = MANY.map(([sv, en], index) =>
  cause('logistik', `c${index}`, sv, en, {
    under: HEADINGS[Math.floor(index / 10)] ?? null,
    used: index === 10 ? 9 : 0,
  }),
);
