import { seeded } from '@/domain/suggest/seeded';

/** What customers write about, invented, in both languages. A word in braces is one of a list. */
const SENTENCES: Record<string, readonly string[]> = {
  leverans: [
    'Mitt paket med {sak} har fortfarande inte kommit fram',
    'När levereras min {sak}? Spårningen har stått stilla i {tid}',
    'Leveransen av {sak} är försenad sedan {tid}',
    'My parcel with the {thing} has not arrived yet',
    'Where is the delivery of my {thing}?',
  ],
  faktura: [
    'Fakturan för {sak} är felaktig, jag har redan betalat',
    'Ni har dragit pengarna för {sak} två gånger',
    'Jag vill ha en kopia på fakturan från {tid}',
    'I was charged twice for the {thing}',
    'The invoice for my {thing} is wrong',
  ],
  retur: [
    'Jag ångrar mitt köp av {sak} och vill lämna tillbaka den',
    'Hur returnerar jag {sak}? Den passar inte',
    'Var är returetiketten till {sak}?',
    'How do I send the {thing} back to you?',
    'I want to return the {thing}, it does not fit',
  ],
  delar: [
    'Det saknas skruvar till {sak}',
    'En skruv fattas i påsen till {sak}, kan ni skicka en ny?',
    'Monteringsdelarna till {sak} fanns inte med',
    'Screws are missing for the {thing}',
    'The bag of parts for my {thing} was not in the box',
  ],
};

const FILL: Record<string, readonly string[]> = {
  sak: ['hyllan', 'bordet', 'stolen', 'lampan', 'mattan', 'sängen', 'skåpet', 'soffan', 'byrån', 'spegeln'],
  thing: ['shelf', 'table', 'chair', 'lamp', 'rug', 'bed', 'cupboard', 'sofa', 'drawer', 'mirror'],
  tid: ['i måndags', 'förra veckan', 'två veckor', 'i går', 'en månad'],
};
const AROUND = ['Hej!', 'Hej hej,', 'God dag.', 'Hello,', ''];
const AFTER = ['Tack på förhand', 'Mvh', 'Med vänlig hälsning', 'Thanks', 'Jag väntar på svar', ''];

/** So many texts, each with what it is about: the same ones for the same seed. */
export function inventedTexts(count: number, seed: number): { text: string; label: string }[] {
  const chance = seeded(seed);
  const one = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T;
  const labels = Object.keys(SENTENCES);
  return Array.from({ length: count }, (_, n) => {
    const label = labels[n % labels.length] as string;
    const sentence = one(SENTENCES[label] ?? []).replace(/\{(\w+)\}/g, (_whole, name: string) =>
      one(FILL[name] ?? ['']),
    );
    return { text: `${one(AROUND)} ${sentence}. ${one(AFTER)}`, label };
  });
}
