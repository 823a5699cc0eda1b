import { demoSeed as freshdeskDemo } from '../../sandbox/freshdesk/demo-seed';
import type { startSandbox } from '../../sandbox/server';
import { demoSeed as zendeskDemo } from '../../sandbox/zendesk/demo-seed';
import { named } from './desk';

type SandboxOptions = NonNullable<Parameters<typeof startSandbox>[0]>;

/** Of a customer who was in touch once, long ago, got an answer, and was so on four days of the last week. */
export const RISING_ID = 8401;

const CUSTOMER = ['Alva Strand', 'alva@exempel.se'] as const;
const BEGAN = 120;
const DAYS = [6, 5, 3, 1];
const SUBJECT = 'Bredbandet hackar';
const ANSWER = 'Hej Alva! Vi har mätt om. Säg till om det hackar igen.';

/** The demo accounts with that customer's case in Support, held by Maja. */
export const rising: SandboxOptions = {
  seed: (account) => {
    const demo = zendeskDemo(account);
    const { db } = account;
    const customer = account.customer(...CUSTOMER);
    const maja = named(db.users.values(), 'Maja Ek');
    const story = account.ticket(account.ago(BEGAN, '08:00'), {
      id: RISING_ID,
      subject: SUBJECT,
      requesterId: customer.id,
      groupId: named(db.groups.values(), 'Support').id,
      assigneeId: maja.id,
      comment: { body: SUBJECT },
    });
    story.says(account.ago(BEGAN, '09:00'), maja, ANSWER);
    for (const day of DAYS) story.says(account.ago(day, '09:00'), customer, `Det hackar än, ${day}.`);
    return demo;
  },
  freshdesk: {
    seed: (account) => {
      const demo = freshdeskDemo(account);
      const { db } = account;
      const customer = account.contact(...CUSTOMER);
      const maja = named(db.agents.values(), 'Maja Ek');
      const story = account.ticket(account.ago(BEGAN, '08:00'), {
        id: RISING_ID,
        subject: SUBJECT,
        requesterId: customer.id,
        groupId: named(db.groups.values(), 'Support').id,
        responderId: maja.id,
        text: SUBJECT,
      });
      story.says(account.ago(BEGAN, '09:00'), maja, ANSWER);
      for (const day of DAYS) story.says(account.ago(day, '09:00'), customer, `Det hackar än, ${day}.`);
      return demo;
    },
  },
};
