import type { Era } from '../settings';
import { current } from './current';
import { layoutBuilder } from './layout-builder';
import type { EraMarkup } from './markup';
import { y2021 } from './y2021';
import { y2023 } from './y2023';

export function markupOf(era: Era): EraMarkup {
  return { current, 'layout-builder': layoutBuilder, '2023': y2023, '2021': y2021 }[era];
}
