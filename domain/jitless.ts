import * as z from 'zod/mini';

// Extension pages forbid eval: without this, zod's first parse tries it and leaves a CSP violation in the console.
// Every schema file reaches this one (through reading.ts or by itself), so it runs before any parse.
z.config({ jitless: true });
