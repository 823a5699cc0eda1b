/** The locale files as they are built, made by vite.config.ts. */
declare module 'virtual:messages' {
  export const sv: Record<string, { message: string }>;
  export const en: Record<string, { message: string }>;
}
