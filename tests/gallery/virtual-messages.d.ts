declare module 'virtual:messages' {
  import type { Messages } from '../fakes/locale';
  export const sv: Messages;
  export const en: Messages;
}
