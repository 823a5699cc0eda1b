// Free of zod.
import { fnv1a } from '../fnv1a';
import type { Traits } from './traits';

/**
 * One thing that transfers are told apart by, `receiver=360001`; or two of them together, which then say what they say
 * beyond each by itself.
 */
export interface Sign {
  text: string;
  /** its text as 32 bits, so that thousands fit in one small record; two with the same are taken for one, once in a million */
  key: number;
  /** the share in which it counts: what a case is about is one thing, however many tags say it */
  share: number;
  /** the two that a pair is made of */
  of?: readonly [Sign, Sign];
  /** tells of this receiver, alone or together with something else */
  isOfReceiver: boolean;
}

function single(name: string, value: string | number, share = 1): Sign {
  const text = `${name}=${value}`;
  return { text, key: fnv1a(text), share, isOfReceiver: name === 'receiver' };
}

function pair(a: Sign, b: Sign): Sign {
  const text = `${a.text}&${b.text}`;
  return {
    text,
    key: fnv1a(text),
    share: a.share * b.share,
    of: [a, b],
    isOfReceiver: a.isOfReceiver || b.isOfReceiver,
  };
}

/** Every sign of these traits; a pair comes after both that it is made of. */
export function signsOf(traits: Traits): Sign[] {
  const sender = single('sender', traits.sender);
  const receiver = single('receiver', traits.receiver);
  const first = single('first', traits.first);
  const nth = single('nth', traits.nth);
  const held = single('held', traits.held);
  const matter = traits.matter.map((one) => single('matter', one, 1 / traits.matter.length));
  return [
    ...[sender, receiver, first, nth, held, ...matter],
    ...[sender, first, nth, held, ...matter].map((sign) => pair(sign, receiver)),
    ...[nth, ...matter].map((sign) => pair(sign, sender)),
  ];
}
