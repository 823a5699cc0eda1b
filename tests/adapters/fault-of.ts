import { expect } from 'vitest';
import { HelpdeskError } from '@/adapters/helpdesk';

/** The error that a promise ends with; fails when there is none or when it is not one of ours. */
export async function faultOf(promise: Promise<unknown>): Promise<HelpdeskError> {
  const error: unknown = await promise.then(
    () => new Error('did not fail'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(HelpdeskError);
  return error as HelpdeskError;
}
