import './jitless';
import * as z from 'zod/mini';

/** A host as it is kept: lower case, without a port. */
export const HostSchema = z.string().check(z.regex(/^[a-z0-9.-]{1,253}$/));
