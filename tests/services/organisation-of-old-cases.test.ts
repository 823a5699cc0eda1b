import './fresh-database';
import { expect, it } from 'vitest';
import { db } from '@/services/db/database';
import { recordReading } from '@/services/record-reading';
import { recordSummaries } from '@/services/record-summaries';
import { ANNA, MONDAY, Ticket } from '../domain/a-ticket';
import { HOST, KEY } from './setting';

const OF = { helpdesk: 'zendesk', host: HOST, customerId: ANNA.id ?? '' } as const;

it('a case that was read before organisations were kept gets its own from the customer’s list, and is not read again', async () => {
  const reading = new Ticket().says(ANNA, 'Hej').reading();
  await recordReading(reading, MONDAY);
  const before = await db.cases.get(KEY);
  const listed = { ...reading, customerId: OF.customerId };
  expect(await recordSummaries(OF, [listed], MONDAY)).toEqual({ wanted: [] });
  expect(await db.cases.get(KEY)).toEqual(before);
  const more = { ...listed, organisation: 'Sandells Skog AB', form: { id: '47', name: 'Företag' } };
  expect(await recordSummaries(OF, [more], MONDAY)).toEqual({ wanted: [] });
  expect(await db.cases.get(KEY)).toEqual({ ...before, organisation: more.organisation, form: more.form });
  expect(await recordSummaries(OF, [{ ...more, organisation: 'Sandells AB' }], MONDAY)).toEqual({ wanted: [] });
  expect((await db.cases.get(KEY))?.organisation).toBe('Sandells AB');
});
