import { describe, expect, it } from 'vitest';
import { pastTransfers } from '@/domain/hints/past-transfers';
import { noTally } from '@/domain/hints/tally';
import type { TicketReading } from '@/domain/reading';
import { aHint, NO_WORDS } from '../fakes/book-parts';
import { ANNA, BJORN, EVA, group, seeded, Ticket } from './a-ticket';

import { book, closed, LOGISTICS, record, run, sentTo } from './on-trial';

describe('nothing of what came later is known at a transfer', () => {
  const known = (ticket: Ticket, more: Partial<TicketReading> = closed) =>
    [...pastTransfers(record(ticket, more), 'sv')].map(({ matter }) => matter.texts.texts.join(' | '));

  it('not the customer’s later words, nor those of the same moment', () => {
    const ticket = new Ticket()
      .to(group('Support', EVA))
      .to(group('Faktura'), EVA)
      .says(ANNA, 'Skruvar saknas')
      .to(group('Teknik'), BJORN)
      .sameTime()
      .says(ANNA, 'faktura');
    expect(known(ticket)).toEqual(['Hjälp', 'Hjälp | Skruvar saknas | Skruvar saknas']);
  });

  it('not the tags, the type and the form that the ticket has now; the group is the one of then', () => {
    const ticket = new Ticket().to(group('Support', EVA)).to(group('Faktura'), EVA).to(group('Sälj'), BJORN);
    const [first, second] = [...pastTransfers(record(ticket, { ...closed, tags: ['vip'], type: 'problem' }), null)];
    expect(first?.matter).toMatchObject({ tags: [], type: null, forms: [], group: 'Support', channel: 'email' });
    expect(second?.matter).toMatchObject({ tags: [], group: 'Faktura' });
  });

  it('so that the history up to a transfer says the same as the whole one, whatever the history', () => {
    const random = seeded(5);
    const some = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)] as Value;
    for (let round = 0; round < 100; round += 1) {
      const whole = new Ticket().to(group('Support', EVA));
      const before: string[][] = [];
      for (let step = 0; step < 20; step += 1) {
        if (random() < 0.6) whole.says(some([ANNA, ANNA, EVA]), some(['skruv', 'faktura', 'hej', 'retur']) + step);
        else {
          const to = group(some(['Support', 'Faktura', 'Logistik', 'Sälj']));
          if (to.groupId === whole.holder.groupId) continue;
          const until = Object.assign(new Ticket(), {
            ...{ now: whole.now + 1, holder: whole.holder },
            ...{ messages: [...whole.messages], changes: [...whole.changes] },
          });
          // Told at that very moment: a ticket that ends just before the transfer, and then is given on.
          until.at(whole.now).to(to, EVA);
          before.push(known(until).slice(-1));
          whole.to(to, EVA);
        }
      }
      expect(known(whole, { ...closed, tags: ['skruv'], type: 'faktura' })).toEqual(before.flat());
    }
  });

  it('and a hint that only what came later would bring up does not speak', () => {
    const ticket = new Ticket()
      .to(group('Support', EVA))
      .says(ANNA, 'Hej')
      .to(group('Faktura'), EVA)
      .says(ANNA, 'skruvarna!')
      .notes(EVA, 'skruv');
    expect(run(book(LOGISTICS), [record(ticket)]).draft).toEqual(noTally());
  });
});

describe('what a ticket may have got since', () => {
  const tagged = aHint({
    id: 'vip',
    departmentId: 'sales',
    priority: 5,
    when: { ...NO_WORDS, any: ['skruv'], tags: ['vip'] },
  });
  const ticket = record(sentTo('Faktura', 'Logistik'), { ...closed, tags: ['vip'] });

  it('is not believed: a hint that asks for it neither hits nor is wrong, and is named', () => {
    const { draft, untold } = run(book(tagged), [ticket]);
    expect(draft).toEqual(noTally());
    expect(untold).toEqual({ cut: 0, changeable: 2, hintIds: ['vip'] });
  });

  it('nor is a weaker hint counted, which it might have silenced', () => {
    const { draft, untold } = run(book(LOGISTICS, tagged), [ticket]);
    expect([draft.spoke, untold.changeable]).toEqual([0, 2]);
    const weaker = run(book(LOGISTICS, { ...tagged, priority: 0 }), [ticket]);
    expect([weaker.draft.hits, weaker.untold.changeable]).toEqual([1, 0]);
  });
});
