// Free of zod: the dialog's page uses it.
import { dayAt, timeOn, workdayAt } from './when/calendar';

/** Sooner than this nobody can be expected to have found out, in ms. */
const AT_LEAST = 3_600_000;

/**
 * When to come back to a customer, for one click: today at 16 while there is time until then, and the next two working
 * days at 10. In the agent's time zone. @param now ms since 1970 @returns ms since 1970, soonest first
 */
export function dueChoices(now: number): number[] {
  const today = timeOn(dayAt(now), 16, 0);
  const isWorkingDay = ![0, 6].includes(new Date(now).getDay());
  const days = [1, 2].map((later) => timeOn(workdayAt(now, later), 10, 0));
  return isWorkingDay && today - now >= AT_LEAST ? [today, ...days] : days;
}
