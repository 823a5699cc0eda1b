/** In the store that the panel's rows have seeded, as long as it is open. */
export * from './assessment';
