// Free of zod: the panel sets it too.

/** The alarm that wakes the outbox when whoever was to wake it has been stopped. */
export const OUTBOX_ALARM = 'outbox';
