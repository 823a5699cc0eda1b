import type { BookFault } from '@/domain/book-fault';

/** A book that cannot be kept, and why. */
export class BookRefused extends Error {
  constructor(readonly faults: readonly BookFault[]) {
    super(faults.map(({ what, at, name }) => [what, at, name].join(' ').trim()).join('\n'));
    this.name = 'BookRefused';
  }
}
